import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { formCodeFor } from '@shared/domain/rosters/formCodes';
import { codeOf, sheetOf, tryTyping, typeIn, type Written } from '../../support/paperSheet';
import { registryState } from '../../support/registryState';
import { aRosterOffice, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({
    role: 'supervisor',
    users: [
      { name: 'luis', role: 'digitador' },
      { name: 'elsa', role: 'aprobador' },
    ],
  });
  await office.exportTo('salida');
});
afterEach(() => office.backend.close());

const formOf = async (facility: string) => office.backend.ask('rosters.form', { code: await codeOf(office, facility) });
const CLOSED = [['20', 's', ''], []];
const stateOf = async (facility: string) => {
  const forms = await office.backend.ask('rosters.forms', { period: office.period });
  const found = forms.find((one) => one.facility === facility);
  return `${found?.state} ${found?.answered}/${found?.rows}`;
};
const dutyOf = async (member: number, month = '2026-05') => {
  const { duties } = await office.backend.ask('compliance.household', { period: office.period, code: 'H-0001' });
  return duties
    .filter((one) => one.member === member && one.month === month)
    .map(({ duty, state, cause }) => [duty, state, cause].filter(Boolean).join(' '));
};
const typingsOf = async () => (await office.backend.ask('imports.list', { kind: 'formulario-papel' })).files;

describe('a form code read from paper', () => {
  it('opens the form with the rows that were printed, in their order', async () => {
    const code = await codeOf(office, SCHOOL_A);
    const [printed] = await office.backend.ask('rosters.paper', { period: office.period, facilities: [SCHOOL_A] });
    // As a scanner sends it, and as somebody types it who cannot tell O from 0.
    for (const typed of [code, ` ${code.toLowerCase()} `, code.replaceAll('-', '–')]) {
      const form = await office.backend.ask('rosters.form', { code: typed });
      expect(form).toMatchObject({ ...printed, period: office.period, late: false, last: null });
    }
  });

  it('keeps its order when a pupil has changed class since it went out', async () => {
    const before = await formOf(SCHOOL_A);
    await office.given.db('member_service').where({ member_id: office.ids['Luis'] }).update({ grade: '6' });
    const after = await formOf(SCHOOL_A);
    expect(after.rows.map(({ number, key }) => [number, key])).toEqual(before.rows.map((row) => [row.number, row.key]));
    expect(after.rows[0]?.detail).toBe('6 A');
    // An issue of an earlier version, whose order was not kept, is listed as it would go out today.
    await office.given.db('form').update({ row_keys: null });
    expect((await formOf(SCHOOL_A)).rows.map(({ name }) => name.split(', ')[1])).toEqual(['Ana', 'Luis', 'Rosa']);
  });

  it('of an older issue has the rows of that issue, and who was added since is not on it (R18)', async () => {
    const older = await codeOf(office, SCHOOL_A);
    const school = await office.given.db('school').where({ modular_code: '0403691' }).first<{ id: string }>('id');
    const newcomer = { birth: '2015-01-01', school: school.id, document: '70000009' };
    await office.given.addHousehold({ code: 'H-0009', affiliated: '2026-01-15', members: [newcomer] });
    await office.exportTo('otra vez');
    expect((await formOf(SCHOOL_A)).rows).toHaveLength(4);
    const form = await office.backend.ask('rosters.form', { code: older });
    expect(form.rows).toHaveLength(3);
    const sheet = sheetOf(form, { months: CLOSED });
    const { analysisId, files } = await office.backend.ask('rosters.type', { code: older, sheet });
    expect(files[0]?.missing).toHaveLength(1);
    await office.backend.ask('rosters.apply', { analysisId });
    const { duties } = await office.backend.ask('compliance.household', { period: office.period, code: 'H-0009' });
    expect(duties.find(({ month }) => month === '2026-05')).toMatchObject({ state: 'PENDING', cause: 'ROW_MISSING' });
  });

  it('is refused by what is wrong with it', async () => {
    const code = await codeOf(office, SCHOOL_A);
    const other = { kind: 'SCHOOL', period: office.period, facility: '0999999-0', serial: 5 } as const;
    const wrongOf = async (typed: string, period = office.period) => {
      const answer = await office.backend.call('rosters.form', { code: typed, period });
      return answer.ok || answer.problem.code !== 'form-refused' ? answer : answer.problem.why;
    };
    expect(await wrongOf(code.replace(/.$/, code.endsWith('7') ? '8' : '7'))).toBe('DAMAGED');
    expect(await wrongOf('R1234567')).toBe('DAMAGED');
    expect(await wrongOf(formCodeFor(other))).toBe('OTHER_OFFICE');
    const strange = [1, 2].map((serial) => formCodeFor({ ...other, facility: SCHOOL_A, serial }));
    expect(await wrongOf(strange.find((one) => one !== code) ?? '')).toBe('UNKNOWN');
    expect(await wrongOf(code, toPeriod('2026-B2'))).toBe('OTHER_PERIOD');
  });

  it('is typed by clerks only', async () => {
    const code = await codeOf(office, SCHOOL_A);
    const sheet = { months: [], rows: [], totals: { persons: 0, columns: [] } };
    for (const [user, allowed] of [
      ['luis', true],
      ['elsa', false],
    ] as const) {
      const asked = office.backend.as(user);
      expect((await asked.call('rosters.form', { code })).ok).toBe(allowed);
      expect((await asked.call('rosters.type', { code, sheet })).ok).toBe(allowed);
    }
  });
});

describe('typing a form of a school', () => {
  const WRITTEN: Written = {
    months: [
      ['20', 's', ''],
      ['19', 's', 'n'],
    ],
    people: { Luis: ['1', '', '0', ''], Ana: ['', '1', '', ''], Rosa: ['', '', '', '', 'n: se mudó'] },
  };

  it('comes to what a returned workbook comes to', async () => {
    const { applied } = await typeIn(office, SCHOOL_A, WRITTEN);
    expect(applied.totals).toMatchObject({ read: 3, new: 3, rejected: 0 });
    expect(await dutyOf(2)).toEqual(['SCHOOL COMPLIANT']);
    expect(await dutyOf(3)).toEqual(['SCHOOL COMPLIANT']);
    expect(await dutyOf(4)).toEqual(['SCHOOL NOT_FOUND_IN_SERVICE NOT_FOUND']);
    expect(await stateOf(SCHOOL_A)).toBe('COMPLETE 3/3');
    const [typing] = await typingsOf();
    expect(typing).toMatchObject({ name: await codeOf(office, SCHOOL_A), outcome: 'APPLIED', by: 'maria' });
  });

  it('leaves a blank a blank', async () => {
    await typeIn(office, SCHOOL_A, { months: [['20', '', '']], people: { Luis: ['0'] } });
    expect(await dutyOf(3)).toEqual(['SCHOOL COMPLIANT']);
    expect(await dutyOf(2)).toEqual(['SCHOOL PENDING BLANK']);
    const kept = await office.given.db('attendance').where({ member_id: office.ids['Ana'] }).select('unjustified');
    expect(kept).toEqual([{ unjustified: null }, { unjustified: null }]);
  });

  it('does not take a row that is not on the sheet at hand for one that is blank', async () => {
    const form = await formOf(SCHOOL_A);
    const whole = sheetOf(form, { months: CLOSED, people: { Luis: ['0'] } });
    const rows = whole.rows.slice(0, 1);
    const sheet = { ...whole, rows, totals: { persons: 1, columns: [0] } };
    const { analysisId, files } = await office.backend.ask('rosters.type', { code: form.form, sheet });
    expect(files[0]?.missing?.map(({ name }) => name)).toEqual(['Quispe Huamán, Ana', 'Quispe Huamán, Rosa']);
    await office.backend.ask('rosters.apply', { analysisId });
    expect(await dutyOf(2)).toEqual(['SCHOOL PENDING ROW_MISSING']);
    expect(await stateOf(SCHOOL_A)).toBe('RETURNED 0/3');
  });

  it('tells why, by whom it was typed, from which row of which form', async () => {
    await typeIn(office, SCHOOL_A, WRITTEN, office.backend.as('luis'));
    const { months } = await office.backend.ask('compliance.why', { period: office.period, code: 'H-0001' });
    const duty = months[0]?.members.find(({ member }) => member === 3)?.duties[0];
    const form = await codeOf(office, SCHOOL_A);
    expect(duty?.sources).toMatchObject([
      {
        kind: 'FILE',
        workbook: form,
        importedBy: 'luis',
        sheet: 'Formulario en papel',
        cells: [
          { field: 'unjustified', cell: 'fila 1', value: 1 },
          { field: 'classDays', cell: 'cabecera', value: 20 },
          { field: 'closed', cell: 'cabecera', value: true },
        ],
      },
    ]);
  });

  it('refuses a row for a cell that says nothing known, tells its place, and keeps the others', async () => {
    const { applied } = await typeIn(office, SCHOOL_A, {
      months: CLOSED,
      people: { Luis: ['1'], Ana: ['tres', '', '', ''], Rosa: ['', '', '', '', 'se mudo'] },
    });
    const [file] = applied.files;
    expect(file?.status).toBe('partly');
    expect(file?.problems.map(({ code, cell, value, level }) => [code, cell, value, level])).toEqual([
      ['ATT_NOT_A_COUNT', 'fila 2', 'tres', 'error'],
      ['ATT_UNKNOWN_CODE', 'fila 3', 'se mudo', 'error'],
    ]);
    expect(await dutyOf(3)).toEqual(['SCHOOL COMPLIANT']);
    expect(await dutyOf(2)).toEqual(['SCHOOL PENDING ROW_REJECTED']);
    expect(await stateOf(SCHOOL_A)).toBe('WITH_ERRORS 0/3');
  });

  it('shows old → new where a workbook has come before, and is no news the second time', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    roster.say('Luis', { 'Mayo Faltas injustificadas': 3 });
    await office.import([await roster.save(office.place('a.xlsx'))]);
    const again = await tryTyping(office, SCHOOL_A, { ...WRITTEN, people: { Luis: ['1', '', '0', ''] } });
    expect(again).toMatchObject({ ok: true, value: { files: [{ rows: { read: 3, changed: 1 } }] } });
    expect(again.ok && again.value.files[0]?.changes).toMatchObject([
      { row: 'Quispe Huamán, Luis', field: 'Mayo Faltas injustificadas', before: '3', after: '1' },
      { row: 'Quispe Huamán, Luis', field: 'Junio Faltas injustificadas', before: '', after: '0' },
    ]);
    const blank = await tryTyping(office, SCHOOL_A, { ...WRITTEN, people: {} });
    expect(blank.ok && blank.value.files[0]?.changes).toMatchObject([
      { row: 'Quispe Huamán, Luis', before: '3', after: expect.stringContaining('digite 0') as string },
    ]);
    await typeIn(office, SCHOOL_A, WRITTEN);
    const repeated = await tryTyping(office, SCHOOL_A, WRITTEN);
    expect(repeated).toMatchObject({ ok: true, value: { files: [{ status: 'repeated', rows: { repeated: 3 } }] } });
  });

  it('offers what was typed last, to correct one figure of it', async () => {
    await typeIn(office, SCHOOL_A, WRITTEN, office.backend.as('luis'));
    const { last, rows } = await formOf(SCHOOL_A);
    expect(last).toMatchObject({ by: 'luis', sheet: { totals: { persons: 3 } } });
    expect(last?.sheet.rows.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect(last?.sheet.rows[0]?.cells).toEqual(['1', '', '0', '']);
  });

  it('is undone as any other import, and can be typed again', async () => {
    const before = await registryState(office.given.db);
    await typeIn(office, SCHOOL_A, WRITTEN);
    const [typing] = await typingsOf();
    await office.backend.ask('imports.undo', { id: typing?.id ?? '', reason: 'era otra hoja' });
    expect(await registryState(office.given.db)).toEqual(before);
    expect(await stateOf(SCHOOL_A)).toBe('ISSUED 0/3');
    expect((await formOf(SCHOOL_A)).last).toBeNull();
    await typeIn(office, SCHOOL_A, WRITTEN);
    expect(await stateOf(SCHOOL_A)).toBe('COMPLETE 3/3');
  });

  it('of a closed bimester is late evidence: told so, and closed rows stay (R17)', async () => {
    await office.backend.ask('compliance.close', { period: office.period, withPending: true, reason: 'fin de plazo' });
    expect(await formOf(SCHOOL_A)).toMatchObject({ late: true });
    const rows = () => office.given.db('duty_result').where({ version: 1 }).orderBy(['member_id', 'month', 'duty']);
    const frozen: unknown = await rows();
    const { applied } = await typeIn(office, SCHOOL_A, WRITTEN);
    expect(applied.files[0]).toMatchObject({ late: true, status: 'applied' });
    expect(await rows()).toEqual(frozen);
    expect(await dutyOf(3)).toEqual(['SCHOOL COMPLIANT']);
  });

  it('is applied by who typed it and nobody else, since that person is the first of the two', async () => {
    const code = await codeOf(office, SCHOOL_A);
    const { analysisId } = await office.backend
      .as('luis')
      .ask('rosters.type', { code, sheet: sheetOf(await formOf(SCHOOL_A), WRITTEN) });
    expect(await office.backend.call('rosters.apply', { analysisId })).toMatchObject({
      problem: { code: 'not-found' },
    });
    expect(await office.backend.as('luis').call('rosters.apply', { analysisId })).toMatchObject({ ok: true });
  });

  it('keeps what was typed as a file, and what is wrong as the workbook of the school', async () => {
    await typeIn(office, SCHOOL_A, { months: CLOSED, people: { Ana: ['tres'] } });
    const [typing] = await typingsOf();
    const id = typing?.id ?? '';
    await office.backend.ask('imports.save', { id, what: 'original', file: { path: office.place('o.json') } });
    const original = JSON.parse(readFileSync(office.place('o.json'), 'utf8')) as { form: string };
    expect(original.form).toBe(await codeOf(office, SCHOOL_A));
    await office.backend.ask('imports.save', { id, what: 'remarks', file: { path: office.place('r.xlsx') } });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(office.place('r.xlsx'));
    const texts = book.worksheets.flatMap((sheet) => sheet.getSheetValues().map((row) => JSON.stringify(row)));
    expect(texts.join()).toContain('Quispe Huamán, Ana');
    expect(texts.join()).toContain('tres');
  });
});
