import type { FileReport } from '@shared/contract/imports';
import { pauseIn, type ReadDb, type Tx } from './handles';
import { packedLines, unpackedLines } from './packedText';
import { insertRows } from './sqlite/insertRows';
import { inSlices } from './inSlices';

/** UNDONE: applied, and taken back since; the same bytes may be applied again. */
export type ImportStatus = 'DRAFT' | 'APPLIED' | 'PARTLY' | 'UNDONE' | 'REFUSED' | 'REPEATED';

/** An incoming file with what it came to. */
export type StoredImport = {
  readonly id: string;
  readonly batchId: string;
  readonly kind: string;
  readonly name: string;
  readonly sha256: string;
  readonly period: string;
  readonly status: ImportStatus;
  readonly at: string;
  readonly userId: string;
  readonly eventSeq: number;
  readonly report: FileReport;
};

type ImportRow = {
  id: string;
  batch_id: string;
  kind: string;
  name: string;
  sha256: string;
  period: string;
  status: ImportStatus;
  at: string;
  user_id: string;
  event_seq: number;
  report: string;
};

const COLUMNS: readonly (keyof ImportRow)[] = [
  'id',
  'batch_id',
  'kind',
  'name',
  'sha256',
  'period',
  'status',
  'at',
  'user_id',
  'event_seq',
  'report',
];

export const listBatch = async (db: ReadDb | Tx, batchId: string): Promise<readonly StoredImport[]> =>
  (
    await db('import')
      .where({ batch_id: batchId })
      .orderBy('id')
      .select<ImportRow[]>(...COLUMNS)
  ).map(fromRow);

/** Newest applied imports of these very bytes, by SHA-256: one for each form that a file of several facilities fills. */
export async function findAppliedBytes(
  db: ReadDb,
  kind: string,
  sha256s: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredImport[]>> {
  const found = new Map<string, StoredImport[]>();
  const rows = await inSlices<string, ImportRow>(sha256s, (some) =>
    db('import')
      .where({ kind })
      .whereIn('status', ['APPLIED', 'PARTLY'])
      .whereIn('sha256', some)
      .orderBy(['at', 'id'])
      .select(...COLUMNS),
  );
  for (const stored of rows.map(fromRow)) {
    const others = (found.get(stored.sha256) ?? []).filter(({ report }) => report.form !== stored.report.form);
    found.set(stored.sha256, [...others, stored]);
  }
  return found;
}

/** `draft`: lines of text; none where there is nothing to apply. */
export type NewImport = StoredImport & { readonly original: Buffer; readonly draft: Iterable<string> };

const NO_DRAFT = Buffer.alloc(0);

export async function insertImport(tx: Tx, one: NewImport): Promise<void> {
  await insertRows(tx, 'import', [toRow(one)]);
  await pauseIn(tx); // a report of thousands of remarks was a long text to make
  const draft = await packedLines(one.draft);
  await insertRows(tx, 'import_content', [{ import_id: one.id, original: one.original, draft }]);
}

/** Earlier analyses of the same bytes that nobody applied: they hold no facts. */
export const deleteSuperseded = (tx: Tx, { kind, sha256, batchId }: NewImport) =>
  tx('import')
    .where({ kind, sha256 })
    .whereIn('status', ['DRAFT', 'REFUSED', 'REPEATED'])
    .whereNot({ batch_id: batchId })
    .delete();

/** One at a time: originals and drafts are large, reports are not. */
export async function* draftLinesOf(db: ReadDb | Tx, id: string): AsyncGenerator<string> {
  const row = await db<{ import_id: string; draft: Buffer }>('import_content').where({ import_id: id }).first('draft');
  if (row === undefined) throw new Error('an import that was listed is gone');
  if (row.draft.length > 0) yield* unpackedLines(row.draft);
}

/** The draft has served, unless there are remarks still to be written from it. */
export async function markApplied(tx: Tx, id: string, status: ImportStatus, report: FileReport): Promise<void> {
  const { at, userId: user_id } = tx.author;
  await tx('import')
    .where({ id })
    .update({ status, report: JSON.stringify(report), at, user_id, recorded: 1 });
  if (report.problems.length === 0) await tx('import_content').where({ import_id: id }).update({ draft: NO_DRAFT });
}

/** What was applied, when and by whom stays as it is. */
export const markUndone = (tx: Tx, id: string) =>
  tx('import')
    .where({ id })
    .update({ status: 'UNDONE' satisfies ImportStatus });

/** Whether an event of one of these kinds (by its beginning) came after `seq`. */
export async function changedSince(tx: Tx, seq: number, kinds: readonly string[]): Promise<boolean> {
  const row: unknown = await tx('event')
    .where('seq', '>', seq)
    .where((either) => {
      for (const kind of kinds) void either.orWhere('kind', 'like', `${kind}%`);
    })
    .first('seq');
  return row !== undefined;
}

const toRow = (stored: StoredImport): ImportRow => ({
  id: stored.id,
  batch_id: stored.batchId,
  kind: stored.kind,
  name: stored.name,
  sha256: stored.sha256,
  period: stored.period,
  status: stored.status,
  at: stored.at,
  user_id: stored.userId,
  event_seq: stored.eventSeq,
  report: JSON.stringify(stored.report),
});

const fromRow = (row: ImportRow): StoredImport => ({
  id: row.id,
  batchId: row.batch_id,
  kind: row.kind,
  name: row.name,
  sha256: row.sha256,
  period: row.period,
  status: row.status,
  at: row.at,
  userId: row.user_id,
  eventSeq: row.event_seq,
  // Written by this file only, from a FileReport.
  report: JSON.parse(row.report) as FileReport,
});
