import type { Problem } from '@shared/contract/problems';
import { isGivenIn } from '@shared/domain/benefits/dues';
import { addDays, addMonths, toDate, type IsoDate } from '@shared/domain/calendar';
import { ok, type Result } from '@shared/domain/result';
import { valueOn } from '@shared/domain/ruleSets/ruleSet';
import type { Backend } from '../../backend';
import { loadDistricts } from '../../database/benefits/sent';
import { listCandidates, type Candidate } from '../../database/incentives/candidates';
import { findRulesOn } from '../../database/ruleSets';
import { incentivesOf, type Incentive } from './incentives';

export type Candidates = {
  /** Districts where one of the incentives is given on the last day of the year, or today. */
  readonly districts: readonly string[];
  readonly incentives: readonly Incentive[];
  readonly rows: readonly Candidate[];
};

/** Candidates to the incentives of a school year: of the age on 31 December, where they are given (domain §5.5). */
export async function candidatesOf({ db, today }: Backend, year: number): Promise<Result<Candidates, Problem>> {
  const rules = await findRulesOn(db, today());
  if (!rules.ok) return rules;
  const incentives = incentivesOf(rules.value);
  const yearEnds = toDate(`${year}-12-31`);
  const on: IsoDate = yearEnds < today() ? yearEnds : today();
  const given = (await loadDistricts(db)).filter((one) =>
    incentives.some(({ code }) => one.benefit === code && isGivenIn(one, on)),
  );
  const districts = [...new Set(given.map(({ ubigeo }) => ubigeo))].toSorted();
  const ageMin = Math.min(...incentives.map(({ condition }) => condition.ageMin));
  if (districts.length === 0) return ok({ districts, incentives, rows: [] });
  const rows = await listCandidates(db, {
    ubigeos: districts,
    on,
    bornUntil: yearsBefore(yearEnds, ageMin),
    unschooledBornAfter: yearsBefore(yearEnds, valueOn(rules.value.targetAgeMax, yearEnds).value),
    yearBegins: toDate(`${year}-01-01`),
  });
  return ok({ districts, incentives, rows });
}

/** Who was born by that day has completed so many years on `date`. */
const yearsBefore = (date: IsoDate, years: number) => addDays(addMonths(addDays(date, 1), -12 * years), -1);

/** `0403691-0`; '' where no school is named. */
export const schoolOf = ({ modularCode, annex }: Candidate) => (modularCode === '' ? '' : `${modularCode}-${annex}`);
