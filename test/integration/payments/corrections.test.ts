import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { effectHandlers } from '../../../src/main/backend/handlers/effects';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { FIRST_USER } from '../../support/backend';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const [B3, B4, B5] = ['2026-B3', '2026-B4', '2026-B5'].map(toPeriod) as [
  ReturnType<typeof toPeriod>,
  ReturnType<typeof toPeriod>,
  ReturnType<typeof toPeriod>,
];
let office: TestOffice;
let pupil: string;

beforeEach(async () => {
  office = await openTestOffice({ ...effectHandlers, ...proposalHandlers });
  const { registry, school } = office;
  const members = [{ birth: '2016-02-01', school }];
  pupil = (await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members })).members[1] ?? '';
});
afterEach(() => office.backend.close());

const playAndApprove = async (code: string, before?: () => Promise<void>) => {
  const list = await playBimester(office, code, before);
  await office.backend.as('luis').ask('payments.approve', { period: toPeriod(code) });
  return list;
};
/** A file that comes after the close says how many of twenty days the pupil missed in June. */
const late = (unjustified: number) =>
  office.registry.lateImport('attendance', { member_id: pupil, month: '2026-06' }, { unjustified });
const BASE_ROW = { benefit: 'BASE', name: null, member: null };
const corrections = async (period = B4) => (await office.backend.ask('payments.corrections', { period })).rows;
const recover = (user = 'maria') =>
  office.backend.as(user).call('payments.recover', {
    period: B3,
    household: 'H1',
    reason: 'LATE_EVIDENCE',
    evidence: 'Registro de asistencia rectificado',
  });
async function recoverByTwo() {
  const proposed = await recover();
  if (!proposed.ok) throw new Error(proposed.problem.code);
  return office.backend.as('ana').ask('proposals.confirm', { id: proposed.value.id });
}
const linesOf = (list: string) =>
  office.registry
    .db('payment_line')
    .join('payment_list', 'payment_list.id', 'list_id')
    .where({ period: list })
    .whereNot('payment_line.status', 'NOT_PAID')
    .orderBy('origin_period')
    .select('origin_period as period', 'kind', 'amount_cents as cents');
/** All that was ever authorised for the third bimester. */
const paidOfB3 = async () => {
  const lines: { cents: number }[] = await office.registry
    .db('payment_line')
    .where({ origin_period: B3, status: 'PAID' })
    .select('amount_cents as cents');
  return lines.reduce((sum, { cents }) => sum + cents, 0);
};

describe('late evidence against a household that was paid', () => {
  beforeEach(async () => {
    await playAndApprove(B3, () => office.registry.absences(pupil, office.school, '2026-06', 20, 0));
    await late(9);
  });

  it('takes nothing back by itself, and is named', async () => {
    expect(await corrections()).toEqual([
      { household: 'H1', period: B3, ...BASE_ROW, settledCents: 20_000, entitledCents: 0, state: 'OVERPAID' },
    ]);
    expect(await playAndApprove(B4)).toMatchObject({ total: 20_000 });
  });

  it('is taken back by the next list once two people decided it, never below nothing', async () => {
    await recoverByTwo();
    expect(await corrections()).toMatchObject([{ state: 'RECOVERING' }]);
    expect(await playAndApprove(B4)).toMatchObject({
      total: 0,
      paid: 0,
      notPaid: [{ household: 'H1', reason: 'RECOVERED' }],
      byReason: { RECOVERED: 1 },
    });
    expect(await linesOf(B4)).toEqual([
      { period: B3, kind: 'RECOVERY', cents: -20_000 },
      { period: B4, kind: 'BASE', cents: 20_000 },
    ]);
    expect(await corrections()).toMatchObject([{ entitledCents: 0, state: 'LISTED' }]);
    expect(await lineOf(office, B4, 'H1')).toMatchObject({ base: 20_000, arrears: 0, discounts: 20_000, amount: 0 });
    expect((await lineOf(office, B4, 'H1'))?.explanation).toContain('Se descuenta lo que se pagó de más');
    expect(await paidOfB3()).toBe(0);
    expect(await playAndApprove(B5)).toMatchObject({ total: 20_000 });
    expect(await office.backend.ask('payments.replay', { period: B4 })).toMatchObject({ equal: true });
  });

  it('is paid again where the evidence turns out to be wrong after all', async () => {
    await recoverByTwo();
    await playAndApprove(B4);
    await late(0);
    expect(await playAndApprove(B5)).toMatchObject({ total: 40_000 });
    expect(await linesOf(B5)).toContainEqual({ period: B3, kind: 'ARREARS', cents: 20_000 });
    expect(await paidOfB3()).toBe(20_000);
    expect(await corrections(toPeriod('2026-B6'))).toEqual([]);
  });

  it('is decided by another person than the one who proposed it, and once', async () => {
    const proposed = await recover();
    expect(await recover('rosa')).toMatchObject({ problem: { code: 'already-proposed' } });
    expect(await corrections()).toMatchObject([{ state: 'PROPOSED' }]);
    const id = proposed.ok ? proposed.value.id : '';
    expect(await office.backend.call('proposals.confirm', { id })).toMatchObject({ problem: { code: 'own-proposal' } });
    await office.backend.as('ana').ask('proposals.confirm', { id });
    expect(await recover()).toMatchObject({ problem: { code: 'recovery-not-possible', why: 'DECIDED' } });
  });

  it('is refused by the database itself where nobody decided it', async () => {
    await playAndApprove(B4);
    const { db } = office.registry;
    const paid = await db('payment_line').where({ origin_period: B3, status: 'PAID' }).first<{ id: string }>();
    await playBimester(office, B5);
    const list = await db('payment_list').where({ period: B5 }).first<{ id: string }>('id');
    const taken = { ...paid, id: 'X', list_id: list.id, kind: 'RECOVERY', amount_cents: -20_000, corrects: paid.id };
    await expect(db('payment_line').insert({ ...taken, entitled_cents: 0 })).rejects.toThrow('two people decide');
  });
});

describe('a breach that an appeal excused', () => {
  beforeEach(async () => {
    await playAndApprove(B3, () => office.registry.absences(pupil, office.school, '2026-06', 20, 4));
    const about = { household: 'H1', against: B3, on: toDate('2026-07-05') };
    await office.backend.ask('effects.lodgeAppeal', { ...about, grounds: 'Estuvo enferma', evidence: 'Constancia' });
    const upheld = { ...about, result: 'UPHELD', note: 'Se revisó la constancia' } as const;
    await office.backend.as('ana').ask('effects.decideAppeal', upheld);
    await playAndApprove(B4);
  });

  it('stays excused whatever file comes later about the same month: nothing was paid too much', async () => {
    expect(await paidOfB3()).toBe(20_000);
    await late(4);
    expect(await corrections(B5)).toEqual([]);
    expect(await recover()).toMatchObject({ problem: { code: 'recovery-not-possible', why: 'NOT_OVERPAID' } });
  });

  it('excuses no breach that it was not about', async () => {
    await office.registry.lateImport('attendance', { member_id: pupil, month: '2026-05' }, { unjustified: 9 });
    expect(await corrections(B5)).toMatchObject([{ settledCents: 20_000, entitledCents: 0, state: 'OVERPAID' }]);
  });
});

it.each([
  { text: 'was not paid too much', household: 'H1', why: 'NOT_OVERPAID' },
  { text: 'was not verified', household: 'H9', why: 'NOT_LISTED' },
])('nothing is taken back of a household that $text', async ({ household, why }) => {
  await playAndApprove(B3);
  const asked = { period: B3, household, reason: 'OFFICE_ERROR', evidence: 'Acta' } as const;
  expect(await office.backend.call('payments.recover', asked)).toMatchObject({ problem: { why } });
  expect(await office.backend.call('payments.recover', { ...asked, period: B4 })).toMatchObject({
    problem: { why: 'NOT_CLOSED' },
  });
});

it('a status that had held already when a list was calculated pays what it should have been', async () => {
  const { db } = office.registry;
  const noted = async (status: string, since: string, at: string) => {
    await db('household').update({ status });
    const id = await db('household').pluck<string[]>('id');
    await db('household_status_change').insert({
      id: at,
      household_id: id[0],
      status,
      since,
      reason: 'DUPLICATE',
      at,
      user_id: FIRST_USER,
    });
  };
  await noted('DISAFFILIATED', '2026-06-10', '2026-06-10T10:00:00.000Z');
  expect(await playAndApprove(B3)).toMatchObject({ total: 0 });
  await noted('AFFILIATED', '2026-06-10', '2026-08-02T10:00:00.000Z');
  expect(await corrections()).toMatchObject([
    { household: 'H1', settledCents: 0, entitledCents: 20_000, state: 'OWED' },
  ]);
  expect(await playAndApprove(B4)).toMatchObject({ total: 40_000 });
});
