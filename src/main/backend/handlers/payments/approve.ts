import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { canBecome } from '@shared/domain/payments/listStatus';
import { ok, refuse, type Result } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findList, listLines, markListApproved, type StoredList } from '../../database/payments';
import type { HandlersOf } from '../../dispatch';
import { linesSha256, rowsOf, totalsOf } from './rows';

export const approveHandlers: Pick<HandlersOf<'payments'>, 'payments.approve'> = {
  'payments.approve': ({ write, user }, { period }) =>
    write(async (tx) => {
      const list = await findList(tx, period);
      if (list === undefined) return refuse({ code: 'list-absent', period });
      if (!canBecome(list.status, 'APPROVED')) return refuse({ code: 'list-approved', period });
      if (list.calculatedById === user.id) return refuse({ code: 'same-person', name: user.name });
      const verified = await verify(tx, period, list);
      if (!verified.ok) return verified;
      await markListApproved(tx, list.id);
      const { paidCount: paid, totalCents: total, sha256: hash } = list;
      await noteEvent(tx, { kind: 'payments.approved', subject: period, details: { paid, total, hash } });
      return ok({ period, approvedBy: user.name, paid, total, hash });
    }),
};

/** What was calculated is what is stored: the same lines, the same sum. */
async function verify(tx: Tx, period: Period, list: StoredList): Promise<Result<null, Problem>> {
  const lines = await listLines(tx, list.id);
  const { paid, total } = totalsOf(rowsOf(period, lines));
  const expected = `${list.paidCount} · ${list.totalCents} · ${list.sha256}`;
  const found = `${paid} · ${total} · ${linesSha256(lines)}`;
  return expected === found ? ok(null) : refuse({ code: 'totals-differ', expected, found });
}
