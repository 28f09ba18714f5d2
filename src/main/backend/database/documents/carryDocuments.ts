import type { Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

type Carrying = { readonly from: string; readonly to: string; readonly newId: () => string };

/**
 * Who goes to another household keeps the documents of before: each former row of the member row `from` again under
 * `to`, as it was written. The one in force is written with the new member.
 */
export async function carryFormerDocuments(tx: Tx, { from, to, newId }: Carrying): Promise<void> {
  const rows: readonly object[] = await tx('identity_document')
    .where({ member_id: from })
    .whereNotNull('until')
    .orderBy(['since', 'id'])
    .select('*');
  await insertRows(
    tx,
    'identity_document',
    rows.map((row) => ({ ...row, id: newId(), member_id: to })),
  );
}
