import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { isInForce, LIST_STATUSES, stepOf, type ListAct, type ListStatus } from '@shared/domain/payments/listStatus';
import { ROLES, type Role } from '@shared/domain/users';
import { routes } from '@shared/contract/routes';
import { TEST_PASSPHRASE } from '../../support/backend';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const PERIOD = toPeriod('2026-B3');
let office: TestOffice;

/** H1 and H2 are paid S/ 200 each. maria calculates. */
beforeEach(async () => {
  office = await openTestOffice();
  const members = [{ birth: '2016-02-01', school: office.school }];
  await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await office.registry.addHousehold({ code: 'H2', affiliated: '2026-01-10', members });
  await playBimester(office, PERIOD);
});
afterEach(() => office.backend.close());

const DELIVERY = { on: toDate('2026-07-05'), reference: 'Oficio 12' };
const callAs = (user: string, act: ListAct) => {
  const backend = office.backend.as(user);
  const calls: Partial<Record<ListAct, () => Promise<unknown>>> = {
    calculate: () => backend.call('payments.calculate', { period: PERIOD }),
    review: () => backend.call('payments.review', { period: PERIOD }),
    reopen: () => backend.call('payments.reopen', { period: PERIOD, reason: 'falta un dato' }),
    approve: () => backend.call('payments.approve', { period: PERIOD }),
    send: () => backend.call('payments.send', { period: PERIOD, ...DELIVERY }),
    cancel: () => backend.call('payments.cancel', { period: PERIOD, reason: 'se calculó mal' }),
  };
  return calls[act]?.();
};
const list = () =>
  office.registry
    .db('payment_list')
    .orderBy('calculated_at')
    .first<{ id: string; status: ListStatus; approved_by: string }>('id', 'status', 'approved_by');
const life = () => office.backend.ask('payments.life', { period: PERIOD });

/** Takes the calculated list where the matrix begins, by the acts that lead there. */
async function bringTo(status: ListStatus): Promise<void> {
  const ways: Readonly<Record<ListStatus, readonly ListAct[]>> = {
    DRAFT: ['reopen'],
    CALCULATED: [],
    IN_REVIEW: ['review'],
    APPROVED: ['approve'],
    SENT: ['approve', 'send'],
    PARTLY_PAID: ['approve', 'send'],
    RECONCILED: ['approve', 'send'],
    CLOSED: ['approve', 'send'],
    CANCELLED: ['cancel'],
  };
  for (const act of ways[status]) await callAs(act === 'review' ? 'rosa' : 'luis', act);
  const { db } = office.registry;
  if (status === 'PARTLY_PAID') await db('payment_list').update({ status });
  if (status === 'RECONCILED' || status === 'CLOSED') await db('payment_list').update({ status: 'RECONCILED' });
  if (status === 'CLOSED') await db('payment_list').update({ status, closed_at: '2026-08-01', closed_by: 'x' });
}

const ACTS = ['review', 'reopen', 'approve', 'send', 'cancel'] as const;
const USERS: Readonly<Partial<Record<Role, string>>> = {
  gestor: 'rosa',
  supervisor: 'ana',
  aprobador: 'luis',
  auditor: 'olga',
};
const pairs = LIST_STATUSES.flatMap((status) => ACTS.map((act) => [status, act] as const));

function refusalOf(status: ListStatus, act: ListAct): string {
  if (status === 'CANCELLED') return 'list-absent';
  return act === 'approve' && isInForce(status) ? 'list-approved' : 'list-status';
}

describe('the life of a list', () => {
  test.each(pairs)('%s: %s', async (status, act) => {
    await bringTo(status);
    const before = await list();
    expect(before.status).toBe(status);
    for (const role of ROLES) {
      const user = USERS[role];
      const access = routes[`payments.${act}`].access as readonly Role[];
      if (user === undefined || access.includes(role)) continue;
      expect(await callAs(user, act)).toMatchObject({ problem: { code: 'forbidden' } });
    }
    expect(await list()).toEqual(before);
    const next = stepOf(status, act);
    const done = await callAs(act === 'review' ? 'rosa' : 'ana', act);
    const refused = { problem: { code: refusalOf(status, act) } };
    expect(done).toMatchObject(next === undefined ? refused : { value: { period: PERIOD, status: next } });
    expect((await list()).status).toBe(next ?? status);
  });

  it('notes each step, with who and why', async () => {
    await bringTo('IN_REVIEW');
    await callAs('ana', 'reopen');
    await office.backend.ask('payments.calculate', { period: PERIOD });
    await bringTo('SENT');
    const kinds = await office.registry
      .db('event')
      .whereLike('kind', 'payments.%')
      .orderBy('seq')
      .pluck<string[]>('kind');
    expect(kinds).toEqual(
      ['calculated', 'review', 'reopened', 'calculated', 'approved', 'sent'].map((kind) => `payments.${kind}`),
    );
    expect(await life()).toMatchObject({ status: 'SENT', sentOn: DELIVERY.on, sentReference: DELIVERY.reference });
  });

  it('was not sent before it was approved, nor tomorrow', async () => {
    await bringTo('APPROVED');
    const send = (on: string) =>
      office.backend.call('payments.send', { period: PERIOD, on: toDate(on), reference: 'x' });
    expect(await send('2026-07-06')).toMatchObject({ problem: { code: 'date-not-allowed', why: 'FUTURE' } });
    expect(await send('2026-07-04')).toMatchObject({ problem: { code: 'date-not-allowed', why: 'TOO_EARLY' } });
  });
});

describe('a list over the set sum', () => {
  const setAbove = (user: string, above: number | null) =>
    office.backend.as(user).call('payments.setSecondApproval', { above });

  it('is approved by two people, neither of whom calculated it', async () => {
    await setAbove('ana', 39_999);
    expect(await life()).toMatchObject({ missing: 2, secondAbove: 39_999 });
    expect(await callAs('luis', 'approve')).toMatchObject({ value: { status: 'IN_REVIEW', approvedBy: 'luis' } });
    expect(await life()).toMatchObject({ status: 'IN_REVIEW', missing: 1, approvals: [{ by: 'luis' }] });
    expect(await callAs('luis', 'approve')).toMatchObject({ problem: { code: 'second-approval-waits' } });
    expect(await office.registry.db('payment_ledger').first()).toBeUndefined();
    expect(await callAs('ana', 'approve')).toMatchObject({ value: { status: 'APPROVED', approvedBy: 'ana' } });
    expect(await life()).toMatchObject({ missing: 0, approvals: [{ by: 'luis' }, { by: 'ana' }] });
  });

  const people = ['maria', 'ana', 'luis', 'eva'] as const;
  const assignments = people.flatMap((calculates) =>
    people.flatMap((approves) => people.map((second) => ({ calculates, approves, second }))),
  );
  it('leaves the office only by three people, whoever of four plays which part', async () => {
    await setAbove('ana', 39_999);
    await office.backend.ask('users.add', { name: 'eva', role: 'supervisor', passphrase: TEST_PASSPHRASE, own: true });
    const released: string[] = [];
    for (const { calculates, approves, second } of assignments) {
      await callAs('maria', 'calculate');
      await callAs('maria', 'reopen');
      await callAs(calculates, 'calculate');
      await callAs(approves, 'approve');
      await callAs(second, 'approve');
      if ((await life()).status !== 'APPROVED') continue;
      released.push([calculates, approves, second].join());
      for (const other of people) await callAs(other, 'cancel');
    }
    expect(released.toSorted()).toEqual(
      assignments
        .filter(({ calculates, approves, second }) => new Set([calculates, approves, second]).size === 3)
        // a gestor approves nothing, an approver calculates nothing
        .filter(
          ({ calculates, approves, second }) => calculates !== 'luis' && approves !== 'maria' && second !== 'maria',
        )
        .map((one) => Object.values(one).join())
        .toSorted(),
    );
  });

  it('is not exported, and its approval is forgotten, while it is reviewed again', async () => {
    await setAbove('ana', 0);
    await callAs('luis', 'approve');
    const file = { path: '/tmp/never-written.xlsx' };
    expect(await office.backend.call('payments.export', { period: PERIOD, file })).toMatchObject({
      problem: { code: 'list-not-approved' },
    });
    expect(await office.backend.ask('payments.get', { period: PERIOD })).toMatchObject({ approvedBy: null });
    await callAs('ana', 'reopen');
    expect(await life()).toMatchObject({ status: 'DRAFT', missing: 2, approvals: [] });
  });

  it('needs one where it comes to exactly the sum, or none is set', async () => {
    await setAbove('ana', 40_000);
    expect(await life()).toMatchObject({ missing: 1 });
    await setAbove('ana', null);
    expect(await life()).toMatchObject({ missing: 1, secondAbove: null });
    expect(await setAbove('luis', 1)).toMatchObject({ problem: { code: 'forbidden' } });
    expect(await callAs('luis', 'approve')).toMatchObject({ value: { status: 'APPROVED' } });
  });

  it('is not approved by one even behind the program’s back', async () => {
    await setAbove('ana', 100);
    const user = await office.registry.db('app_user').where({ name: 'luis' }).first<{ id: string }>('id');
    const approved = { status: 'APPROVED', approved_at: '2026-07-05', approved_by: user.id };
    await expect(office.registry.db('payment_list').update(approved)).rejects.toThrow(/second person/);
  });
});

describe('a cancelled list', () => {
  it('is cancelled by another person than its approver, also behind the program’s back', async () => {
    await bringTo('APPROVED');
    expect(await callAs('luis', 'cancel')).toMatchObject({ problem: { code: 'own-approval', name: 'luis' } });
    const { approved_by: approver } = await list();
    const cancelled = { status: 'CANCELLED', cancelled_at: 'x', cancelled_by: approver, cancel_reason: 'x' };
    await expect(office.registry.db('payment_list').update(cancelled)).rejects.toThrow(/another person/);
    expect(await callAs('ana', 'cancel')).toMatchObject({ value: { status: 'CANCELLED', lines: 2, total: 40_000 } });
  });

  it('owes again what it paid, in a new list that can be approved', async () => {
    await bringTo('APPROVED');
    await callAs('ana', 'cancel');
    const { db } = office.registry;
    expect(await db('payment_line').where({ live: 1 }).first()).toBeUndefined();
    expect(await db('payment_ledger').orderBy('seq').pluck('kind')).toEqual([
      'AUTHORISED',
      'AUTHORISED',
      'VOIDED',
      'VOIDED',
    ]);
    expect(await office.backend.ask('payments.verifyLedger', {})).toMatchObject({ broken: null });
    const again = await office.backend.ask('payments.calculate', { period: PERIOD });
    expect(again).toMatchObject({ paid: 2, total: 40_000 });
    expect(await callAs('luis', 'approve')).toMatchObject({ value: { status: 'APPROVED', total: 40_000 } });
    expect(await db('payment_list').where({ status: 'CANCELLED' }).pluck('cancel_reason')).toEqual(['se calculó mal']);
  });

  it('tells each household that its payment is owed again', async () => {
    await bringTo('APPROVED');
    await callAs('ana', 'cancel');
    const told = await office.registry.db('event').where({ kind: 'payment.cancelled' }).pluck('details');
    expect(told).toHaveLength(2);
  });
});
