import type { FileReport, ImportKindName } from '@shared/contract/imports';
import type { Tx } from '../database/handles';
import type { JobContext } from '../jobs/job';
import type { SheetContent } from '../workbooks/reading/content';
import type { WorkbookSpec } from '../workbooks/writing/spec';

/*
 * Import in two steps, for every kind of incoming file.
 *
 *   const file = await readIncoming(path)                      bytes and SHA-256, nothing interpreted
 *   const start = await beginAnalysis(backend.db, kind, files) newest event; the same bytes applied before
 *   const analysed = files.map(file => …)                      the area's own work: AnalysedFile per file
 *   return storeAnalysis(backend, kind, analysed, start)       drafts written in one transaction → the contract's Analysis
 *   …
 *   return applyAnalysis(backend, kind, input, job)            one transaction: kind.apply for each draft, statuses, one event
 *
 * Analysing writes nothing before `storeAnalysis`, so a cancelled analysis leaves nothing. Applying is refused where
 * what the analysis was compared with has changed since, where it was applied already, and where rows were rejected
 * unless good rows only were asked for. `apply` sees a draft exactly as `analyse` left it (JSON in between); a draft with
 * problems is kept after it was applied, because `imports.remarks` writes the remarks workbook from it. A kind takes part
 * in that by standing in `handlers/imports/kinds.ts`. One file at a time is done whole by `analyseFile`.
 */

/** What an area says about one file; name, SHA-256 and status are added here. */
export type ReportParts = Pick<FileReport, 'rows' | 'problems' | 'changes' | 'unknownColumns'> &
  Partial<
    Pick<FileReport, 'facility' | 'form' | 'late' | 'missing' | 'openCells' | 'lines' | 'balanceAfter' | 'unanswered'>
  >;

/** A file as it came. */
export type IncomingFile = { readonly name: string; readonly bytes: Buffer; readonly sha256: string };

/** Why a whole file is refused: a stable code, its sentence, and whose file it is where that could be read. */
export type Refusal = { readonly code: string; readonly message: string } & Partial<
  Pick<FileReport, 'facility' | 'form' | 'problems' | 'unknownColumns'>
>;

/** Sheets that came and are not read: kept with the draft, to go back with the remarks. */
export type KeptSheets = { readonly otherSheets?: readonly SheetContent[] };

export type JudgedFile<Draft> =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | ({ readonly outcome: 'draft'; readonly report: ReportParts; readonly draft: Draft } & KeptSheets);

export type AnalysedFile<Draft> = { readonly file: IncomingFile } & (
  JudgedFile<Draft> | { readonly outcome: 'repeated'; readonly earlier: FileReport }
);

export type ApplyContext = {
  readonly importId: string;
  readonly name: string;
  readonly newId: () => string;
  readonly job: JobContext;
};

/** A kind of incoming file and how its drafts become facts. */
export type ImportKind<Draft> = {
  /** As stored with the import. */
  readonly kind: ImportKindName;
  /** Beginnings of the kinds of event that make an analysis outdated (`household.`, `catalog.` …). */
  readonly outdatedBy: readonly string[];
  readonly apply: (tx: Tx, draft: Draft, context: ApplyContext) => Promise<void>;
  /** The file made anew with its problems marked (`remarksWorkbook`); the draft holds every value that came. */
  readonly remarks: (draft: Draft) => WorkbookSpec;
};
