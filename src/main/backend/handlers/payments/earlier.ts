import type { Period } from '@shared/domain/calendar';
import type { TargetMember } from '@shared/domain/compliance/targets';
import type { EarlierBimester } from '@shared/domain/payments/lines';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { listReconsidered, type Reconsidered } from '../../database/payments/reconsidered';
import { findPeriod } from '../../database/periods';
import { listJudged, loadResults, type SettledHousehold } from '../../database/results';
import { loadBimester, type Bimester } from './bimesterCase';
import { caseOnLadder, loadSteps, type StepOf } from './bimesterCome';

/** A bimester closed before of which more is known since, with the household as it is judged now. */
export type Earlier = Reconsidered & {
  readonly bimester: Bimester;
  readonly household: SettledHousehold;
  readonly stepOf: StepOf;
};

/** Few: only households of which something came to be known after their bimester was closed or its list calculated. */
export async function loadEarlier(db: ReadDb, before: Period): Promise<readonly Earlier[]> {
  const all: Earlier[] = [];
  for (const [code, rows] of groupBy(await listReconsidered(db, before), ({ period }) => period)) {
    const period = await findPeriod(db, code);
    if (period === undefined) throw new Error(`results of ${code}, which was never opened`);
    const known = new Map(rows.map((row) => [row.householdId, row]));
    const judged = (await listJudged(db, period)).filter(({ id }) => known.has(id));
    const bimester = await loadBimester(db, period, [...known.keys()]);
    const households = await loadResults(db, code, judged);
    const stepOf = await loadSteps(db, bimester, households);
    for (const household of households) {
      const row = known.get(household.id);
      if (row !== undefined) all.push({ ...row, bimester, household, stepOf });
    }
  }
  return all;
}

export const earlierOf = (one: Earlier, members: readonly TargetMember[]): EarlierBimester => ({
  given: caseOnLadder(one.bimester, one.household, members, one.stepOf),
  settledCents: one.settledCents,
  corrects: one.corrects,
  isRecoverable: one.isRecoverable,
});
