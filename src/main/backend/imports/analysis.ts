import type { Analysis, FileReport } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import { countResults } from '@shared/domain/reconciliation/results';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { latestEvent } from '../database/events';
import { pauseIn, type ReadDb } from '../database/handles';
import {
  deleteSuperseded,
  findAppliedBytes,
  insertImport,
  type ImportStatus,
  type NewImport,
} from '../database/imports';
import { draftLines } from './draftLines';
import type { AnalysedFile, ImportKind, IncomingFile, KeptSheets, ReportParts } from './importKind';
import { noRows, totalRows } from './rowCounts';

/** What the same bytes came to before, by SHA-256, for each form in them; `complete` where not a row was left out. */
type AppliedBytes = ReadonlyMap<string, { readonly reports: readonly FileReport[]; readonly complete: boolean }>;

/** `eventSeq`: the newest event before anything was compared, so that a change made meanwhile is noticed. */
export type AnalysisStart = { readonly eventSeq: number; readonly applied: AppliedBytes };

/**
 * To be asked before the registry is read for comparison. A file in `applied` that is `complete` is `repeated` and need
 * not be read again; one of which only the good rows were applied is read again, because what was wrong may have been
 * put right meanwhile.
 */
export async function beginAnalysis(
  db: ReadDb,
  { kind }: Pick<ImportKind<unknown>, 'kind'>,
  files: readonly IncomingFile[],
): Promise<AnalysisStart> {
  const eventSeq = await latestEvent(db);
  const sha256s = files.map(({ sha256 }) => sha256);
  const stored = await findAppliedBytes(db, kind, sha256s);
  const applied = [...stored].map(([sha256, parts]) => {
    const complete = parts.every(({ status }) => status === 'APPLIED');
    return [sha256, { reports: parts.map(({ report }) => report), complete }] as const;
  });
  return { eventSeq, applied: new Map(applied) };
}

/** What a file about one thing came to before, if not a row of it was left out. */
export function appliedWhole({ applied }: AnalysisStart, { sha256 }: IncomingFile): FileReport | undefined {
  const earlier = applied.get(sha256);
  return earlier?.complete === true ? earlier.reports[0] : undefined;
}

export type AnalysisTerms = {
  readonly period?: string;
  /** What stands against all of it once every file was judged: then nothing is kept. */
  readonly barTo?: (files: readonly FileReport[]) => Problem | undefined;
};

/**
 * Keeps each file with its report and draft, in one transaction, and answers with what is shown before applying. Files
 * may be judged as they are asked for, by what was read before: then only one draft at a time is in memory.
 */
export async function storeAnalysis<Draft>(
  backend: Backend,
  { kind }: Pick<ImportKind<Draft>, 'kind'>,
  analysed: Iterable<AnalysedFile<Draft>> | AsyncIterable<AnalysedFile<Draft>>,
  { eventSeq, applied }: AnalysisStart,
  { period = '', barTo }: AnalysisTerms = {},
): Promise<Result<Analysis, Problem>> {
  const analysisId = backend.newId();
  return backend.write(async (tx) => {
    const known = { batchId: analysisId, kind, period, eventSeq, at: tx.author.at, userId: tx.author.userId };
    const files: FileReport[] = [];
    for await (const one of analysed) {
      const stored: NewImport = { id: backend.newId(), ...known, ...storedParts(one, applied) };
      await pauseIn(tx);
      await deleteSuperseded(tx, stored);
      await insertImport(tx, stored);
      await pauseIn(tx);
      files.push(stored.report);
    }
    const bar = barTo?.(files);
    return bar === undefined ? ok({ analysisId, files, totals: totalRows(files) }) : refuse(bar);
  });
}

type StoredParts = Pick<NewImport, 'name' | 'sha256' | 'status' | 'report' | 'original' | 'draft'>;

function storedParts<Draft>(analysed: AnalysedFile<Draft>, applied: AppliedBytes): StoredParts {
  const { name, sha256, bytes } = analysed.file;
  const report = reportOf(analysed, applied);
  // Of a file that is refused or known nothing is kept but its report.
  const kept = analysed.outcome === 'draft' && report.status !== 'repeated';
  return {
    name,
    sha256,
    report,
    status: statusOf(report),
    original: kept ? bytes : Buffer.alloc(0),
    draft: kept ? draftLines(keptDraft(analysed)) : [],
  };
}

const keptDraft = <Draft>({ draft, otherSheets = [] }: { readonly draft: Draft } & KeptSheets) =>
  otherSheets.length === 0 ? draft : { ...draft, otherSheets };

function reportOf<Draft>(analysed: AnalysedFile<Draft>, applied: AppliedBytes): FileReport {
  const { name, sha256 } = analysed.file;
  switch (analysed.outcome) {
    case 'refused':
      return { ...blank, ...analysed.refusal, name, sha256, status: 'refused' };
    case 'repeated': {
      // What a list came to when the file was applied is not what it would come to now.
      const { balanceAfter: _before, ...earlier } = analysed.earlier;
      return {
        ...earlier,
        name,
        sha256,
        status: 'repeated',
        rows: allRepeated(analysed.earlier),
        ...linesRepeated(analysed.earlier),
        problems: [],
      };
    }
    case 'draft':
      return { ...analysed.report, name, sha256, status: draftStatus(analysed.report, applied.has(sha256)) };
  }
}

// The good rows are in already and the others are as bad as they were: the file brings nothing a second time.
function draftStatus({ rows, problems }: ReportParts, appliedBefore: boolean) {
  if (appliedBefore && rows.new + rows.changed === 0) return 'repeated';
  // Cells that speak for a whole file belong to no row.
  return problems.some(({ level }) => level === 'error') ? 'with-errors' : 'ready';
}

const blank = { rows: noRows, problems: [], changes: [], unknownColumns: [] };
const allRepeated = ({ rows }: FileReport) => ({ ...noRows, read: rows.read, repeated: rows.read });

const linesRepeated = ({ lines }: FileReport) =>
  lines === undefined ? {} : { lines: { ...countResults([]), read: lines.read, repeated: lines.read } };

const STORED_STATUS: Readonly<Record<FileReport['status'], ImportStatus>> = {
  ready: 'DRAFT',
  'with-errors': 'DRAFT',
  refused: 'REFUSED',
  repeated: 'REPEATED',
  applied: 'APPLIED',
  partly: 'PARTLY',
};
const statusOf = ({ status }: FileReport) => STORED_STATUS[status];
