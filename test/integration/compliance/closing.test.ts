import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toMonth, toPeriod } from '@shared/domain/calendar';
import { afterEachCut } from '../../support/powerCuts';
import {
  answerAll,
  lineOf,
  openBimester,
  openTestOffice,
  playBimester,
  type TestOffice,
} from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
const NEXT = toPeriod('2026-B4');
const MAY = toMonth('2026-05');
let office: TestOffice;
let other: string;

/** H1 at a school that answers, H2 at one that does not. */
beforeEach(async () => {
  office = await openTestOffice();
  const { registry, school } = office;
  other = await registry.addSchool('0403709', '0', 'IE 50102');
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members: [{ birth: '2016-02-01', school }] });
  await registry.addHousehold({
    code: 'H2',
    affiliated: '2026-01-10',
    members: [{ birth: '2016-02-01', school: other }],
  });
});
afterEach(() => office.backend.close());

const close = (more: { withPending?: boolean; reason?: string } = {}, user = 'maria') =>
  office.backend.as(user).call('compliance.close', { period: PERIOD, ...more });
const answer = async (household: string) => {
  for (const month of ['2026-05', '2026-06']) await office.registry.complied(household, 2, month, 'SCHOOL');
};
const resolveH2 = (month: string) =>
  office.backend.ask('compliance.resolve', {
    period: PERIOD,
    target: { household: 'H2', member: 2 },
    month: toMonth(month),
    as: 'COMPLIANT',
    reason: 'FACILITY_REGISTER',
    note: 'Lista entregada en julio',
  });

describe('closing a bimester', () => {
  it('is refused before its last day is over', async () => {
    await openBimester(office, PERIOD);
    office.backend.setToday('2026-06-30');
    expect(await close()).toMatchObject({ problem: { code: 'period-not-over', lastDay: '2026-06-30' } });
  });

  it('is refused while anything is unsettled, with the numbers', async () => {
    await openBimester(office, PERIOD);
    await answer('H1');
    expect(await close()).toMatchObject({ problem: { code: 'period-unsettled', households: 1, duties: 2 } });
  });

  it('freezes every row and household, and happens once', async () => {
    await openBimester(office, PERIOD);
    await answerAll(office, PERIOD);
    expect(await close()).toMatchObject({
      value: { status: 'CLOSED', complied: 2, breach: 0, pending: 0, duties: 4, closedOn: '2026-07-05' },
    });
    expect(await close()).toMatchObject({ problem: { code: 'period-not-open' } });
    expect(await office.backend.ask('compliance.periods', {})).toMatchObject([{ period: PERIOD, status: 'CLOSED' }]);
  });

  it('leaves closed rows as they are when evidence comes later', async () => {
    await openBimester(office, PERIOD);
    await answerAll(office, PERIOD);
    await close();
    const before = await office.backend.ask('compliance.household', { period: PERIOD, code: 'H1' });
    await office.registry.db('attendance').update({ unjustified: 20 });
    expect(await office.backend.ask('compliance.household', { period: PERIOD, code: 'H1' })).toEqual(before);
    const decide = {
      period: PERIOD,
      target: { household: 'H1', member: 2 },
      month: MAY,
      duty: 'SCHOOL',
      as: 'JUSTIFIED',
      reason: 'J01',
      note: 'tarde',
    } as const;
    expect(await office.backend.call('compliance.resolve', decide)).toMatchObject({
      problem: { code: 'household-judged', household: 'H1', period: PERIOD },
    });
    await expect(office.registry.db('duty_result').update({ state: 'NON_COMPLIANT' })).rejects.toThrow('never changed');
    await expect(office.registry.db('duty_result').delete()).rejects.toThrow('never changed');
    await expect(office.registry.db('household_result').update({ result: 'COMPLIED' })).rejects.toThrow(
      'never changed',
    );
    await expect(office.registry.db('household_result').delete()).rejects.toThrow('never changed');
  });
});

describe('closing with pending households', () => {
  beforeEach(async () => {
    await openBimester(office, PERIOD);
    await answer('H1');
  });

  it('is a supervisor’s, with a reason', async () => {
    expect(await close({ withPending: true, reason: 'huelga' })).toMatchObject({
      problem: { code: 'forbidden', role: 'gestor' },
    });
    expect(await close({ withPending: true }, 'ana')).toMatchObject({ problem: { code: 'invalid-input' } });
    expect(await close({ withPending: true, reason: 'La IE no respondió' }, 'ana')).toMatchObject({
      value: { status: 'CLOSED_WITH_PENDING', complied: 1, pending: 1 },
    });
  });

  it('names who is pending without calling it a breach', async () => {
    await close({ withPending: true, reason: 'La IE no respondió' }, 'ana');
    await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ status: 'PAID' });
    const pending = await lineOf(office, PERIOD, 'H2');
    expect(pending).toMatchObject({ status: 'NOT_PAID', reason: 'PENDING_INFORMATION', amount: 0 });
    expect(pending?.explanation).toContain('Falta la respuesta de IE 50102 sobre mayo de 2026.');
    expect(pending?.explanation).not.toMatch(/incumpl|no cumplió/i);
  });

  it('pays as arrears, once, in the first list after its rows are settled', async () => {
    await close({ withPending: true, reason: 'La IE no respondió' }, 'ana');
    await office.backend.ask('payments.calculate', { period: PERIOD });
    await office.backend.as('ana').ask('payments.approve', { period: PERIOD });
    await resolveH2('2026-05');
    expect(await office.backend.ask('compliance.household', { period: PERIOD, code: 'H2' })).toMatchObject({
      result: 'BLOCKED',
    });
    await resolveH2('2026-06');
    expect(await office.backend.ask('compliance.household', { period: PERIOD, code: 'H2' })).toMatchObject({
      result: 'COMPLIED',
    });

    const list = await playBimester(office, NEXT);
    expect(list).toMatchObject({ paid: 2, total: 60_000 });
    expect(await lineOf(office, NEXT, 'H2')).toMatchObject({ base: 20_000, arrears: 20_000, amount: 40_000 });
    await office.backend.as('ana').ask('payments.approve', { period: NEXT });

    expect(await playBimester(office, '2026-B5')).toMatchObject({ paid: 2, total: 40_000 });
    expect(await lineOf(office, PERIOD, 'H2')).toMatchObject({ status: 'NOT_PAID', reason: 'PENDING_INFORMATION' });
  });

  it('is final for a household once its rows are settled', async () => {
    await close({ withPending: true, reason: 'La IE no respondió' }, 'ana');
    await answer('H2');
    await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(await lineOf(office, PERIOD, 'H2')).toMatchObject({ status: 'PAID', amount: 20_000 });
    await office.registry.db('attendance').update({ unjustified: 20 });
    expect(await office.backend.ask('compliance.household', { period: PERIOD, code: 'H2' })).toMatchObject({
      result: 'COMPLIED',
    });
    expect(await office.registry.db('duty_result').where({ version: 1, state: 'PENDING' })).toHaveLength(2);
  });
});

describe('evidence that comes after the close', () => {
  /** H1 failed in June by the workbook of its school; the list is approved. */
  beforeEach(async () => {
    await openBimester(office, PERIOD);
    const { members } = await office.registry.memberIds('H1');
    await office.registry.absences(members[1] ?? '', office.school, '2026-06', 20, 9);
    await answerAll(office, PERIOD);
    await close();
    await office.backend.ask('payments.calculate', { period: PERIOD });
    await office.backend.as('ana').ask('payments.approve', { period: PERIOD });
  });
  const correct = (change: object) => office.registry.lateImport('attendance', { month: '2026-06' }, change);

  it('pays the difference in the next list where the household complied after all, and no longer counts', async () => {
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ reason: 'BREACH' });
    await correct({ unjustified: 2 });
    await playBimester(office, NEXT);
    const line = await lineOf(office, NEXT, 'H1');
    expect(line).toMatchObject({ base: 20_000, arrears: 20_000, amount: 40_000 });
    expect(line?.explanation).toContain('después del cierre se comprobó que cumplió en mayo y junio de 2026');
    const versions = office.registry
      .db('duty_result')
      .where({ period: PERIOD, month: '2026-06', facility_id: office.school });
    expect(await versions.orderBy('version').select('version', 'state')).toEqual([
      { version: 1, state: 'NON_COMPLIANT' },
      { version: 2, state: 'COMPLIANT' },
    ]);
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ status: 'NOT_PAID', reason: 'BREACH' });
  });

  it('changes nothing where it is worse, nor where it says the same', async () => {
    await correct({ unjustified: 12 });
    expect(await playBimester(office, NEXT)).toMatchObject({ total: 40_000 });
    expect(await office.registry.db('household_result').where('version', '>', 1)).toEqual([]);
  });
});

describe('a close that is interrupted', () => {
  beforeEach(async () => {
    await openBimester(office, PERIOD);
    await answerAll(office, PERIOD);
  });

  it('is there whole or not at all, wherever the process is killed', async () => {
    const found = await afterEachCut(office.backend, close, async (db) => {
      const period = await db('period').first<{ status: string }>('status');
      return `${period.status}, ${(await db('duty_result').select('month')).length} rows`;
    });
    expect(found).toEqual(['OPEN, 0 rows', 'CLOSED, 4 rows']);
  });

  /** A job during which somebody writes, as often as told. */
  const busyOffice = (times: number) => {
    let left = times;
    const write = () => office.registry.db('setting').insert({ name: `busy${left}`, value: '' });
    return { signal: new AbortController().signal, report: () => void ((left -= 1) >= 0 && Promise.resolve(write())) };
  };

  it('computes once more where somebody wrote while it was computing', async () => {
    const closed = await office.backend.call('compliance.close', { period: PERIOD }, { job: busyOffice(2) });
    expect(closed).toMatchObject({ ok: true, value: { status: 'CLOSED' } });
  });

  it('stops when it is cancelled, and leaves the bimester open', async () => {
    const stop = new AbortController();
    const job = { signal: stop.signal, report: () => stop.abort() };
    expect(await office.backend.call('compliance.close', { period: PERIOD }, { job })).toMatchObject({
      problem: { code: 'cancelled' },
    });
    expect(await office.backend.ask('compliance.periods', {})).toMatchObject([{ status: 'OPEN' }]);
  });
});
