import type { ReadDb, Tx } from '../handles';

/** A payee's name as SISFOH has it. */
export type NameTold = { readonly householdId: string; readonly memberId: string; readonly name: string };

/** The newest that SISFOH told, by member. */
export async function loadNamesTold(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const rows: Omit<NameTold, 'householdId'>[] = await db('classification_name')
    .orderBy('id')
    .select('member_id as memberId', 'name');
  return new Map(rows.map(({ memberId, name }) => [memberId, name]));
}

export async function insertNames(
  tx: Tx,
  names: readonly (NameTold & { readonly row: number })[],
  importId: string,
): Promise<void> {
  const { at, userId } = tx.author;
  const rows = names.map(({ householdId, memberId, name, row }) => ({
    household_id: householdId,
    member_id: memberId,
    name,
    source_row: row,
    import_id: importId,
    at,
    user_id: userId,
  }));
  await tx.batchInsert('classification_name', rows, 100);
}
