import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { benefitHandlers } from '../../../src/main/backend/handlers/benefits';
import { effectHandlers } from '../../../src/main/backend/handlers/effects';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import { DOWNLOAD_HANDLERS, takeIn } from '../../support/fromHeadquarters';
import { actAsHeadquarters } from '../../support/headquarters';
import { affiliateThere, carry, MOVED, movedOut, moveOut, withRows } from '../../support/movedHousehold';
import { lineOf, openBimester, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

/* What the former office judged and paid comes with a household: it counts here and is not paid again. */

const HANDLERS = {
  ...DOWNLOAD_HANDLERS,
  ...householdHandlers,
  ...importHandlers,
  ...effectHandlers,
  ...benefitHandlers,
};
const [B2, B3, B4] = [toPeriod('2026-B2'), toPeriod('2026-B3'), toPeriod('2026-B4')];
let old: TestOffice;
let next: TestOffice;
let sede: Awaited<ReturnType<typeof actAsHeadquarters>>;
let [pupil, senior] = ['', ''];
beforeEach(async () => {
  [old, next] = [await openTestOffice(HANDLERS), await openTestOffice(HANDLERS)];
  const child = { birth: '2016-02-01', school: old.school };
  const elder = { birth: '2010-02-01', school: old.school };
  const household = { code: 'H1', affiliated: '2018-01-10', members: [child, elder] };
  const { members } = await old.registry.addHousehold(household);
  [, pupil = '', senior = ''] = members;
  sede = await actAsHeadquarters(old.backend, 'ana');
});
afterEach(() => Promise.all([old.backend.close(), next.backend.close()]));

/** The pupil misses half of a month of the bimester. */
const breach = (office: TestOffice, period: string, month: string, member = pupil) =>
  playBimester(office, period, () => office.registry.absences(member, office.school, month, 20, 10));
const analysed = async (path: string) => {
  const { analysis } = await next.backend.ask('downloads.analyse', { file: { path } });
  return analysis?.files[0];
};
const former = async () => (await next.backend.ask('households.history', { code: MOVED })).former;
const card = () => next.backend.ask('effects.household', { code: MOVED });

describe('the ladder', () => {
  beforeEach(async () => {
    await breach(old, B2, '2026-04');
    await breach(old, B3, '2026-06');
    await movedOut(old, { on: toDate('2026-07-02') });
  });

  it('goes on: what counted there counts here, with its reasons, and the third one proposes the exit', async () => {
    const { path } = await carry(old, next, sede);
    expect((await analysed(path))?.changes[1]).toMatchObject({
      row: MOVED,
      field: 'Historia',
      after: '2 bimestres juzgados allí, 2 sin pago por incumplir, 0 pagos por S/ 0,00',
    });
    expect(await takeIn(next.backend, path)).toBe('APPLIED');
    expect(await former()).toMatchObject({ office: '050401', code: 'H1', affiliationDate: '2018-01-10' });
    const { timeline } = await next.backend.ask('households.get', { code: MOVED });
    const arrived = timeline.find(({ kind }) => kind === 'household.arrived');
    expect(arrived?.details).toMatchObject({ bimesters: 2, withheld: 2, payments: 0 });
    expect(await card()).toMatchObject({ count: 2, max: 3, isExitDue: false });
    const here = await affiliateThere(next, '2026-07-05');
    const told = await card();
    expect(told).toMatchObject({ count: 2, max: 3, isExitDue: false });
    expect(told.bimesters).toMatchObject([
      { period: B2, office: '050401', why: 'COUNTED', place: 1, breaches: [{ duty: 'SCHOOL', month: '2026-04' }] },
      { period: B3, office: '050401', why: 'COUNTED', place: 2, breaches: [{ duty: 'SCHOOL', month: '2026-06' }] },
    ]);
    expect(told.bimesters[0]?.breaches[0]?.explanation).toMatch(/10/);
    const appeal = { household: MOVED, against: B3, on: toDate('2026-07-08'), grounds: 'Enfermó', evidence: '' };
    expect(await next.backend.call('effects.lodgeAppeal', appeal)).toMatchObject({ problem: { why: 'FORMER_OFFICE' } });
    await breach(next, B4, '2026-08', here);
    expect(await card()).toMatchObject({ count: 3, isExitDue: true });
    expect(await lineOf(next, B4, MOVED)).toMatchObject({ reason: 'BREACH' });
    const { rows } = await next.backend.ask('effects.list', { period: B4 });
    expect(rows).toMatchObject([{ household: MOVED, count: 3, states: ['COUNTED', 'EXIT_DUE'] }]);
  });

  it('prints no notice here of a bimester that the other office judged', async () => {
    await takeIn(next.backend, (await carry(old, next, sede)).path);
    await affiliateThere(next, '2026-04-01'); // whatever day somebody says
    await openBimester(next, B3);
    const { rows } = await next.backend.ask('effects.list', { period: B3 });
    expect(rows).toMatchObject([{ household: MOVED, bimester: { office: '050401', why: 'COUNTED' } }]);
    expect(await next.backend.ask('effects.notices', { period: B3 })).toEqual([]);
    expect(await next.backend.ask('effects.noteNotices', { period: B3, codes: [MOVED] })).toEqual({ noted: 0 });
  });

  it('goes on to a third office too', async () => {
    await takeIn(next.backend, (await carry(old, next, sede)).path);
    await affiliateThere(next, '2026-07-05');
    next.backend.setToday('2026-07-20');
    const file = { path: join(next.backend.dir, 'otra vez.jpkg') };
    const on = toDate('2026-07-20');
    const asked = { household: MOVED, to: '050403', on, center: 'Luricocha', file };
    expect(await next.backend.ask('packages.exportMove', asked)).toMatchObject({
      counts: { moved: 1, moved_bimester: 2, moved_duty: 4, moved_payment: 0 },
    });
  });

  it('is taken back with the household', async () => {
    const { path } = await carry(old, next, sede);
    await takeIn(next.backend, path);
    const [listed] = await next.backend.ask('downloads.list', {});
    await next.backend.ask('imports.undo', { id: listed?.importId ?? '', reason: 'Llegó por error' });
    expect(await next.registry.db('former_duty')).toEqual([]);
    expect(await takeIn(next.backend, path)).toBe('APPLIED');
    expect((await former())?.bimesters).toHaveLength(2);
  });

  it.each([
    ['moved_bimester', (row: object) => ({ ...row, result: 'EXCELENTE' }), 'moved_bimester.csv, 2, result'],
    ['moved_bimester', (row: object) => ({ ...row, period: B2 }), 'moved_bimester.csv, 3, household'],
    ['moved_duty', (row: object) => ({ ...row, household: 'OTRO' }), 'moved_duty.csv, 2, household'],
    ['moved_duty', (row: object) => ({ ...row, member: 0 }), 'moved_duty.csv, 2, member'],
  ])('with a %s that is not so is refused, and nothing comes in', async (table, change, detail) => {
    const { path } = await carry(old, next, sede, withRows(table, change));
    const refused = await next.backend.call('downloads.analyse', { file: { path } });
    expect(refused).toMatchObject({ problem: { code: 'package-refused', why: 'SCHEMA', detail } });
  });

  it('stays behind where an older program sent the household', async () => {
    const { path } = await carry(old, next, sede, (tables) => tables.slice(0, 3));
    expect(await takeIn(next.backend, path)).toBe('APPLIED');
    expect((await former())?.bimesters).toEqual([]);
  });
});

it('waits while an appeal is open, which only the office can decide that judged', async () => {
  await breach(old, B3, '2026-06');
  old.backend.setToday('2026-07-08');
  const about = { household: 'H1', against: B3, on: toDate('2026-07-08') };
  await old.backend.ask('effects.lodgeAppeal', { ...about, grounds: 'Enfermó', evidence: '' });
  const asked = { on: toDate('2026-07-08') };
  expect(await moveOut(old, asked)).toMatchObject({ problem: { code: 'effect-not-possible', why: 'APPEAL_OPEN' } });
  await old.backend.as('ana').ask('effects.decideAppeal', { ...about, result: 'REJECTED', note: 'Sin sustento' });
  expect(await moveOut(old, asked)).toMatchObject({ ok: true });
});

describe('the money', () => {
  it('of the bimester in which it moved is paid here, since the old office does not pay it', async () => {
    await playBimester(old, B2);
    old.backend.setToday('2026-06-20');
    await movedOut(old);
    await takeIn(next.backend, (await carry(old, next, sede)).path);
    await affiliateThere(next, '2026-06-15');
    await playBimester(next, B3);
    expect(await lineOf(next, B3, MOVED)).toMatchObject({ status: 'PAID', base: 20_000 });
    await playBimester(old, B3);
    expect(await lineOf(old, B3, 'H1')).toMatchObject({ status: 'NOT_PAID', reason: 'MOVED_OUT' });
  });

  it('of a bimester that it left after the cut-off is not: the old office pays it', async () => {
    await playBimester(old, B3);
    await movedOut(old, { on: toDate('2026-07-02') });
    await takeIn(next.backend, (await carry(old, next, sede)).path);
    await affiliateThere(next, '2026-06-30');
    await playBimester(next, B3);
    expect(await lineOf(next, B3, MOVED)).toMatchObject({ status: 'NOT_PAID', reason: 'ALREADY_PAID' });
  });

  it('of a benefit is told with its list, and what was paid once a year there is not paid here', async () => {
    const sent = { since: toDate('2009-01-01'), reference: 'Oficio 12-2025' };
    for (const [{ backend, registry }, ubigeo, member] of [
      [old, '050401', async () => senior],
      [next, '050402', arrive],
    ] as const) {
      await backend.as('ana').ask('benefits.giveIn', { benefit: 'VRAEM_PASSED', ubigeo, ...sent });
      const year = { year: 2025, level: 'SECONDARY', grade: '4', passed: 1, mark: 'A', upper_third: 1 };
      const at = { at: '2026-01-20T15:00:00.000Z', user_id: 'u' };
      await registry.db('school_year_result').insert({ member_id: await member(), ...year, ...at });
    }
    const payments = (await former())?.payments ?? [];
    expect(payments.map(({ benefit, member, cents }) => [benefit, member, cents])).toContainEqual([
      'VRAEM_PASSED',
      3,
      30_000,
    ]);
    await playBimester(next, B4);
    expect(await lineOf(next, B4, MOVED)).toMatchObject({ base: 20_000, amount: 20_000, benefits: {} });
  });

  const arrive = async () => {
    await playBimester(old, B3);
    await movedOut(old, { on: toDate('2026-07-02') });
    await takeIn(next.backend, (await carry(old, next, sede)).path);
    await affiliateThere(next, '2026-07-05');
    const { members } = await next.registry.memberIds(MOVED);
    return members[2] ?? '';
  };
});

it('waits where two persons confirmed the exit of a household, until that is carried out or annulled', async () => {
  const { db } = old.registry;
  const household = await db('household').where({ code: 'H1' }).first<{ id: string }>('id');
  await db.raw('pragma foreign_keys = off');
  await db('household_exit').insert({
    id: 'X1',
    household_id: household.id,
    proposal_id: 'P1',
    reason: 'REPEATED_BREACH',
    confirmed_on: '2026-06-01',
    appeal_until: '2026-06-20',
    effective_on: '2026-07-01',
    at: '2026-06-01T10:00:00.000Z',
    user_id: 'u',
  });
  expect(await moveOut(old)).toMatchObject({ problem: { code: 'effect-not-possible', why: 'EXIT_OPEN' } });
  expect(await old.backend.ask('packages.list', {})).toEqual([]);
});
