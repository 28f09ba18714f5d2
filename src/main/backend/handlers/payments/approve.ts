import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { isInForce, stepOf } from '@shared/domain/payments/listStatus';
import { totalsOf } from '@shared/domain/payments/totals';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent, noteEvents } from '../../database/events';
import { appendLedger } from '../../database/payments/ledger';
import { listLines, type StoredLine } from '../../database/payments/lines';
import { findList, markListApproved, type StoredList } from '../../database/payments/lists';
import { listPayees } from '../../database/payments/payees';
import type { HandlersOf } from '../../dispatch';
import { linesSha256, rowsOf, type WholeList } from './rows';

export const approveHandlers: Pick<HandlersOf<'payments'>, 'payments.approve'> = {
  'payments.approve': ({ write, user, today }, { period }) =>
    write(async (tx) => {
      const list = await findList(tx, period);
      if (list === undefined) return refuse({ code: 'list-absent', period });
      if (isInForce(list.status)) return refuse({ code: 'list-approved', period });
      if (stepOf(list.status, 'approve') === undefined)
        return refuse({ code: 'list-status', period, status: list.status });
      if (list.calculatedById === user.id) return refuse({ code: 'same-person', name: user.name });
      const lines = await listLines(tx, list.id);
      const difference = differenceIn(period, list, { lines, payees: await listPayees(tx, list.id) });
      if (difference !== undefined) return refuse(difference);
      await markListApproved(tx, list.id);
      const { paidCount: paid, totalCents: total, sha256: hash } = list;
      await noteEvent(tx, { kind: 'payments.approved', subject: period, details: { paid, total, hash } });
      await noteEvents(tx, lines.map(eventOf));
      const paidLines = lines.filter(({ status }) => status === 'PAID');
      const on = today();
      await appendLedger(
        tx,
        paidLines.map(({ id, cents }) => ({ lineId: id, kind: 'AUTHORISED', cents, on })),
      );
      return ok({ period, approvedBy: user.name, paid, total, hash });
    }),
};

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
