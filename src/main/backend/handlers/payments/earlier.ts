import type { Period } from '@shared/domain/calendar';
import type { TargetMember } from '@shared/domain/compliance/targets';
import type { EarlierBimester } from '@shared/domain/payments/lines';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { listReconsidered, type Reconsidered } from '../../database/payments/reconsidered';
import { findPeriod } from '../../database/periods';
import { listJudged, loadResults, type SettledHousehold } from '../../database/results';
import { bimesterCase, loadBimester, type Bimester } from './bimesterCase';

/** A bimester closed before of which more is known since, with the household as it is judged now. */
export type Earlier = Reconsidered & { readonly bimester: Bimester; readonly household: SettledHousehold };

/** Few: only households of which something came to be known after their bimester was closed or its list calculated. */
export async function loadEarlier(db: ReadDb, before: Period): Promise<readonly Earlier[]> {
  const all: Earlier[] = [];
  for (const [code, rows] of groupBy(await listReconsidered(db, before), ({ period }) => period)) {
    const period = await findPeriod(db, code);
    if (period === undefined) throw new Error(`results of ${code}, which was never opened`);
    const known = new Map(rows.map((row) => [row.householdId, row]));
    const judged = (await listJudged(db, period)).filter(({ id }) => known.has(id));
    const bimester = await loadBimester(db, period, [...known.keys()]);
    for (const household of await loadResults(db, code, judged)) {
      const row = known.get(household.id);
      if (row !== undefined) all.push({ ...row, bimester, household });
    }
  }
  return all;
}

export const earlierOf = (one: Earlier, members: readonly TargetMember[]): EarlierBimester => ({
  given: bimesterCase(one.bimester, one.household, members),
  settledCents: one.settledCents,
  corrects: one.corrects,
  isRecoverable: one.isRecoverable,
});
