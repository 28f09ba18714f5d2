import { completedYears, periodOf, toDate, toMonth, yearOf, type Period } from '../calendar';
import { toCents } from '../money';
import type { PaymentReason } from '../payments/reasons';
import { LETTERS, type Benefit, type Condition, type Due, type Letter } from './benefit';
import type { BenefitMember, HouseholdFacts, SchoolYear } from './facts';
import { gradeOf } from './pupils';

export type OfYear = Extract<Condition, { code: 'SCHOOL_YEAR' }>;
type UpperThird = NonNullable<OfYear['upperThird']>;

/** Each pupil whose school told a school year: paid from the bimester in which the year ends, for a year (domain §5.5). */
export const schoolYears = (facts: HouseholdFacts, condition: OfYear, benefit: Benefit): readonly Due[] =>
  facts.members.flatMap((member) =>
    member.schoolYears
      .filter(({ year }) => isPayableIn(year, facts.period) && isInForce(year, benefit))
      .map((told): Due => {
        const reason = reasonOf(member, told, condition);
        const cents = toCents(reason === 'BENEFIT' ? benefit.cents : 0);
        return { memberId: member.id, originPeriod: yearEnd(told.year), cents, reason };
      }),
  );

/** What a school year comes to under one condition: BENEFIT, or the first thing that stands against it. */
export function reasonOf(
  { birthDate }: Pick<BenefitMember, 'birthDate'>,
  told: SchoolYear,
  condition: OfYear,
): PaymentReason {
  const { level, grades, ageMin, upperThird } = condition;
  const isOfGrade = told.level === level && (grades.length === 0 || grades.includes(gradeOf(told.grade)));
  if (!isOfGrade) return 'OTHER_GRADE';
  if (completedYears(birthDate, toDate(`${told.year}-12-31`)) < ageMin) return 'UNDER_AGE';
  if (!told.passed) return 'NOT_PASSED';
  return upperThird === null || isUpper(told, upperThird) ? 'BENEFIT' : 'NOT_UPPER_THIRD';
}

/** In the upper third and with the mark: out of 20, or on the scale of letters, AD above A. */
export function isUpper(told: SchoolYear, { markMin, letterMin, parts }: UpperThird): boolean {
  const { mark, rank } = told;
  const isInside = rank === null ? told.upperThird : isInThird(rank, parts);
  if (!isInside || mark === null) return false;
  return typeof mark === 'number' ? mark >= markMin : place(mark) <= place(letterMin);
}

/** Tercio superior: pupils divided by `parts`, rounded up; who ties on the last place is in. */
export const isInThird = ({ place, pupils }: NonNullable<SchoolYear['rank']>, parts: number) =>
  place <= Math.ceil(pupils / parts);

const place = (letter: Letter) => LETTERS.indexOf(letter);

const isPayableIn = (year: number, period: Period) => period >= yearEnd(year) && period < yearEnd(year + 1);
const isInForce = (year: number, { validFrom, validTo }: Benefit) =>
  yearOf(validFrom) <= year && (validTo === null || year <= yearOf(validTo));

/** The bimester in which a school year ends. */
export const yearEnd = (year: number) => periodOf(toMonth(`${year}-12`));
