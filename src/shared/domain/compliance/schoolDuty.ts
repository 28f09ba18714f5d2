import { completedMonths, completedYears, firstDayOf, monthNumber, toDate, yearOf } from '../calendar';
import { notDue, type Assessment, type DutyCase } from './dutyCase';
import { hasFinishedSecondary } from './secondary';

/**
 * Deber escolar: by age from primary school on (decisions D4, D5), and before it in initial school where the rules ask
 * for that and there is one (domain §4.2; D14). It ends with secondary school where the rules say so.
 */
export function schoolDuty(given: DutyCase): Assessment {
  const { member, month, last, rules } = given;
  if (rules.targetEndsWithSecondary.value && hasFinishedSecondary(member, last)) return null;
  if (completedYears(member.birthDate, last) > rules.schoolAge.value.max) return null;
  const isOld = isOfSchoolAge(given);
  if (!isOld && !isInitialDue(given)) return null;
  if (rules.educationExemptMonths.value.includes(monthNumber(month))) return notDue('SCHOOL', month, 'D5');
  return { duty: 'SCHOOL', month, due: 'DUE', rule: isOld ? 'D4' : 'D14', controls: [], interval: null };
}

/** Edad escolar: on the day of the year that decides who enters primary school, or on the last of the month where none does. */
function isOfSchoolAge({ member, month, last, rules }: DutyCase): boolean {
  const cutoff = rules.schoolCutoff.value;
  const on = cutoff === null ? last : toDate(`${yearOf(month)}-${cutoff}`);
  return completedYears(member.birthDate, on) >= rules.schoolAge.value.min;
}

const isInitialDue = (given: DutyCase) =>
  given.rules.initialSchool.value?.effect === 'DUE_WHERE_SUPPLIED' && isInitialAge(given) && hasInitial(given);

/** Whether initial school stands in the place of the CRED controls of a child of that age (domain §4.2). */
export const isInitialInstead = (given: DutyCase) => isInitialAge(given) && hasInitial(given);

function isInitialAge({ member, last, rules }: DutyCase): boolean {
  const initial = rules.initialSchool.value;
  return initial !== null && completedMonths(member.birthDate, last) >= initial.fromMonths;
}

/** Of that age who goes to a school goes to an initial one; where supply decides, having one near is enough. */
function hasInitial({ member, month, last, rules }: DutyCase): boolean {
  const isEnrolled = (member.services ?? []).some(
    ({ kind, since, until }) => kind === 'SCHOOL' && since <= last && (until === null || until > firstDayOf(month)),
  );
  const isSupplied = rules.initialSchool.value?.effect === 'DUE_WHERE_SUPPLIED' && member.initialSupplied === true;
  return isEnrolled || isSupplied;
}
