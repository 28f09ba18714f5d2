import { auditList, stops } from '@shared/domain/payments/audit';
import { changeTotals, compareLists, type ComparedRow } from '@shared/domain/payments/compareLists';
import { ok, refuse } from '@shared/domain/result';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { listLines } from '../../database/payments/lines';
import { findList, type StoredList } from '../../database/payments/lists';
import { listPayees } from '../../database/payments/payees';
import type { HandlersOf } from '../../dispatch';
import { auditCaseOf } from './auditCase';
import { findPreviousList } from './previous';
import { rowsOf } from './rows';

export const auditHandlers: Pick<HandlersOf<'payments'>, 'payments.audit' | 'payments.compare'> = {
  'payments.audit': async ({ db, today }, { period }) => {
    const list = await findList(db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    const findings = auditList(await auditCaseOf(db, list, today()));
    return ok({ period, totals: totalsOf(list), stops: findings.filter(stops).length, findings: [...findings] });
  },

  'payments.compare': async ({ db }, { period }) => {
    const list = await findList(db, period);
    if (list === undefined) return refuse({ code: 'list-absent', period });
    const previous = await findPreviousList(db, period);
    const before = previous === undefined ? [] : await rows(db, previous);
    const changed = compareLists(before, await rows(db, list));
    return ok({
      period,
      totals: totalsOf(list),
      previous: previous === undefined ? null : { period: previous.period, ...totalsOf(previous) },
      changes: changeTotals(changed),
      rows: changed.map(({ reasonsBefore, reasonsNow, ...row }) => ({
        ...row,
        reasonsBefore: [...reasonsBefore],
        reasonsNow: [...reasonsNow],
      })),
    });
  },
};

const totalsOf = ({ paidCount, totalCents, sha256 }: StoredList) => ({
  households: paidCount,
  cents: totalCents,
  hash: sha256,
});

async function rows(db: ReadDb, { id, period }: StoredList): Promise<readonly ComparedRow[]> {
  const lines = await listLines(db, id);
  const paid = groupBy(
    lines.filter(({ status }) => status === 'PAID'),
    ({ household }) => household,
  );
  return rowsOf(period, { lines, payees: await listPayees(db, id) }).map(({ household, amount, reason }) => {
    const others = (paid.get(household) ?? []).map((line) => line.reason);
    return { household, amount, reasons: [...new Set([reason, ...others])] };
  });
}
