import type { ReadDb, Tx } from '../handles';

/** Why the newest result of each household of a list is as it is, as kept. */
export async function lastReasons(db: ReadDb | Tx, listId: string): Promise<ReadonlyMap<string, string>> {
  const rows: { household: string; reason: string }[] = await db.raw(
    `select line.household_id as household, entry.reason, max(entry.seq)
     from payment_line line join payment_ledger entry on entry.line_id = line.id
     where line.list_id = ? and entry.kind not in ('AUTHORISED', 'VOIDED')
       and not exists (select 1 from payment_ledger void where void.voids = entry.seq)
     group by line.household_id`,
    [listId],
  );
  return new Map(rows.map(({ household, reason }) => [household, reason]));
}
