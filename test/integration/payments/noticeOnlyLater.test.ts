import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod, type Period } from '@shared/domain/calendar';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { lineOf, openBimester, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const B3 = toPeriod('2026-B3');
const B4 = toPeriod('2026-B4');
const SHIPPED = CEPAL.effectLadder;
const WARNS_FIRST: typeof SHIPPED = {
  ...SHIPPED,
  value: [
    { from: 1, effects: ['NOTICE'] },
    { from: 2, effects: ['NOTICE', 'PAYMENT_WITHHELD'] },
  ],
};
const ladder = (effectLadder: typeof SHIPPED) => Object.assign(CEPAL, { effectLadder });
let office: TestOffice;
let pupil: string;

/** An office whose rule set warns at the first breach, and withholds from the second. */
beforeEach(async () => {
  ladder(WARNS_FIRST);
  office = await openTestOffice();
  const members = [{ birth: '2016-02-01', school: office.school }];
  pupil = (await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members })).members[1] ?? '';
});
afterEach(async () => {
  ladder(SHIPPED);
  await office.backend.close();
});

const misses = (month: string, days: number) => office.registry.absences(pupil, office.school, month, 20, days);
const approve = (period: Period) => office.backend.as('luis').ask('payments.approve', { period });
const late = (unjustified: number) =>
  office.registry.lateImport('attendance', { member_id: pupil, month: '2026-06' }, { unjustified });
const corrections = async (period = B4) => (await office.backend.ask('payments.corrections', { period })).rows;
const recover = () =>
  office.backend.call('payments.recover', { period: B3, household: 'H1', reason: 'LATE_EVIDENCE', evidence: 'Acta' });

describe('a first breach that only warns, known after the list', () => {
  it('leaves what was paid as it is, and nothing can be taken back of it', async () => {
    await playBimester(office, B3, () => misses('2026-06', 0));
    await approve(B3);
    await late(9);
    expect(await corrections()).toEqual([]);
    expect(await recover()).toMatchObject({ problem: { code: 'recovery-not-possible', why: 'NOT_OVERPAID' } });
  });

  it('is paid whole where the school answers only after a close with pending rows', async () => {
    await openBimester(office, B3);
    const pending = { period: B3, withPending: true, reason: 'La IE no respondió' };
    await office.backend.as('ana').ask('compliance.close', pending);
    expect(await office.backend.ask('payments.calculate', { period: B3 })).toMatchObject({ total: 0 });
    await approve(B3);
    await misses('2026-05', 0);
    await misses('2026-06', 9);
    expect(await playBimester(office, B4)).toMatchObject({ total: 40_000 });
    expect(await lineOf(office, B4, 'H1')).toMatchObject({ base: 20_000, arrears: 20_000, amount: 40_000 });
    await approve(B4);
    expect(await corrections(toPeriod('2026-B5'))).toEqual([]);
  });
});

it('a second breach withholds, known late or in time', async () => {
  await playBimester(office, B3, () => misses('2026-06', 9));
  expect(await lineOf(office, B3, 'H1')).toMatchObject({ amount: 20_000, reason: 'NOTICE_ONLY' });
  await approve(B3);
  await playBimester(office, B4, () => misses('2026-08', 0));
  await approve(B4);
  await office.registry.lateImport('attendance', { member_id: pupil, month: '2026-08' }, { unjustified: 9 });
  expect(await corrections(toPeriod('2026-B5'))).toEqual([
    {
      household: 'H1',
      period: B4,
      benefit: 'BASE',
      name: null,
      member: null,
      settledCents: 20_000,
      entitledCents: 0,
      state: 'OVERPAID',
    },
  ]);
});
