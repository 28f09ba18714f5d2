import { auditList, stops } from '@shared/domain/payments/audit';
import { changeTotals, compareLists } from '@shared/domain/payments/compareLists';
import { ok, refuse } from '@shared/domain/result';
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
      rows: [...changed],
    });
  },
};

const totalsOf = ({ paidCount, totalCents, sha256 }: StoredList) => ({
  households: paidCount,
  cents: totalCents,
  hash: sha256,
});

const rows = async (db: ReadDb, { id, period }: StoredList) =>
  rowsOf(period, { lines: await listLines(db, id), payees: await listPayees(db, id) });
