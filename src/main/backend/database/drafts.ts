import type { ReadDb, Tx } from './handles';

type DraftRow = { readonly key: string; readonly user_id: string; readonly json: string; readonly saved_at: string };

/** A form being typed, one for each key and user. */
export async function findDraft(db: ReadDb, key: string, userId: string): Promise<string | null> {
  const row = await db<DraftRow>('form_draft').where({ key, user_id: userId }).first('json');
  return row?.json ?? null;
}

export async function putDraft(tx: Tx, key: string, json: string | null): Promise<void> {
  const { userId: user_id, at: saved_at } = tx.author;
  if (json === null) await tx('form_draft').where({ key, user_id }).delete();
  else await tx('form_draft').insert({ key, user_id, json, saved_at }).onConflict(['key', 'user_id']).merge();
}
