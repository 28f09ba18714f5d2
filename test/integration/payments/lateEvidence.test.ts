import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toMonth, toPeriod } from '@shared/domain/calendar';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
const NEXT = toPeriod('2026-B4');
let office: TestOffice;
let pupil: string;
let child: string;

/** H1: a pupil. H2: a child of one year with CRED and supplement. */
beforeEach(async () => {
  office = await openTestOffice();
  const { registry, school, post } = office;
  const of = (code: string, member: { birth: string; school?: string; post?: string }) =>
    registry.addHousehold({ code, affiliated: '2026-01-10', members: [member] });
  pupil = (await of('H1', { birth: '2016-02-01', school })).members[1] ?? '';
  child = (await of('H2', { birth: '2025-01-05', post })).members[1] ?? '';
});
afterEach(() => office.backend.close());

/** H1 misses four days of twenty in June; H2 is said not to have got the supplement of May. Closed, paid, approved. */
async function closedWithBreaches() {
  const { registry, school, post } = office;
  await playBimester(office, PERIOD, async () => {
    await registry.absences(pupil, school, '2026-06', 20, 4);
    await registry.healthMonth(child, post, '2026-05', { complied: 'YES', supplement: 'NO' });
  });
  expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ amount: 0, reason: 'BREACH' });
  expect(await lineOf(office, PERIOD, 'H2')).toMatchObject({ amount: 0, reason: 'BREACH' });
  await office.backend.as('luis').ask('payments.approve', { period: PERIOD });
}

const closedRows = () =>
  office.registry
    .db('duty_result')
    .where({ period: PERIOD, version: 1 })
    .orderBy(['member_id', 'month', 'duty'])
    .select();
const versionsOf = (code: string) =>
  office.registry
    .db('household_result')
    .join('household', 'household.id', 'household_result.household_id')
    .where({ code, period: PERIOD })
    .orderBy('version')
    .pluck('result');

describe('what is known only after the close', () => {
  it('an earlier breach stands, and beside it what it turned out to be; the next list pays the difference, once', async () => {
    await closedWithBreaches();
    const before = await closedRows();
    await office.registry.lateImport('attendance', { member_id: pupil, month: '2026-06' }, { unjustified: 3 });
    expect(await playBimester(office, NEXT)).toMatchObject({ paid: 2, total: 60_000 });
    expect(await versionsOf('H1')).toEqual(['BREACH', 'COMPLIED']);
    expect(await versionsOf('H2')).toEqual(['BREACH']);
    expect(await closedRows()).toEqual(before);
    expect(await lineOf(office, NEXT, 'H1')).toMatchObject({ base: 20_000, arrears: 20_000, amount: 40_000 });
    expect(await lineOf(office, NEXT, 'H2')).toMatchObject({ base: 20_000, arrears: 0 });
    const [compared] = (await office.backend.ask('payments.compare', { period: NEXT })).rows;
    expect(compared).toMatchObject({
      household: 'H1',
      reasonsBefore: [{ paymentReason: 'BREACH' }],
      reasonsNow: [{ paymentReason: 'COMPLIED' }, { paymentReason: 'ARREARS' }],
    });
    expect(await office.backend.ask('payments.calculate', { period: NEXT })).toMatchObject({ total: 60_000 });
    await office.backend.as('luis').ask('payments.approve', { period: NEXT });
    expect(await playBimester(office, '2026-B5')).toMatchObject({ total: 40_000 });
  });

  it('never turns a household that complied', async () => {
    await playBimester(office, PERIOD);
    await office.registry.lateImport('attendance', { member_id: pupil, month: '2026-06' }, { unjustified: 9 });
    await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(await versionsOf('H1')).toEqual(['COMPLIED']);
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ amount: 20_000 });
  });

  it.each(['00001234', '050401'])(
    'a missing supplement recorded then, of %s, turns it on the spot',
    async (facility) => {
      await closedWithBreaches();
      office.backend.setToday('2026-07-20');
      const month = toMonth('2026-05');
      const situation = { facility, month, situation: 'NO_SUPPLIES', evidence: 'Oficio de la red' };
      await office.backend.ask('compliance.recordSituation', situation);
      expect(await versionsOf('H2')).toEqual(['BREACH', 'COMPLIED']);
      expect(await versionsOf('H1')).toEqual(['BREACH']);
    },
  );

  it('a death that a facility reports then turns it too', async () => {
    await closedWithBreaches();
    await office.registry.lateImport('service_row', { member_id: pupil, period: PERIOD }, { situation: 'DECEASED' });
    await playBimester(office, NEXT);
    expect(await versionsOf('H1')).toEqual(['BREACH', 'COMPLIED']);
  });
});

describe('a household complies with every duty of every member, or not at all', () => {
  it('one breach among many kept duties withholds the payment, and names that one', async () => {
    const { registry, school, post } = office;
    const members = [
      { birth: '2016-02-01', school },
      { birth: '2014-02-01', school },
      { birth: '2025-01-05', post },
    ];
    const { members: ids } = await registry.addHousehold({ code: 'H3', affiliated: '2026-01-10', members });
    await playBimester(office, PERIOD, async () => {
      await registry.absences(ids[2] ?? '', school, '2026-05', 20, 4);
    });
    const line = await lineOf(office, PERIOD, 'H3');
    expect(line).toMatchObject({ status: 'NOT_PAID', reason: 'BREACH', amount: 0 });
    expect(line?.explanation).toMatch(/mayo de 2026/);
    const { result, duties } = await office.backend.ask('compliance.household', { period: PERIOD, code: 'H3' });
    expect(result).toBe('BREACH');
    expect(duties.filter(({ state }) => state === 'NON_COMPLIANT')).toMatchObject([{ member: 3, duty: 'SCHOOL' }]);
  });
});
