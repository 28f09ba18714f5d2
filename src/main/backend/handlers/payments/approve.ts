import type { Problem } from '@shared/contract/problems';
import type { IsoDate, Period } from '@shared/domain/calendar';
import { approvalStep } from '@shared/domain/payments/approval';
import { auditList, stops } from '@shared/domain/payments/audit';
import { isInForce, stepOf } from '@shared/domain/payments/listStatus';
import { totalsOf } from '@shared/domain/payments/totals';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent, noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { appendLedger } from '../../database/payments/ledger';
import { listLines, type StoredLine } from '../../database/payments/lines';
import { findList, type StoredList } from '../../database/payments/lists';
import { markFirstApproval, markListApproved } from '../../database/payments/listSteps';
import { listPayees } from '../../database/payments/payees';
import { secondApprovalAbove } from '../../database/payments/secondApproval';
import type { HandlersOf } from '../../dispatch';
import { auditCaseOf } from './auditCase';
import { linesSha256, rowsOf, type WholeList } from './rows';

export const approveHandlers: Pick<HandlersOf<'payments'>, 'payments.approve'> = {
  'payments.approve': ({ write, user, today }, { period }) =>
    write(async (tx) => {
      const list = await findList(tx, period);
      if (list === undefined) return refuse({ code: 'list-absent', period });
      if (isInForce(list.status)) return refuse({ code: 'list-approved', period });
      if (stepOf(list.status, 'approve') === undefined)
        return refuse({ code: 'list-status', period, status: list.status });
      const step = approvalStep(await caseOf(tx, list), user.id);
      if (step === 'SAME_PERSON') return refuse({ code: 'same-person', name: user.name });
      if (step === 'ALREADY') return refuse({ code: 'second-approval-waits', name: user.name });
      const lines = await listLines(tx, list.id);
      const difference = differenceIn(period, list, { lines, payees: await listPayees(tx, list.id) });
      if (difference !== undefined) return refuse(difference);
      const [stopped, ...more] = auditList(await auditCaseOf(tx, list, today())).filter(stops);
      if (stopped !== undefined)
        return refuse({ code: 'audit-stops', findings: 1 + more.length, household: stopped.household ?? '' });
      const status = step === 'FIRST' ? 'IN_REVIEW' : 'APPROVED';
      const { paidCount: paid, totalCents: total, sha256: hash } = list;
      const kind = step === 'FIRST' ? 'payments.approved-first' : 'payments.approved';
      await noteEvent(tx, { kind, subject: period, details: { paid, total, hash } });
      if (step === 'FIRST') await markFirstApproval(tx, list.id);
      else {
        await markListApproved(tx, list.id, list.approvedById !== null && list.approvedById !== user.id);
        await authorise(tx, lines, today());
      }
      return ok({ period, status, approvedBy: user.name, paid, total, hash });
    }),
};

const caseOf = async (tx: Tx, { calculatedById, approvedById, totalCents, ruleSet }: StoredList) => ({
  calculatedBy: calculatedById,
  approvedBy: approvedById,
  totalCents,
  secondAbove: await secondApprovalAbove(tx, ruleSet),
});

/** Each household is told what was decided, and the ledger begins for each line that is paid. */
async function authorise(tx: Tx, lines: readonly StoredLine[], on: IsoDate): Promise<void> {
  await noteEvents(tx, lines.map(eventOf));
  const paid = lines.filter(({ status }) => status === 'PAID');
  await appendLedger(
    tx,
    paid.map(({ id, cents }) => ({ lineId: id, kind: 'AUTHORISED', cents, on })),
  );
}

/** What was calculated must be what is stored: the same lines, the same sum. */
function differenceIn(period: Period, list: StoredList, whole: WholeList): Problem | undefined {
  const { paid, total } = totalsOf(rowsOf(period, whole));
  const expected = `${list.paidCount} · ${list.totalCents} · ${list.sha256}`;
  const found = `${paid} · ${total} · ${linesSha256(whole)}`;
  return expected === found ? undefined : { code: 'totals-differ', expected, found };
}

/** For the story of the household: what was decided on each of its bimesters. */
const eventOf = ({ householdId, originPeriod, status, cents, reason }: StoredLine) => ({
  kind: EVENTS[status],
  householdId,
  subject: originPeriod,
  details: { period: originPeriod, amount: cents, paymentReason: reason },
});

const EVENTS = { PAID: 'payment.approved', HELD: 'payment.held', NOT_PAID: 'payment.withheld' } as const;
