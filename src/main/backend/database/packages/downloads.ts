import type { ImportOutcome } from '@shared/contract/imports';
import type { ReadDb, Tx } from '../handles';

/** Under which of the files received a package is kept; one taken back and applied again: under the newer one. */
export const keepImport = (tx: Tx, sequence: number, importId: string) =>
  tx('incoming_import').insert({ sequence, import_id: importId }).onConflict('sequence').merge();

export type StoredDownload = {
  readonly sequence: number;
  readonly identifier: string;
  readonly kind: string;
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
  readonly importId: string | null;
  readonly outcome: ImportOutcome | null;
};

/** Newest first. */
export const listDownloads = (db: ReadDb | Tx): Promise<readonly StoredDownload[]> =>
  db('incoming_package as package')
    .join('app_user', 'app_user.id', 'package.user_id')
    .leftJoin('incoming_import as kept', 'kept.sequence', 'package.sequence')
    .leftJoin('import', 'import.id', 'kept.import_id')
    .orderBy('package.sequence', 'desc')
    .select<StoredDownload[]>(
      'package.sequence as sequence',
      'package.identifier as identifier',
      'package.kind as kind',
      'package.sha256 as sha256',
      'package.at as at',
      'app_user.name as by',
      'kept.import_id as importId',
      'import.status as outcome',
    );
