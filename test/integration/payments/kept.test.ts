import { afterEach, beforeEach, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { FIRST_USER } from '../../support/backend';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
let household: string;
beforeEach(async () => {
  office = await openTestOffice();
  const { registry, school } = office;
  ({ id: household } = await registry.addHousehold({
    code: 'H1',
    affiliated: '2026-01-10',
    members: [{ birth: '2016-02-01', school }],
  }));
});
afterEach(() => office.backend.close());

const playAndApprove = async (code: string) => {
  const list = await playBimester(office, code);
  await office.backend.as('luis').ask('payments.approve', { period: toPeriod(code) });
  return list;
};
const expires = (on: string | null) => office.registry.db('member').update({ document_expiry: on });

it('a payment kept for an expired document is paid by the first list after it is renewed, once', async () => {
  await expires('2026-06-30');
  expect(await playAndApprove('2026-B3')).toMatchObject({ paid: 0, held: 1, total: 0 });
  expect(await playAndApprove('2026-B4')).toMatchObject({ paid: 0, held: 1, total: 0 });

  await expires('2031-01-31');
  const again = () => office.backend.ask('payments.calculate', { period: toPeriod('2026-B5') });
  const list = await playBimester(office, '2026-B5');
  expect(list).toMatchObject({ paid: 1, held: 0, total: 60_000 });
  expect(await again()).toEqual(list);
  const line = await lineOf(office, toPeriod('2026-B5'), 'H1');
  expect(line).toMatchObject({ base: 20_000, arrears: 40_000, amount: 60_000 });
  expect(line?.explanation).toContain('Se paga lo que se guardó de mayo y junio de 2026');
  await office.backend.as('luis').ask('payments.approve', { period: toPeriod('2026-B5') });

  expect(await playAndApprove('2026-B6')).toMatchObject({ paid: 1, total: 20_000 });
});

it('what a suspension kept is paid when it is lifted, and lapses when the household leaves', async () => {
  const { db } = office.registry;
  const to = async (status: string, since: string) => {
    await db('household').update({ status });
    const change = { id: since, household_id: household, status, since, reason: '', at: since, user_id: FIRST_USER };
    await db('household_status_change').insert(change);
  };
  await to('SUSPENDED', '2026-06-15');
  expect(await playAndApprove('2026-B3')).toMatchObject({ held: 1, byReason: { ADMIN_SUSPENDED: 1 } });
  await to('AFFILIATED', '2026-07-10');
  expect(await playBimester(office, '2026-B4')).toMatchObject({ paid: 1, total: 40_000 });

  await db('household').update({ status: 'DISAFFILIATED' });
  const { total } = await office.backend.ask('payments.calculate', { period: toPeriod('2026-B4') });
  expect(total).toBe(20_000);
});
