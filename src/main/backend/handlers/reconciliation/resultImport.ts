import type { PaymentResult } from '@shared/domain/reconciliation/results';
import { noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { appendLedger } from '../../database/payments/ledger';
import { moveList } from '../../database/reconciliation/settleStatus';
import type { ApplyContext, ImportKind } from '../../imports/importKind';
import { resultSheet, resultTable } from '../../workbooks/reconciliation/resultTable';
import { remarksWorkbook } from '../../workbooks/remarks/remarksWorkbook';
import { listsOf } from '../../workbooks/tables/table';
import type { ResultDraft } from './analyse';

export const RESULT_FILE = 'resultado-de-pago';

/** What a payer sends back as a kind of incoming file. */
export const resultImport: ImportKind<ResultDraft> = {
  kind: RESULT_FILE,
  outdatedBy: ['payments.sent', 'payments.cancelled', 'reconciliation.'],
  apply: keepResults,
  remarks: ({ remarked }) =>
    remarksWorkbook({ subject: RESULT_FILE, sheets: [], lists: listsOf(resultTable) }, [
      { sheet: resultSheet([]), rows: remarked },
    ]),
};

const EVENTS = {
  CREDITED: 'payment.credited',
  COLLECTED: 'payment.collected',
  UNCOLLECTED: 'payment.uncollected',
  RETURNED: 'payment.returned',
  REJECTED: 'payment.rejected',
} as const satisfies Record<PaymentResult, string>;

async function keepResults(tx: Tx, { listId, period, results, answer }: ResultDraft, { importId }: ApplyContext) {
  await appendLedger(
    tx,
    results.flatMap(({ shares, result, on, reason, row }) =>
      shares.map(([lineId, cents]) => ({ lineId, kind: result, cents, on, reason, importId, sourceRow: row })),
    ),
  );
  const status = await moveList(tx, listId, answer);
  await noteEvents(
    tx,
    results.map(({ householdId, result, cents, reason, on }) => ({
      kind: EVENTS[result],
      householdId,
      subject: period,
      importId,
      details: { period, amount: cents, date: on, resultReason: reason },
    })),
  );
  const details = { status, results: results.length };
  await noteEvents(tx, [{ kind: 'reconciliation.applied', subject: period, importId, details }]);
}
