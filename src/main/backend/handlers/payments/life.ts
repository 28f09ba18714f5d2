import { needsSecond } from '@shared/domain/payments/approval';
import { isInForce, LIST_ACTS, stepOf } from '@shared/domain/payments/listStatus';
import { toDate } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { findList, type StoredList } from '../../database/payments/lists';
import { markList, markListSent } from '../../database/payments/listSteps';
import { officeApprovalAbove, putSecondApproval, secondApprovalAbove } from '../../database/payments/secondApproval';
import type { HandlersOf } from '../../dispatch';
import { cancelList } from './cancel';
import { listFor } from './listStep';

type LifeRoutes = 'life' | 'review' | 'reopen' | 'send' | 'cancel' | 'setSecondApproval';

export const lifeHandlers: Pick<HandlersOf<'payments'>, `payments.${LifeRoutes}`> = {
  'payments.life': async ({ db }, { period }) => {
    const list = await findList(db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    const secondAbove = await secondApprovalAbove(db, list.ruleSet);
    const { status, calculatedBy, sentOn, sentReference } = list;
    const possible = LIST_ACTS.filter((act) => stepOf(status, act) !== undefined);
    const approvals = approvalsOf(list);
    const needed = needsSecond({ totalCents: list.totalCents, secondAbove }) ? 2 : 1;
    const missing = isInForce(status) ? 0 : Math.max(1, needed - approvals.length);
    return ok({ period, status, possible, calculatedBy, approvals, missing, secondAbove, sentOn, sentReference });
  },

  'payments.review': ({ write }, { period }) =>
    write(async (tx) => {
      const list = await listFor(tx, period, 'review');
      if (!list.ok) return list;
      await markList(tx, list.value.id, 'IN_REVIEW');
      await noteEvent(tx, { kind: 'payments.review', subject: period, details: { hash: list.value.sha256 } });
      return ok({ period, status: 'IN_REVIEW' as const });
    }),

  'payments.reopen': ({ write }, { period, reason }) =>
    write(async (tx) => {
      const list = await listFor(tx, period, 'reopen');
      if (!list.ok) return list;
      await markList(tx, list.value.id, 'DRAFT');
      await noteEvent(tx, { kind: 'payments.reopened', subject: period, details: { reason } });
      return ok({ period, status: 'DRAFT' as const });
    }),

  'payments.send': ({ write, today }, { period, on, reference }) =>
    write(async (tx) => {
      const list = await listFor(tx, period, 'send');
      if (!list.ok) return list;
      const { id, approvedAt, sha256: hash } = list.value;
      const approvedOn = approvedAt === null ? on : toDate(approvedAt.slice(0, 10));
      if (on > today()) return refuse({ code: 'date-not-allowed', date: on, why: 'FUTURE', than: today() });
      if (on < approvedOn) return refuse({ code: 'date-not-allowed', date: on, why: 'TOO_EARLY', than: approvedOn });
      await markListSent(tx, id, { on, reference });
      await noteEvent(tx, { kind: 'payments.sent', subject: period, details: { on, reference, hash } });
      return ok({ period, status: 'SENT' as const });
    }),

  'payments.cancel': ({ write, user, today }, { period, reason }) =>
    write((tx) => cancelList(tx, { period, reason, user, on: today() })),

  'payments.setSecondApproval': ({ write }, { above }) =>
    write(async (tx) => {
      const before = (await officeApprovalAbove(tx)) ?? null;
      await putSecondApproval(tx, above);
      await noteEvent(tx, { kind: 'payments.second-approval', details: { before, after: above } });
      return ok({ above });
    }),
};

const approvalsOf = (list: StoredList) =>
  [
    { by: list.approvedBy, at: list.approvedAt },
    { by: list.secondApprovedBy, at: list.secondApprovedAt },
  ].flatMap(({ by, at }) => (by === null || at === null ? [] : [{ by, at }]));
