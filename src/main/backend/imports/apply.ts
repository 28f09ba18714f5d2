import type { z } from 'zod';
import type { applied, applyInput, FileReport } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { noteEvents } from '../database/events';
import type { Tx } from '../database/handles';
import { changedSince, listBatch, markApplied, type StoredImport } from '../database/imports';
import { recordSteps } from '../database/sqlite/recordSteps';
import { pause, type JobContext } from '../jobs/job';
import { getDraft } from './draftLines';
import type { ImportKind } from './importKind';
import { totalRows } from './rowCounts';

type Applied = z.output<typeof applied>;

/** Second step: every draft of the analysis becomes facts, in one transaction, or nothing does. */
export const applyAnalysis = <Draft>(
  backend: Backend,
  kind: ImportKind<Draft>,
  input: z.output<typeof applyInput>,
  job: JobContext,
): Promise<Result<Applied, Problem>> => backend.write((tx) => applyBatch(tx, backend, kind, input, job));

/** The same within a transaction that does more than that. */
export async function applyBatch<Draft>(
  tx: Tx,
  backend: Backend,
  kind: ImportKind<Draft>,
  { analysisId, goodRowsOnly }: z.output<typeof applyInput>,
  job: JobContext,
): Promise<Result<Applied, Problem>> {
  const batch = await listBatch(tx, analysisId);
  const problem = await refusalOf(tx, kind, batch, goodRowsOnly);
  if (problem !== undefined) return refuse(problem);
  const files: FileReport[] = [];
  for (const [index, stored] of batch.entries()) {
    await pause(job, index, batch.length, stored.name);
    files.push(stored.status === 'DRAFT' ? await applyFile(tx, kind, stored, backend, job) : stored.report);
  }
  return ok({ files, totals: totalRows(files) });
}

async function refusalOf<Draft>(
  tx: Tx,
  { kind, outdatedBy }: ImportKind<Draft>,
  batch: readonly StoredImport[],
  goodRowsOnly: boolean,
): Promise<Problem | undefined> {
  const [first] = batch;
  if (first === undefined || first.kind !== kind) return { code: 'not-found', what: 'analysis' };
  if (batch.some(({ status }) => status === 'APPLIED' || status === 'PARTLY')) return { code: 'analysis-applied' };
  const drafts = batch.filter(({ status }) => status === 'DRAFT');
  if (drafts.length === 0) return nothingToApply(batch);
  if (await changedSince(tx, first.eventSeq, [...outdatedBy, UNDONE])) return { code: 'analysis-outdated' };
  const { rejected } = totalRows(drafts.map(({ report }) => report));
  return rejected > 0 && !goodRowsOnly ? { code: 'rows-rejected', rejected } : undefined;
}

/** What was compared with a file that is taken back since is not there any more. */
export const UNDONE = 'import.undone';

// Files that were applied before are no reason to complain: what they say is in the registry already.
const nothingToApply = (batch: readonly StoredImport[]): Problem | undefined =>
  batch.some(({ status }) => status === 'REPEATED')
    ? undefined
    : { code: 'file-refused', refusal: batch[0]?.report.message ?? '' };

async function applyFile<Draft>(
  tx: Tx,
  { kind, apply }: ImportKind<Draft>,
  stored: StoredImport,
  { newId }: Backend,
  job: JobContext,
): Promise<FileReport> {
  // Written by storeAnalysis from a draft of this very kind.
  const draft = (await getDraft(tx, stored.id)) as Draft;
  const { id: importId, name } = stored;
  await recordSteps(tx, importId, () => apply(tx, draft, { importId, name, newId, job }));
  const partly = stored.report.rows.rejected > 0;
  const report: FileReport = { ...stored.report, status: partly ? 'partly' : 'applied' };
  await markApplied(tx, importId, partly ? 'PARTLY' : 'APPLIED', report);
  await noteEvents(tx, [{ kind: 'import.applied', subject: kind, importId, details: { name, rows: report.rows } }]);
  return report;
}
