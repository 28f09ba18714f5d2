import type { Analysis, ImportKindName } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import type { FileRefusalCode } from '@shared/domain/fileRefusals';
import type { Result } from '@shared/domain/result';
import { otherKindSentence } from '@shared/messages/imports';
import { refusalSentence } from '@shared/messages/refusals';
import type { Backend } from '../backend';
import type { JobContext } from '../jobs/job';
import { otherSheets } from '../workbooks/remarks/otherSheets';
import type { WorkbookContent } from '../workbooks/reading/content';
import { otherKindOf } from '../workbooks/recognise';
import type { TableAnswer } from '../workbooks/tables/readTable';
import { appliedWhole, beginAnalysis, storeAnalysis } from './analysis';
import type { AnalysedFile, ImportKind, JudgedFile, Refusal, ReportParts } from './importKind';
import { readIncoming } from './incoming';

/** What an area makes of a file that could be read; `sheets`: names of those of which no cell is lost to the draft. */
export type ContentOutcome<Draft> =
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  | {
      readonly outcome: 'draft';
      readonly report: ReportParts;
      readonly draft: Draft;
      readonly sheets: readonly string[];
    };

type Judge<Draft> = (content: WorkbookContent) => Promise<ContentOutcome<Draft>>;

/**
 * First step for one file: read it in a process of its own, let the area judge its rows, keep the draft. `meanwhile` loads
 * what it will be compared with, while the other process reads.
 */
export async function analyseFile<Draft>(
  backend: Backend,
  kind: ImportKind<Draft>,
  path: string,
  job: JobContext,
  judge: Judge<Draft>,
  period = '',
  meanwhile: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Result<Analysis, Problem>> {
  const incoming = await readIncoming(path);
  if (!incoming.ok) return incoming;
  const file = incoming.value;
  const start = await beginAnalysis(backend.db, kind, [file]);
  const earlier = appliedWhole(start, file);
  const analysed: AnalysedFile<Draft> =
    earlier !== undefined
      ? { file, outcome: 'repeated', earlier }
      : { file, ...(await judgeFile(backend, kind.kind, path, job, judge, meanwhile)) };
  job.signal.throwIfAborted();
  return storeAnalysis(backend, kind, [analysed], start, { period });
}

async function judgeFile<Draft>(
  { openReader }: Backend,
  kind: ImportKindName,
  path: string,
  job: JobContext,
  judge: Judge<Draft>,
  meanwhile: () => Promise<unknown>,
): Promise<JudgedFile<Draft>> {
  const reader = openReader();
  try {
    job.report(0, 0, 'reading');
    const [read] = await Promise.all([reader.read(path, job.signal), meanwhile()]);
    job.signal.throwIfAborted();
    if (!read.ok) return refused(read.problem.code, read.problem.detail);
    const refusal = refuseOtherKind(read.value, kind);
    return refusal === undefined ? withOthers(await judge(read.value), read.value) : { outcome: 'refused', refusal };
  } finally {
    reader.close();
  }
}

function withOthers<Draft>(outcome: ContentOutcome<Draft>, content: WorkbookContent): JudgedFile<Draft> {
  if (outcome.outcome === 'refused') return outcome;
  const { sheets, ...draft } = outcome;
  return { ...draft, otherSheets: outcome.report.problems.length === 0 ? [] : otherSheets(content, sheets) };
}

/** Said before any row is looked at: columns of two kinds overlap, and rows of the wrong one would pass. */
export function refuseOtherKind(content: WorkbookContent, expected: ImportKindName): Refusal | undefined {
  const given = otherKindOf(content, expected);
  return given && { code: 'OTHER_KIND', message: otherKindSentence(given, expected) };
}

export const refused = (code: FileRefusalCode, detail: string) =>
  ({ outcome: 'refused', refusal: { code, message: refusalSentence(code, detail) } }) as const;

/** The refusal of a file whose table is not there or lacks columns. */
export const tableRefused = <Fields>(answer: Exclude<TableAnswer<Fields>, { kind: 'table' }>, sheet: string) =>
  answer.kind === 'absent'
    ? refused('TABLE_ABSENT', sheet)
    : refused('COLUMNS_MISSING', `${answer.headers.join(', ')} (hoja «${answer.sheet}»)`);
