import type { FileReport, ImportKindName, ImportOutcome, ReceivedFile } from '@shared/contract/imports';
import { isPeriod } from '@shared/domain/calendar';
import type { ReadDb, Tx } from './handles';

export type Filter = {
  readonly kind?: ImportKindName | undefined;
  readonly outcome?: ImportOutcome | undefined;
  readonly period?: string | undefined;
  readonly text: string;
};

/** A file as it is listed, with all it came to. */
export type Received = ReceivedFile & {
  readonly report: FileReport;
  /** False: applied by a version that did not note what it wrote. */
  readonly recorded: boolean;
  readonly hasOriginal: boolean;
  /** Every value that came is still kept, to be written anew with remarks. */
  readonly hasDraft: boolean;
};

type Row = Pick<ReceivedFile, 'id' | 'kind' | 'name' | 'sha256' | 'outcome' | 'at' | 'by'> & {
  period: string;
  report: string;
  recorded: 0 | 1;
  originalBytes: number;
  draftLength: number;
  undoneAt: string | null;
  undoneBy: string | null;
  undoneWhy: string | null;
};

const OUTCOMES: readonly ImportOutcome[] = ['APPLIED', 'PARTLY', 'UNDONE', 'REFUSED'];

/** Newest first. */
export async function listReceived(
  db: ReadDb,
  filter: Filter,
  page: { readonly offset: number; readonly limit: number },
) {
  const counted = await filtered(db, filter).count<{ total: number }[]>('* as total');
  const rows: Row[] = await described(db, filtered(db, filter))
    .orderBy([
      { column: 'import.at', order: 'desc' },
      { column: 'import.id', order: 'desc' },
    ])
    .offset(page.offset)
    .limit(page.limit);
  return { total: counted[0]?.total ?? 0, files: rows.map(fromRow) };
}

export async function findReceived(db: ReadDb | Tx, id: string): Promise<Received | undefined> {
  const row = (await described(db, received(db).where('import.id', id)).first()) as Row | undefined; // of these columns
  return row && fromRow(row);
}

/** The bytes as they came; undefined where they were not kept. */
export async function findOriginal(db: ReadDb | Tx, id: string): Promise<Buffer | undefined> {
  const row = await db('import_content').where({ import_id: id }).first<{ original: Buffer } | undefined>('original');
  return row === undefined || row.original.length === 0 ? undefined : row.original;
}

/** A draft that somebody wanted to apply and that was refused for its errors: its good rows may be applied yet. */
const TURNED_DOWN = { 'import.status': 'DRAFT', 'import.recorded': 1 } as const;

const received = (db: ReadDb | Tx) =>
  db('import').where((either) => void either.whereIn('import.status', OUTCOMES).orWhere(TURNED_DOWN));

function filtered(db: ReadDb, { kind, outcome, period, text }: Filter) {
  const query = received(db);
  if (kind !== undefined) void query.where('import.kind', kind);
  if (outcome === 'REFUSED')
    void query.where((either) => void either.where('import.status', outcome).orWhere(TURNED_DOWN));
  else if (outcome !== undefined) void query.where('import.status', outcome);
  if (period !== undefined) void query.where('import.period', period);
  if (text !== '')
    void query.where((either) => void either.whereLike('import.name', `%${text}%`).orWhere('import.sha256', text));
  return query;
}

const described = (db: ReadDb | Tx, query: ReturnType<typeof received>) =>
  query
    .join('app_user', 'app_user.id', 'import.user_id')
    .join('import_content as content', 'content.import_id', 'import.id')
    .leftJoin('event as undone', (on) =>
      on.on('undone.import_id', 'import.id').andOnVal('undone.kind', 'import.undone').andOnNull('undone.household_id'),
    )
    .leftJoin('app_user as undoer', 'undoer.id', 'undone.user_id')
    .select(
      ...['id', 'kind', 'name', 'sha256', 'at', 'period', 'report', 'recorded'].map((column) => `import.${column}`),
      db.raw(`case import.status when 'DRAFT' then 'REFUSED' else import.status end as outcome`),
      'app_user.name as by',
      db.raw('length(content.original) as originalBytes'),
      db.raw('length(content.draft) as draftLength'),
      'undone.at as undoneAt',
      'undoer.name as undoneBy',
      'undone.details as undoneWhy',
    );

function fromRow({ undoneAt, undoneBy, undoneWhy, ...row }: Row): Received {
  const report = JSON.parse(row.report) as FileReport; // written from one
  const { originalBytes, draftLength, recorded, period, ...same } = row;
  return {
    ...same,
    report,
    period: isPeriod(period) ? period : null,
    facility: report.facility ?? null,
    rows: report.rows,
    remarks: report.problems.length,
    changes: report.changes.length,
    recorded: recorded === 1,
    hasOriginal: originalBytes > 0,
    hasDraft: draftLength > 0,
    undone: undoneAt === null ? null : { at: undoneAt, by: undoneBy ?? '', reason: reasonIn(undoneWhy ?? '{}') },
  };
}

const reasonIn = (details: string) => (JSON.parse(details) as { readonly reason?: string }).reason ?? ''; // written by undoing
