import type { Analysis, RowCounts } from '@shared/contract/imports';
import type { Problem } from '@shared/contract/problems';
import type { Result } from '@shared/domain/result';
import type { Call } from '../command';
import { expectDone } from './office';

type Importing = {
  readonly apply: 'catalogs.apply' | 'households.apply' | 'rosters.apply' | 'reconciliation.apply';
  readonly analyse: () => Promise<Result<Analysis, Problem>>;
  /** Where the workbooks with remarks go, if there are any. */
  readonly remarks?: { readonly path: string; readonly kind: 'file' | 'folder' };
};

/** Analyses, writes the remarks for whoever sent the files, and applies the good rows. */
export async function importGoodRows(call: Call, { apply, analyse, remarks }: Importing): Promise<RowCounts> {
  const { analysisId, files } = expectDone(await analyse());
  if (remarks !== undefined && files.some(({ problems }) => problems.length > 0)) {
    expectDone(await call('imports.remarks', { analysisId, target: { path: remarks.path }, kind: remarks.kind }));
  }
  return expectDone(await call(apply, { analysisId, goodRowsOnly: true })).totals;
}
