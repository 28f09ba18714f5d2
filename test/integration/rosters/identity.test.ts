import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formCodeFor } from '@shared/domain/rosters/formCodes';
import { toPeriod } from '@shared/domain/calendar';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHere } from '../../support/workbookFiles';
import { aRosterOffice, SCHOOL_A, SCHOOL_B, type RosterOffice } from '../../support/rosterOffice';
import type { RosterInHand } from '../../support/rosterFiller';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const verdict = async (roster: RosterInHand, name = 'x.xlsx') => {
  const { files } = await office.analyse(await roster.save(office.place(name)));
  return { status: files[0]?.status, code: files[0]?.code };
};

/** Writes over every place where the form code stands. */
function setCode(roster: RosterInHand, code: string, places = { top: true, datos: true, subject: true }) {
  if (places.subject) roster.book.subject = code;
  if (places.datos) roster.book.getWorksheet('_datos')!.getCell('B2').value = code;
  if (places.top) roster.sheet.getCell('E2').value = code;
}
const setFact = (roster: RosterInHand, label: string, value: string | number) =>
  roster.book.getWorksheet('_datos')?.eachRow((row) => {
    if (row.getCell(1).value === label) row.getCell(2).value = value;
  });
const codeFor = (form: { period?: string; facility?: string }) =>
  formCodeFor({
    kind: 'SCHOOL',
    period: toPeriod(form.period ?? '2026-B3'),
    facility: form.facility ?? SCHOOL_A,
    serial: 7,
  });

describe('a workbook goes out', () => {
  it('with its form code at the top, in the hidden sheet and as subject', async () => {
    const { files } = await office.exportTo('salida');
    const file = files.find(({ facility }) => facility === SCHOOL_A);
    const read = await readHere(join(office.backend.dir, 'salida', file?.name ?? ''));
    expect(read.ok && read.value.subject).toBe(file?.form);
    const texts = read.ok ? read.value.sheets.map(({ rows }) => JSON.stringify(rows).includes(file?.form ?? '')) : [];
    expect(texts).toEqual([true, false, false, true, false]);
  });
});

describe('a returned workbook is known', () => {
  it.each([
    ['at the top', { top: false, datos: true, subject: true }],
    ['in the hidden sheet', { top: true, datos: false, subject: true }],
    ['as subject', { top: true, datos: true, subject: false }],
  ])('by the code that is left only %s', async (_place, emptied) => {
    const roster = await office.take(SCHOOL_A);
    setCode(roster, '', emptied);
    expect(await verdict(roster)).toEqual({ status: 'ready', code: undefined });
  });

  it('whatever its file and its sheets are called', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sheet.name = 'Hoja1 (2)';
    expect(await verdict(roster, 'copia de lista FINAL.xlsx')).toEqual({ status: 'ready', code: undefined });
  });
});

describe('a workbook is refused by name', () => {
  const code = (name: string) => ({ status: 'refused', code: name });

  it('where nothing of its identity survived', async () => {
    const roster = await office.take(SCHOOL_A);
    setCode(roster, '');
    expect(await verdict(roster)).toEqual(code('FORM_MISSING'));
  });

  it('where two of the three places name different forms', async () => {
    const other = (await office.take(SCHOOL_B)).book.subject;
    const roster = await office.take(SCHOOL_A);
    setCode(roster, other, { top: true, datos: false, subject: false });
    expect(await verdict(roster)).toEqual(code('FORM_CONFLICT'));
  });

  it('where it is of another bimester', async () => {
    const roster = await office.take(SCHOOL_A);
    setCode(roster, codeFor({ period: '2026-B2' }));
    expect(await verdict(roster)).toEqual(code('FORM_OTHER_PERIOD'));
  });

  it('where another office issued it', async () => {
    const roster = await office.take(SCHOOL_A);
    setFact(roster, 'Registro', 'OTRAOFICINA');
    expect(await verdict(roster)).toEqual(code('FORM_OTHER_OFFICE'));
    const stripped = await office.take(SCHOOL_A);
    setCode(stripped, codeFor({ facility: '9999999-0' }));
    expect(await verdict(stripped)).toEqual(code('FORM_OTHER_OFFICE'));
  });

  it('where this office never issued it', async () => {
    const roster = await office.take(SCHOOL_A);
    setCode(roster, codeFor({}));
    expect(await verdict(roster)).toEqual(code('FORM_UNKNOWN'));
  });

  it('where a newer program made it', async () => {
    const roster = await office.take(SCHOOL_A);
    setFact(roster, 'Versión del formulario', 2);
    expect(await verdict(roster)).toEqual(code('FORM_NEWER'));
  });

  it('where a column without which nothing can be told is gone', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sheet.spliceColumns(roster.columnOf('Junio Faltas injustificadas'), 1);
    const { files } = await office.analyse(await roster.save(office.place('x.xlsx')));
    expect(files[0]).toMatchObject({ status: 'refused', code: 'COLUMNS_MISSING', facility: SCHOOL_A });
    expect(files[0]?.message).toContain('Junio Faltas injustificadas');
  });
});

describe('a folder', () => {
  it('is searched through; what is no workbook is refused by its name, what programs leave behind is not looked at', async () => {
    const roster = await office.take(SCHOOL_A);
    const folder = office.place('correo');
    mkdirSync(join(folder, 'lunes'), { recursive: true });
    copyFileSync(await roster.save(office.place('a.xlsx')), join(folder, 'lunes', 'a.xlsx'));
    writeFileSync(join(folder, 'foto.jpg'), 'no es un libro');
    writeFileSync(join(folder, '~$a.xlsx'), 'bloqueo');
    writeFileSync(join(folder, '.~lock.a.xlsx#'), 'bloqueo');
    const { files } = await office.analyse(folder, office.place('no existe.xlsx'));
    expect(files.map(({ name, status, code }) => ({ name, status, code }))).toEqual([
      { name: 'foto.jpg', status: 'refused', code: 'NOT_XLSX' },
      { name: 'a.xlsx', status: 'ready', code: undefined },
      { name: 'no existe.xlsx', status: 'refused', code: 'UNREADABLE' },
    ]);
  });
});
