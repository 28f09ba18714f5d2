import { afterEach, beforeEach, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { effectHandlers } from '../../../src/main/backend/handlers/effects';
import { proposalHandlers } from '../../../src/main/backend/handlers/proposals';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ ...effectHandlers, ...proposalHandlers });
});
afterEach(() => office.backend.close());

const ask: TestOffice['backend']['ask'] = (name, input, options) => office.backend.ask(name, input, options);
const proposed = async (code = 'H1') => (await ask('effects.lost', {})).find(({ household }) => household === code);

it('§4d: last child’s 19th birthday 2026-06-15: B3 paid, B4 without target member and an exit proposed', async () => {
  await office.registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', members: [{ birth: '2007-06-15' }] });
  await playBimester(office, '2026-B3');
  expect(await lineOf(office, toPeriod('2026-B3'), 'H1')).toMatchObject({ status: 'PAID' });
  await playBimester(office, '2026-B4');
  expect(await lineOf(office, toPeriod('2026-B4'), 'H1')).toMatchObject({ reason: 'NO_TARGET_MEMBER' });
  const exit = { kind: 'EXIT', reason: 'NO_TARGET_MEMBER' } as const;
  expect(await proposed()).toMatchObject({ proposal: exit, isProposed: false });
  const { id } = await ask('effects.propose', { household: 'H1', proposal: exit });
  expect(await proposed()).toMatchObject({ isProposed: true });
  expect(await office.backend.call('effects.propose', { household: 'H1', proposal: exit })).toMatchObject({
    problem: { code: 'already-proposed' },
  });
  await office.backend.as('ana').ask('proposals.confirm', { id });
  expect(await proposed()).toBeUndefined();
});

it('losing the classification suspends only by two persons, keeps the payment, and ends the same way', async () => {
  await office.registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', members: [{ birth: '2010-01-01' }] });
  await office.registry.db('household').where({ code: 'H1' }).update({ cse_expiry: '2026-06-01' });
  const suspension = { kind: 'SUSPENSION', reason: 'CSE_EXPIRED' } as const;
  expect(await proposed()).toMatchObject({ status: 'AFFILIATED', proposal: suspension });
  await playBimester(office, '2026-B3');
  expect(await lineOf(office, toPeriod('2026-B3'), 'H1')).toMatchObject({ status: 'PAID' });

  const { id } = await ask('effects.propose', { household: 'H1', proposal: suspension });
  await office.backend.as('ana').ask('proposals.confirm', { id });
  expect(await proposed()).toMatchObject({ status: 'SUSPENDED', proposal: null });
  await playBimester(office, '2026-B4');
  expect(await lineOf(office, toPeriod('2026-B4'), 'H1')).toMatchObject({ status: 'HELD', reason: 'ADMIN_SUSPENDED' });
  await office.backend.as('luis').ask('payments.approve', { period: toPeriod('2026-B4') });

  await office.registry.db('household').where({ code: 'H1' }).update({ cse_expiry: '2030-06-01' });
  const end = { kind: 'REINSTATEMENT', reason: 'CAUSE_ENDED' } as const;
  expect(await proposed()).toMatchObject({ proposal: end });
  const again = await ask('effects.propose', { household: 'H1', proposal: end });
  await office.backend.as('ana').ask('proposals.confirm', { id: again.id });
  await playBimester(office, '2026-B5');
  expect(await lineOf(office, toPeriod('2026-B5'), 'H1')).toMatchObject({ base: 20_000, arrears: 20_000 });
});

it('a duplicate leaves at once', async () => {
  await office.registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', members: [{ birth: '2010-01-01' }] });
  office.backend.setToday('2026-06-10');
  const exit = { kind: 'EXIT', reason: 'DUPLICATE' } as const;
  const { id } = await ask('effects.propose', { household: 'H1', proposal: exit });
  await office.backend.as('ana').ask('proposals.confirm', { id });
  await playBimester(office, '2026-B3');
  expect(await lineOf(office, toPeriod('2026-B3'), 'H1')).toMatchObject({ status: 'NOT_PAID', reason: 'EXITED' });
});

it('who is not in that status is told so', async () => {
  const suspended = [{ status: 'SUSPENDED', since: '2026-06-01' }];
  await office.registry.addHousehold({ code: 'H1', affiliated: '2018-01-10', statuses: suspended });
  const suspension = { kind: 'SUSPENSION', reason: 'GEO' } as const;
  expect(await office.backend.call('effects.propose', { household: 'H1', proposal: suspension })).toMatchObject({
    problem: { code: 'effect-not-possible', why: 'STATUS', status: 'SUSPENDED' },
  });
});
