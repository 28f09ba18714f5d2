import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Input } from '@shared/contract/routes';
import { toDate } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { createWrite } from '../../../src/main/backend/database/handles';
import { changeHolder } from '../../../src/main/backend/database/households/holders';
import { refreshSummaries } from '../../../src/main/backend/database/households/summaries';
import { cardHandlers } from '../../../src/main/backend/handlers/cards';
import { householdHandlers } from '../../../src/main/backend/handlers/households';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
let household: { id: string; members: readonly string[] };
beforeEach(async () => {
  office = await openTestOffice({ ...cardHandlers, ...householdHandlers, ...proposalHandlers });
  household = await office.registry.addHousehold({
    code: 'H1',
    affiliated: '2026-01-10',
    members: [{ birth: '1991-03-04', document: '41234567' }],
  });
  await write(async (tx) => ok(await refreshSummaries(tx, ['H1'])));
});
afterEach(() => office.backend.close());

const write: ReturnType<typeof createWrite> = (work) =>
  createWrite(office.registry.db, () => ({ userId: 'maria', at: '2026-07-05T15:00:00.000Z' }))(work);
type Step = Omit<Input<'cards.record'>, 'household' | 'evidence'>;
const record = (step: Step) =>
  office.backend.call('cards.record', { household: 'H1', evidence: 'Cargo firmado', ...step });
const show = () => office.backend.ask('cards.ofHousehold', { household: 'H1' });
const MARCH = toDate('2026-03-02');

it('leads from the request to the card, lost and replaced; the account waits for a second person', async () => {
  expect(await office.backend.ask('cards.without', {})).toMatchObject([
    { household: 'H1', hasAccount: false, state: 'NONE', since: '2026-01-10', paymentMode: '' },
  ]);
  await record({ step: 'REQUESTED', day: MARCH });
  await record({ step: 'SENT', day: MARCH });
  expect(await record({ step: 'OPENED', day: MARCH })).toMatchObject({ problem: { why: 'NEEDED' } });
  const opened = await record({ step: 'OPENED', day: MARCH, accountNumber: '04123456789', paymentMode: 'ATM' });
  expect(opened).toMatchObject({ ok: true, value: { state: 'OPENED' } });
  expect(await office.backend.ask('proposals.list', {})).toMatchObject([{ kind: 'ACCOUNT', household: 'H1' }]);
  await record({ step: 'DELIVERED', day: MARCH, last4: '0042' });
  await record({ step: 'LOST', day: toDate('2026-04-01') });
  await record({ step: 'REPLACED', day: toDate('2026-04-05') });
  expect(await record({ step: 'DELIVERED', day: toDate('2026-04-20'), last4: '0077' })).toMatchObject({ ok: true });
  expect(await show()).toMatchObject({ state: 'DELIVERED', since: '2026-04-20', last4: '0077' });
  expect((await show()).steps.map(({ step }) => step).slice(0, 3)).toEqual(['DELIVERED', 'REPLACED', 'LOST']);
});

it('refuses a card number and a step out of turn, and keeps nothing of it', async () => {
  const note = 'tarjeta 4214 1234 5678 9012';
  expect(await record({ step: 'REQUESTED', day: MARCH, note })).toMatchObject({ problem: { why: 'CARD' } });
  expect(await record({ step: 'LOST', day: MARCH })).toMatchObject({ problem: { why: 'STEP', state: 'NONE' } });
  const full = { step: 'DELIVERED', day: MARCH, last4: '4214123456789012' } as const;
  expect(await record(full)).toMatchObject({ problem: { why: 'CARD' } });
  expect(await show()).toMatchObject({ state: 'NONE', steps: [] });
});

it('ends with the payee', async () => {
  await record({ step: 'DELIVERED', day: MARCH, last4: '0042' });
  const [, memberId = ''] = household.members;
  const holder = {
    householdId: household.id,
    memberId,
    since: toDate('2026-05-01'),
    reason: 'ABSENT',
    evidence: 'Acta',
  };
  await write(async (tx) => ok(await changeHolder(tx, holder, () => 'N1')));
  expect(await show()).toMatchObject({
    state: 'ENDED',
    since: '2026-05-01',
    last4: '',
    next: ['REQUESTED', 'DELIVERED'],
  });
  await expect(office.registry.db('card_step').delete()).rejects.toThrow('never removed');
});
