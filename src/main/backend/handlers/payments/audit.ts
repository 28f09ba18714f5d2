import { auditList, stops } from '@shared/domain/payments/audit';
import {
  changeTotals,
  compareLists,
  type ComparedReason,
  type ComparedRow,
} from '@shared/domain/payments/compareLists';
import { BASE } from '@shared/domain/payments/lines';
import { ok, refuse } from '@shared/domain/result';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { listLines } from '../../database/payments/lines';
import { findList, type StoredList } from '../../database/payments/lists';
import { listPayees } from '../../database/payments/payees';
import type { HandlersOf } from '../../dispatch';
import { auditCaseOf } from './auditCase';
import { findPreviousList } from './previous';
import { benefitNamer } from './benefitNames';
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

async function rows(db: ReadDb, { id, period, ruleSet }: StoredList): Promise<readonly ComparedRow[]> {
  const lines = await listLines(db, id);
  const nameOf = await benefitNamer(db, ruleSet);
  const paid = groupBy(
    lines.filter(({ status }) => status === 'PAID'),
    ({ household }) => household,
  );
  return rowsOf(period, { lines, payees: await listPayees(db, id) }).map(({ household, amount, reason }) => {
    const others = (paid.get(household) ?? []).map((line) => ({
      paymentReason: line.reason,
      benefit: line.benefit === BASE ? null : nameOf(line.benefit),
    }));
    return { household, amount, reasons: uniqueReasons([{ paymentReason: reason, benefit: null }, ...others]) };
  });
}

/** Two children with the same benefit say it once. */
const uniqueReasons = (reasons: readonly ComparedReason[]) => [
  ...new Map(reasons.map((one) => [`${one.paymentReason} ${one.benefit?.es ?? ''}`, one])).values(),
];
