import type { DownloadConflict } from '@shared/contract/downloads';
import type { Analysis } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import type { Keeper } from '@shared/domain/packages/downloads';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { Tx } from '../../database/handles';
import { beginAnalysis, storeAnalysis } from '../../imports/analysis';
import type { ContentOutcome } from '../../imports/analyseFile';
import { applyBatch } from '../../imports/apply';
import type { ImportKind, IncomingFile } from '../../imports/importKind';
import type { JobContext } from '../../jobs/job';
import type { Row } from '../../packages/table';

/** An opened package with the rows of its table, every value of which fits its column; `file`: as it came. */
export type ReadDownload = {
  readonly file: IncomingFile;
  readonly rows: readonly Row[];
  /** Those of every table of the package by its name, `rows` among them. */
  readonly tables: ReadonlyMap<string, readonly Row[]>;
};

/** How conflicts with what the office changed are decided. */
export type Choices = { readonly rule: Keeper | null; readonly decisions: ReadonlyMap<string, Keeper> };

export type Analysed = Analysis & { conflicts: DownloadConflict[] };
type ApplyInput = Parameters<typeof applyBatch>[3];

/** A kind of package of headquarters: what it would change, how it becomes facts. */
export type Download = {
  readonly analyse: (
    backend: Backend,
    read: ReadDownload,
    choices: Choices,
    job: JobContext,
  ) => Promise<Result<Analysed, Problem>>;
  readonly apply: (tx: Tx, backend: Backend, input: ApplyInput, job: JobContext) => ReturnType<typeof applyBatch>;
};

/** What an area makes of the rows; `conflicts` only where the office may have changed the same values. */
type Judgement<Draft> = ContentOutcome<Draft> & {
  readonly conflicts?: readonly DownloadConflict[];
  /** The bimester it is about, where it is about one. */
  readonly period?: string;
};
type Judge<Draft> = (
  backend: Backend,
  read: ReadDownload,
  choices: Choices,
  job: JobContext,
) => Promise<Result<Judgement<Draft>, Problem>>;

/** A package is kept, applied, listed and taken back as a file of that kind is. */
export const download = <Draft>(kind: ImportKind<Draft>, judge: Judge<Draft>): Download => ({
  analyse: async (backend, read, choices, job) => {
    const start = await beginAnalysis(backend.db, kind, [read.file]);
    const judged = await judge(backend, read, choices, job);
    if (!judged.ok) return judged;
    const { conflicts = [], period = '', ...outcome } = judged.value;
    const analysed = [{ file: read.file, ...outcome }];
    const stored = await storeAnalysis(backend, kind, analysed, start, { period });
    return stored.ok ? ok({ ...stored.value, conflicts: [...conflicts] }) : stored;
  },
  apply: (tx, backend, input, job) => applyBatch(tx, backend, kind, input, job),
});
