import type { Condition } from '@shared/domain/benefits/benefit';
import type { Period } from '@shared/domain/calendar';
import type { BenefitDue } from '@shared/domain/payments/lines';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { listFirstControlsLate } from '../../database/benefits/notOwed';
import { findPeriod } from '../../database/periods';
import { listJudged, loadResults, type SettledHousehold } from '../../database/results';
import { benefitsOf, loadBenefitBasis } from './benefits';
import { loadBimester, type Bimester } from './bimesterCase';
import type { Earlier } from './earlier';

/** A bimester closed before with the household as it is judged now. */
export type Judged = Pick<Earlier, 'bimester' | 'household' | 'isRecoverable'>;
export type LateBenefit = BenefitDue & { readonly householdId: string };

/** Of these, duties of the bimester decide: what they come to changes with them. */
const BY_DUTIES: readonly Condition['code'][] = ['EARLY_CHILDHOOD', 'PUPIL'];

/**
 * What the benefits of earlier bimesters come to as those are judged now (§4c): early childhood, upper secondary,
 * schemes. `list`: the payment list about to be calculated; '' for none.
 */
export async function lateBenefitsOf(
  db: ReadDb,
  judged: readonly Judged[],
  list: Period | '',
): Promise<readonly LateBenefit[]> {
  const late: LateBenefit[] = [];
  for (const [period, ones] of groupBy(judged, ({ bimester }) => bimester.period.code)) {
    const [first] = ones;
    if (first === undefined) continue;
    const recoverable = new Map(ones.map(({ household, isRecoverable }) => [household.id, isRecoverable]));
    const dues = await duesOfBimester(
      db,
      first.bimester,
      ones.map(({ household }) => household),
      list,
    );
    for (const [householdId, owed] of dues) {
      const isRecoverable = recoverable.get(householdId) === true;
      const own = owed.filter(({ originPeriod }) => originPeriod === period);
      late.push(...own.map((due) => ({ ...due, householdId, late: { isRecoverable } })));
    }
  }
  return late;
}

async function duesOfBimester(
  db: ReadDb,
  { period, rules }: Bimester,
  households: readonly SettledHousehold[],
  list: Period | '',
) {
  const basis = await loadBenefitBasis(db, period.code, rules, list);
  const benefits = basis.benefits.filter(({ condition }) => BY_DUTIES.includes(condition.code));
  return benefitsOf(db, { ...basis, benefits }, households, new Map(households.map((one) => [one.id, one])));
}

/**
 * Households to which an earlier list owed nothing because no early first control of the pregnancy was known: one that
 * comes later changes no duty of the bimester, and so no determination of it.
 */
export async function loadFirstControls(db: ReadDb, before: Period): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (const [code, rows] of groupBy(await listFirstControlsLate(db, before), ({ period }) => period)) {
    const period = await findPeriod(db, code);
    if (period === undefined) throw new Error(`a list of ${code}, which was never opened`);
    const ids = new Set(rows.map(({ householdId }) => householdId));
    const known = (await listJudged(db, period)).filter(({ id }) => ids.has(id));
    const bimester = await loadBimester(db, period, [...ids]);
    const households = await loadResults(db, code, known);
    all.push(...households.map((household) => ({ bimester, household, isRecoverable: false })));
  }
  return all;
}

/** Those judged again before those of whom only a control came. */
export function withFirstControls(earlier: readonly Judged[], controls: readonly Judged[]): readonly Judged[] {
  const known = new Set(earlier.map(keyOf));
  return [...earlier, ...controls.filter((one) => !known.has(keyOf(one)))];
}

const keyOf = ({ bimester, household }: Judged) => `${bimester.period.code} ${household.id}`;
