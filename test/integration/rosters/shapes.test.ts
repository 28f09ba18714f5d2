import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CSV_OF_FIRST_SHEET, resave, soffice } from '../../support/libreOffice';
import { adoptForm, aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import { takeRoster, type RosterInHand } from '../../support/rosterFiller';

const FIXTURES = join(import.meta.dirname, '../../fixtures/workbooks/rosters');
let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

/** The same answers in every shape: what they must leave in the registry. */
function fillSchool(roster: RosterInHand): RosterInHand {
  roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
  roster.sayMonth('Junio', { 'Días de clase': 19 });
  roster.say('Ana', { 'Mayo Faltas injustificadas': 2, 'Junio Faltas injustificadas': 0 });
  roster.say('Luis', {
    'Junio Faltas injustificadas': 19,
    Situación: 'RETIRADO',
    'Fecha de la situación': '01/06/2026',
  });
  roster.say('Rosa', { 'Mayo Faltas justificadas': 3, Observaciones: '  enferma ' });
  return roster;
}
function fillPost(roster: RosterInHand): RosterInHand {
  roster.say('Beto', {
    'Mayo Fecha del control': '12/05/2026; 03/06/2026',
    'Mayo Cumplió': 'SÍ',
    'Mayo Suplemento': 'SÍ',
  });
  roster.say('Carla', { 'Mayo Cumplió': 'SIN INFORMACIÓN', 'Junio Fecha del control': '09/06/2026' });
  return roster;
}
const SCHOOL_SAID = [
  { name: 'Ana', month: '2026-05', unjustified: 2, justified: null },
  { name: 'Ana', month: '2026-06', unjustified: 0, justified: null },
  { name: 'Luis', month: '2026-05', unjustified: null, justified: null },
  { name: 'Luis', month: '2026-06', unjustified: 19, justified: null },
  { name: 'Rosa', month: '2026-05', unjustified: null, justified: 3 },
  { name: 'Rosa', month: '2026-06', unjustified: null, justified: null },
];
const POST_SAID = [
  { name: 'Beto', month: '2026-05', dates: '["2026-05-12","2026-06-03"]', complied: 'YES', supplement: 'YES' },
  { name: 'Beto', month: '2026-06', dates: '[]', complied: null, supplement: null },
  { name: 'Carla', month: '2026-05', dates: '[]', complied: 'UNKNOWN', supplement: null },
  { name: 'Carla', month: '2026-06', dates: '["2026-06-09"]', complied: null, supplement: null },
];
const said = (table: 'attendance' | 'health_month', ...fields: readonly string[]) =>
  office.given
    .db(table)
    .join('member', 'member.id', `${table}.member_id`)
    .orderBy(['given_names', 'month'])
    .select('given_names as name', 'month', ...fields);

/** What the import of a file came to, and what it left in the registry. */
async function imported(path: string, table: 'attendance' | 'health_month', ...fields: readonly string[]) {
  const { files } = await office.import([path]);
  return {
    statuses: files.map(({ status }) => status),
    problems: files[0]?.problems,
    said: await said(table, ...fields),
  };
}
const school = (path: string) => imported(path, 'attendance', 'unjustified', 'justified');
const post = (path: string) => imported(path, 'health_month', 'dates', 'complied', 'supplement');
const WELL = { statuses: ['applied'], problems: [] };

describe('a roster says the same', () => {
  const changed = async (change: (roster: RosterInHand) => void) => {
    const roster = fillSchool(await office.take(SCHOOL_A));
    change(roster);
    return roster.save(office.place('a.xlsx'));
  };

  it('as it was filled in', async () => {
    expect(await school(await changed(() => undefined))).toEqual({ ...WELL, said: SCHOOL_SAID });
  });

  it('sorted otherwise, with blank rows between', async () => {
    const path = await changed(({ sheet, headerRow }) => {
      const first = headerRow() + 1;
      const rows = [0, 1, 2].map((index) => sheet.getRow(first + index).values);
      for (const index of [0, 1, 2]) sheet.getRow(first + index).values = [];
      for (const [index, values] of rows.toReversed().entries()) sheet.getRow(first + index * 2 + 1).values = values;
    });
    expect(await school(path)).toEqual({ ...WELL, said: SCHOOL_SAID });
  });

  it('with columns moved, inserted and worded otherwise', async () => {
    const path = await changed(({ sheet, headerRow, columnOf }) => {
      const row = sheet.getRow(headerRow());
      row.getCell(columnOf('Mayo Faltas injustificadas')).value = '  FALTAS NO JUSTIFICADAS (mayo) ';
      row.getCell(columnOf('Situación')).value = 'situacion';
      sheet.spliceColumns(1, 0, [], [], []);
      sheet.getRow(headerRow()).getCell(1).value = 'Apuntes del profesor';
      sheet.getRow(headerRow() + 1).getCell(1).value = 'revisar';
    });
    expect(await school(path)).toEqual({ ...WELL, said: SCHOOL_SAID });
    const { files } = await office.analyse(path);
    expect(files[0]?.unknownColumns).toEqual(['Apuntes del profesor']);
  });

  it('with numbers where texts were and texts where numbers were', async () => {
    const path = await changed(({ rowOf, columnOf }) => {
      rowOf('Ana').getCell(columnOf('Documento')).value = 70000001;
      rowOf('Ana').getCell(columnOf('Mayo Faltas injustificadas')).value = ' 2 ';
      rowOf('Luis').getCell(columnOf('Fecha de la situación')).value = new Date('2026-06-01T00:00:00Z');
    });
    expect(await school(path)).toEqual({ ...WELL, said: SCHOOL_SAID });
  });

  it('under other sheet names, without sheets that nobody needs', async () => {
    const path = await changed(({ book, sheet }) => {
      sheet.name = 'Hoja 1';
      for (const name of ['Otros estudiantes', 'Instrucciones', '_listas'])
        book.removeWorksheet(book.getWorksheet(name)!.id);
    });
    expect(await school(path)).toEqual({ ...WELL, said: SCHOOL_SAID });
  });

  it('with dates counted from 1904', async () => {
    const roster = fillPost(await office.take(POST));
    roster.book.properties.date1904 = true;
    roster.say('Carla', { 'Junio Fecha del control': new Date('2026-06-09T00:00:00Z') });
    const column = roster.columnOf('Junio Fecha del control');
    roster.rowOf('Carla').getCell(column).numFmt = 'dd/mm/yyyy';
    expect(await post(await roster.save(office.place('p.xlsx')))).toEqual({ ...WELL, said: POST_SAID });
  });
});

describe('a roster saved by LibreOffice says the same', () => {
  const committed = async (name: string) => {
    const path = office.place(name);
    cpSync(join(FIXTURES, name), path);
    await adoptForm(office, await takeRoster(path));
    return path;
  };
  const savedNow = async (roster: RosterInHand, to: string) =>
    resave(await roster.save(office.place('a.xlsx')), to, office.place('otra'));

  it('once, and committed', async () => {
    expect(await school(await committed('asistencia-libreoffice.xlsx'))).toEqual({ ...WELL, said: SCHOOL_SAID });
    expect(await post(await committed('controles-libreoffice.xlsx'))).toEqual({ ...WELL, said: POST_SAID });
  });

  it.each(soffice === undefined ? [] : ['now'])('%s', async () => {
    const [first, second] = [fillSchool(await office.take(SCHOOL_A)), fillPost(await office.take(POST))];
    expect(await school(await savedNow(first, 'xlsx'))).toEqual({ ...WELL, said: SCHOOL_SAID });
    expect(await post(await savedNow(second, 'xlsx'))).toEqual({ ...WELL, said: POST_SAID });
  });

  it.each(soffice === undefined ? [] : ['as CSV'])('%s', async () => {
    const path = await savedNow(fillSchool(await office.take(SCHOOL_A)), CSV_OF_FIRST_SHEET);
    expect(await school(path)).toEqual({ ...WELL, said: SCHOOL_SAID });
  });
});
