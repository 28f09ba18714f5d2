import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentResult } from '@shared/domain/documents/results';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';
import { inSlices } from '../inSlices';

export type StoredResult = {
  readonly memberId: string;
  readonly result: DocumentResult;
  readonly on: IsoDate;
  readonly note: string;
  readonly by: string;
};

export type NewResult = Omit<StoredResult, 'by'> & {
  /** The document it is about: the one the person has afterwards. */
  readonly documentKey: string;
  readonly row?: number;
};

/** What campaigns came to for these members, oldest first. */
export const listResults = (db: ReadDb | Tx, memberIds: readonly string[]): Promise<readonly StoredResult[]> =>
  inSlices<string, StoredResult>(memberIds, (slice) =>
    db('document_result')
      .leftJoin('app_user', 'app_user.id', 'document_result.user_id')
      .whereIn('member_id', [...slice])
      .orderBy(['on_date', 'at', 'document_result.id'])
      .select(
        'member_id as memberId',
        'result',
        'on_date as on',
        'note',
        db.raw(`coalesce(app_user.name, '') as "by"`),
      ),
  );

export async function insertResults(
  tx: Tx,
  results: readonly NewResult[],
  { newId, importId }: { readonly newId: () => string; readonly importId?: string },
): Promise<void> {
  const { at, userId: user_id } = tx.author;
  const rows = results.map(({ memberId, documentKey, result, on, note, row }) => ({
    id: newId(),
    member_id: memberId,
    document_key: documentKey,
    result,
    on_date: on,
    note,
    at,
    user_id,
    import_id: importId ?? null,
    source_row: row ?? null,
  }));
  await insertRows(tx, 'document_result', rows);
}
