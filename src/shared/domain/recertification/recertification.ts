import { addMonths, completedYears, type IsoDate } from '../calendar';
import type { RuleSet } from '../ruleSets/ruleSet';

/** Resultado de la recertificación (domain §3.5). */
export const OUTCOMES = ['STILL_POOR', 'NOT_POOR', 'PENDING', 'NOT_FOUND'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What came out on a day, confirmed by a second person. */
export type Recertification = { readonly outcome: Outcome; readonly on: IsoDate };

type Rules = Pick<RuleSet, 'recertificationYears' | 'recertificationFactors'>;

/** Those of the present affiliation that were in force on `on`, oldest first. */
const inForce = (told: readonly Recertification[], affiliated: IsoDate, on: IsoDate) =>
  told.filter((one) => one.on >= affiliated && one.on <= on).toSorted((a, b) => (a.on < b.on ? -1 : 1));

/**
 * Factor del bono on the first day of a bimester, above 0 and at most 1: where the household is still poor, by the years
 * since it was first found so; whole as long as nothing is known (decisions §4c). Not poor: whole until its exit holds.
 */
export function grantFactorOn(
  told: readonly Recertification[],
  affiliated: IsoDate,
  on: IsoDate,
  { recertificationFactors }: Rules,
): number {
  const known = inForce(told, affiliated, on);
  if (known.at(-1)?.outcome !== 'STILL_POOR') return 1;
  const first = known.find(({ outcome }) => outcome === 'STILL_POOR');
  const factors = recertificationFactors.value;
  const years = first === undefined ? 0 : completedYears(first.on, on);
  return factors[Math.min(years, factors.length - 1)] ?? 1;
}

/** From when which share of the grant is paid. */
export type FactorStep = { readonly from: IsoDate; readonly factor: number };

/**
 * The reducing schedule of a household that was last found still poor: each year since it was first found so, with the
 * share of that year, the last of which stays; empty where nothing reduces its grant.
 */
export function factorSteps(
  told: readonly Recertification[],
  affiliated: IsoDate,
  on: IsoDate,
  { recertificationFactors }: Pick<RuleSet, 'recertificationFactors'>,
): readonly FactorStep[] {
  const known = inForce(told, affiliated, on);
  const first = known.find(({ outcome }) => outcome === 'STILL_POOR');
  if (first === undefined || known.at(-1)?.outcome !== 'STILL_POOR') return [];
  return recertificationFactors.value.map((factor, year) => ({ from: addMonths(first.on, year * 12), factor }));
}

/** Day from which it is to be asked again: some years after the affiliation, or after it was last found still poor. */
export function recertificationDue(
  told: readonly Recertification[],
  affiliated: IsoDate,
  on: IsoDate,
  { recertificationYears }: Rules,
): IsoDate {
  const last = inForce(told, affiliated, on).findLast(({ outcome }) => outcome === 'STILL_POOR');
  return addMonths(last?.on ?? affiliated, recertificationYears.value * 12);
}
