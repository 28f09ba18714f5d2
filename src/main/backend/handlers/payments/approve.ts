import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { canBecome } from '@shared/domain/payments/listStatus';
import { totalsOf } from '@shared/domain/payments/totals';
import { ok, refuse } from '@shared/domain/result';
import { noteEvent, noteEvents } from '../../database/events';
import { findList, listLines, markListApproved, type StoredLine, type StoredList } from '../../database/payments';
import type { HandlersOf } from '../../dispatch';
import { linesSha256, rowsOf } from './rows';

export const approveHandlers: Pick<HandlersOf<'payments'>, 'payments.approve'> = {
  'payments.approve': ({ write, user }, { period }) =>
    write(async (tx) => {
      const list = await findList(tx, period);
      if (list === undefined) return refuse({ code: 'list-absent', period });
      if (!canBecome(list.status, 'APPROVED')) return refuse({ code: 'list-approved', period });
      if (list.calculatedById === user.id) return refuse({ code: 'same-person', name: user.name });
      const lines = await listLines(tx, list.id);
      const difference = differenceIn(period, list, lines);
      if (difference !== undefined) return refuse(difference);
      await markListApproved(tx, list.id);
      const { paidCount: paid, totalCents: total, sha256: hash } = list;
      await noteEvent(tx, { kind: 'payments.approved', subject: period, details: { paid, total, hash } });
      await noteEvents(tx, lines.map(eventOf));
      return ok({ period, approvedBy: user.name, paid, total, hash });
    }),
};

/** What was calculated must be what is stored: the same lines, the same sum. */
function differenceIn(period: Period, list: StoredList, lines: readonly StoredLine[]): Problem | undefined {
  const { paid, total } = totalsOf(rowsOf(period, lines));
  const expected = `${list.paidCount} · ${list.totalCents} · ${list.sha256}`;
  const found = `${paid} · ${total} · ${linesSha256(lines)}`;
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
