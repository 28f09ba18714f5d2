import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { toDate, toMonth } from '@shared/domain/calendar';
import { codeOf, sheetOf, tryTyping, typeIn, type Written } from '../../support/paperSheet';
import { registryState } from '../../support/registryState';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
  await office.exportTo('salida');
});
afterEach(() => office.backend.close());

const formOf = async (facility: string) => office.backend.ask('rosters.form', { code: await codeOf(office, facility) });
const CLOSED = [['20', 's', ''], []];
const dutyOf = async (member: number, month = '2026-05') => {
  const { duties } = await office.backend.ask('compliance.household', { period: office.period, code: 'H-0001' });
  return duties
    .filter((one) => one.member === member && one.month === month)
    .map(({ duty, state, cause }) => [duty, state, cause].filter(Boolean).join(' '));
};
const typingsOf = async () => (await office.backend.ask('imports.list', { kind: 'formulario-papel' })).files;

describe('control totals', () => {
  const written: Written = { months: CLOSED, people: { Luis: ['1'], Ana: ['2'] }, totals: { columns: [5] } };

  it('that differ refuse the sheet, named, and nothing is kept', async () => {
    const before = await registryState(office.given.db);
    expect(await tryTyping(office, SCHOOL_A, written)).toEqual({
      ok: false,
      problem: {
        code: 'control-totals',
        months: [toMonth('2026-05'), toMonth('2026-06')],
        differences: [{ what: 'unjustified', month: 1, written: 5, typed: 3 }],
      },
    });
    expect(await registryState(office.given.db)).toEqual(before);
    const persons = { ...written, totals: { persons: 4, columns: [3] } };
    expect(await tryTyping(office, SCHOOL_A, persons)).toMatchObject({
      problem: { differences: [{ what: 'persons', month: 0, written: 4, typed: 3 }] },
    });
  });

  it('may differ where somebody says why, and the reason stays with the import', async () => {
    const difference = { reason: 'SHEET_ADDED_WRONG', note: 'llamé a la directora' } as const;
    const typed = await tryTyping(office, SCHOOL_A, written, { difference });
    if (!typed.ok) throw new Error(typed.problem.code);
    await office.backend.ask('rosters.apply', { analysisId: typed.value.analysisId });
    const [{ id } = { id: '' }] = await typingsOf();
    const { report } = await office.backend.ask('imports.show', { id });
    expect(report.status).toBe('applied');
    expect(report.problems).toMatchObject([
      {
        code: 'PAPER_TOTALS',
        level: 'warning',
        value:
          'faltan 2 faltas injustificadas en mayo (la hoja dice 5, se digitó 3). La hoja suma mal: se revisó fila por fila: llamé a la directora',
      },
    ]);
  });
});

describe('typing a form of a health post', () => {
  it('takes a day for a date of its month and letters for answers', async () => {
    const { applied } = await typeIn(office, POST, {
      people: { Beto: ['20', 's', 's', '15/6', '', '', ''], Carla: ['', 'i', '', '', '', '', ''] },
    });
    expect(applied.totals).toMatchObject({ read: 2, new: 2, rejected: 0 });
    expect(await dutyOf(5)).toEqual(['CRED COMPLIANT', 'SUPPLEMENT COMPLIANT']);
    expect(await dutyOf(6)).toEqual(['PRENATAL PENDING SAID_UNKNOWN']);
    const dates: { date: string }[] = await office.given.db('control_event').orderBy('date').select('date');
    expect(dates.map(({ date }) => date)).toEqual([toDate('2026-05-20'), toDate('2026-06-15')]);
  });

  test.each([
    ['32', 'HLT_DATE'],
    ['3/7', 'HLT_DATE'],
  ])('refuses %s as a date: %s', async (date, code) => {
    const typed = await tryTyping(office, POST, { people: { Beto: [date] } });
    expect(typed).toMatchObject({ value: { files: [{ problems: [{ code, cell: 'fila 1' }] }] } });
  });

  it('does not take a sheet with more cells than are printed', async () => {
    const people = { Beto: ['', '', '', '', '', '', ''] };
    const form = await formOf(SCHOOL_A);
    const sheet = sheetOf(await formOf(POST), { people });
    const answer = await office.backend.call('rosters.type', { code: form.form, sheet });
    expect(answer).toMatchObject({ problem: { code: 'invalid-input' } });
  });
});
