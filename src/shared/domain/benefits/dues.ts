import { firstDayOfPeriod, lastDayOfPeriod, type IsoDate, type Period } from '../calendar';
import type { Owed } from '../payments/lines';
import type { Benefit, Due } from './benefit';
import { lookAt } from './conditions';
import type { HouseholdFacts } from './facts';

/** A district in which a benefit is given, from–until; `until`: the first day on which it no longer is. */
export type BenefitDistrict = {
  readonly benefit: string;
  readonly ubigeo: string;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
};

export type BenefitDues = Due & Pick<Owed, 'benefit'>;

/** What a household is owed beside the base: one for each benefit in force in its district on the last day of the bimester. */
export const duesOf = (
  facts: HouseholdFacts,
  benefits: readonly Benefit[],
  districts: readonly BenefitDistrict[],
): readonly BenefitDues[] =>
  benefits
    .filter((benefit) => isGiven(benefit, facts.period) && isHere(benefit, facts, districts) && isIn(benefit, facts))
    .flatMap((benefit) => lookAt(facts, benefit).map((due) => ({ ...due, benefit: benefit.code })));

/** Who was affiliated in the bimester begins with the next, as with the base; a list of headquarters decides by itself. */
const isIn = ({ condition }: Benefit, { affiliationDate, period }: HouseholdFacts) =>
  condition.code === 'LISTED' || (affiliationDate !== null && affiliationDate < firstDayOfPeriod(period));

/** In force on any day of the bimester. */
export const isGiven = ({ validFrom, validTo }: Benefit, period: Period) =>
  validFrom <= lastDayOfPeriod(period) && (validTo === null || validTo >= firstDayOfPeriod(period));

function isHere(
  { where, ...benefit }: Benefit,
  { ubigeo, period, listed }: HouseholdFacts,
  districts: readonly BenefitDistrict[],
): boolean {
  if (where === 'EVERYWHERE') return true;
  const on = lastDayOfPeriod(period);
  if (typeof where === 'object') return listed.some(({ list, since }) => list === where.list && since <= on);
  return districts.some((one) => one.benefit === listedCode(benefit) && one.ubigeo === ubigeo && isGivenIn(one, on));
}

/** The code by which its districts are listed. */
export const listedCode = ({ code, listedAs = code }: Pick<Benefit, 'code' | 'listedAs'>) => listedAs;

/** Whether the benefit is given in the district on a day. */
export const isGivenIn = ({ since, until }: BenefitDistrict, on: IsoDate) =>
  since <= on && (until === null || until > on);
