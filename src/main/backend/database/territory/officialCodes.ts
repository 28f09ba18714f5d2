import type { ReadDb, Tx } from '../handles';

/** Populated centres that got their official code, by the provisional one they had. */
export async function loadOfficialCodes(
  db: ReadDb | Tx,
): Promise<ReadonlyMap<string, { readonly code: string; readonly name: string }>> {
  const rows: { provisional: string; code: string; name: string }[] = await db('populated_center as former')
    .join('populated_center as official', 'official.code', 'former.official_code')
    .select('former.code as provisional', 'official.code as code', 'official.name as name');
  return new Map(rows.map(({ provisional, ...official }) => [provisional, official]));
}

/** Ends a provisional code: from `since` on the centre goes by its official one. */
export async function endProvisionalCode(
  tx: Tx,
  { provisional, code, since }: { readonly provisional: string; readonly code: string; readonly since: string },
): Promise<void> {
  await tx('populated_center').where({ code: provisional }).update({ official_code: code, official_since: since });
}
