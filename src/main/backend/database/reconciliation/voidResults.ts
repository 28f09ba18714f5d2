import type { IsoDate } from '@shared/domain/calendar';
import type { Tx } from '../handles';
import { appendLedger } from '../payments/ledger';
import type { Undone } from '../undoImport';
import { settleStatus } from './settleStatus';

type Entry = {
  readonly seq: number;
  readonly lineId: string;
  readonly cents: number;
  readonly householdId: string;
  readonly listId: string;
};

/** Takes back what a file of results said: each of its entries by one more, since the ledger only grows. */
export async function voidResults(
  tx: Tx,
  importId: string,
  { on, reason }: { readonly on: IsoDate; readonly reason: string },
): Promise<Undone> {
  const entries: Entry[] = await tx('payment_ledger as entry')
    .join('payment_line as line', 'line.id', 'entry.line_id')
    .where({ import_id: importId })
    .whereNot('entry.kind', 'VOIDED')
    .whereNotExists(tx('payment_ledger as void').whereRaw('void.voids = entry.seq'))
    .orderBy('seq')
    .select(
      'seq',
      'line_id as lineId',
      'entry.amount_cents as cents',
      'household_id as householdId',
      'list_id as listId',
    );
  await appendLedger(
    tx,
    entries.map(({ seq, lineId, cents }) => ({ lineId, kind: 'VOIDED', cents, on, reason, voids: seq })),
  );
  for (const listId of new Set(entries.map((entry) => entry.listId))) await settleStatus(tx, listId);
  return { households: [...new Set(entries.map(({ householdId }) => householdId))], rows: entries.length };
}
