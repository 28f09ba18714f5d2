import { addDays, addMonths, dayNumber, type IsoDate } from '../calendar';
import { TERM_DAYS } from '../compliance/pregnancies';
import type { Pregnancy, Relationship, Sex } from '../households';

/** A mother is older than her child by at least so many years (domain §13.2, 10). */
const YEARS_BEFORE_CHILD = 10;
const MONTHS_A_YEAR = 12;
/** No pregnancy is open longer (domain §13.2, 10). */
export const PREGNANCY_DAYS_LIMIT = 300;

export type Relative = {
  readonly number: number;
  readonly relationship: Relationship;
  readonly sex: Sex;
  readonly birthDate: IsoDate;
};

/** Hijos demasiado cercanos en edad a la madre: children of the head whose mother in the household is too young for it. */
export function childrenOfTooYoungMother<Person extends Relative>(members: readonly Person[]): readonly Person[] {
  const mother = motherOf(members);
  if (mother === undefined) return [];
  return members.filter(({ relationship, birthDate }) => relationship === 'CHILD' && isTooYoung(mother, birthDate));
}

/** Whether somebody born on `birthDate` of `mother` had been too young to be borne by her. */
export const isTooYoung = (mother: Pick<Relative, 'birthDate'>, birthDate: IsoDate) =>
  birthDate < addMonths(mother.birthDate, YEARS_BEFORE_CHILD * MONTHS_A_YEAR);

/** Relationships are to the head: the mother of the children is the only woman of the couple, where there is one. */
function motherOf<Person extends Relative>(members: readonly Person[]): Person | undefined {
  const women = members.filter(({ relationship, sex }) => sex === 'F' && isOfCouple(relationship));
  return women.length === 1 ? women[0] : undefined;
}

const isOfCouple = (relationship: Relationship) => relationship === 'HEAD' || relationship === 'SPOUSE';

/** First day of a pregnancy as far as it is known. */
const beginningOf = ({ lmpDate, eddDate, registeredDate }: Pregnancy): IsoDate =>
  lmpDate ?? (eddDate === null ? registeredDate : addDays(eddDate, -TERM_DAYS));

/** Days a pregnancy has lasted until its outcome, or until `today` where none is recorded. */
export const daysOpen = (pregnancy: Pregnancy, today: IsoDate) =>
  dayNumber(pregnancy.endedDate ?? today) - dayNumber(beginningOf(pregnancy));

/** Embarazos que se superponen: those of one woman that begin before the one before has ended. */
export function overlappingPregnancies<One extends Pregnancy>(pregnancies: readonly One[]): readonly One[] {
  const inOrder = pregnancies.toSorted((a, b) => (beginningOf(a) < beginningOf(b) ? -1 : 1));
  return inOrder.filter((pregnancy, index) => {
    const before = inOrder[index - 1];
    return before !== undefined && (before.endedDate === null || before.endedDate > beginningOf(pregnancy));
  });
}
