import { addDays, completedYears, type IsoDate } from '../calendar';
import { TERM_DAYS } from '../compliance/pregnancies';
import type { MemberFields } from '../households';

/** Ages from here on are typing errors (domain §13.2). */
const AGE_LIMIT = 120;
/** What differs from the day expected by more contradicts itself. */
const DAYS_OF_DOUBT = 30;

type DateProblem = readonly [
  keyof MemberFields,
  (
    | 'HH_BIRTH_FUTURE'
    | 'HH_AGE_OVER_LIMIT'
    | 'HH_DATE_FUTURE'
    | 'HH_PREGNANT_MALE'
    | 'HH_PREGNANCY_DATES'
    | 'HH_PREGNANCY_OVERDUE'
    | 'HH_PREGNANCY_NOT_STATED'
    | 'HH_DATE_TOO_OLD'
    | 'HH_SECONDARY_NOT_STATED'
  ),
];

/** Fechas de un integrante: birth (not later than `today`, under 120 years), FUR and FPP of a pregnancy, end of school. */
export function memberDateProblems(member: MemberFields, today: IsoDate): readonly DateProblem[] {
  return [...birthProblems(member, today), ...pregnancyProblems(member, today), ...secondaryProblems(member, today)];
}

function birthProblems({ birthDate }: MemberFields, today: IsoDate): readonly DateProblem[] {
  if (birthDate > today) return [['birthDate', 'HH_BIRTH_FUTURE']];
  return completedYears(birthDate, today) >= AGE_LIMIT ? [['birthDate', 'HH_AGE_OVER_LIMIT']] : [];
}

function secondaryProblems(member: MemberFields, today: IsoDate): readonly DateProblem[] {
  const { birthDate, secondaryComplete, secondarySince } = member;
  if (secondarySince === null) return [];
  if (!secondaryComplete) return [['secondarySince', 'HH_SECONDARY_NOT_STATED']];
  if (secondarySince > today) return [['secondarySince', 'HH_DATE_FUTURE']];
  return secondarySince <= birthDate ? [['secondarySince', 'HH_DATE_TOO_OLD']] : [];
}

function pregnancyProblems(member: MemberFields, today: IsoDate): readonly DateProblem[] {
  const { pregnant, sex, lmpDate, eddDate } = member;
  if (!pregnant) return lmpDate === null && eddDate === null ? [] : [['pregnant', 'HH_PREGNANCY_NOT_STATED']];
  if (sex === 'M') return [['pregnant', 'HH_PREGNANT_MALE']];
  const contradiction = lmpProblem(member, today) ?? eddProblem(member, today);
  if (contradiction !== undefined) return [contradiction];
  const due = eddDate ?? expectedFrom(lmpDate);
  return due !== null && addDays(due, DAYS_OF_DOUBT) < today ? [['eddDate', 'HH_PREGNANCY_OVERDUE']] : [];
}

const expectedFrom = (lmpDate: IsoDate | null) => (lmpDate === null ? null : addDays(lmpDate, TERM_DAYS));

function lmpProblem({ lmpDate, birthDate }: MemberFields, today: IsoDate): DateProblem | undefined {
  if (lmpDate === null) return undefined;
  if (lmpDate > today) return ['lmpDate', 'HH_DATE_FUTURE'];
  return lmpDate <= birthDate ? ['lmpDate', 'HH_PREGNANCY_DATES'] : undefined;
}

function eddProblem({ lmpDate, eddDate }: MemberFields, today: IsoDate): DateProblem | undefined {
  if (eddDate === null || isPlausible(eddDate, expectedFrom(lmpDate), today)) return undefined;
  return ['eddDate', 'HH_PREGNANCY_DATES'];
}

/** Near FUR + 280 where FUR is known; otherwise at most a whole pregnancy ahead. */
function isPlausible(eddDate: IsoDate, expected: IsoDate | null, today: IsoDate): boolean {
  if (expected === null) return eddDate <= addDays(today, TERM_DAYS + DAYS_OF_DOUBT);
  return eddDate >= addDays(expected, -DAYS_OF_DOUBT) && eddDate <= addDays(expected, DAYS_OF_DOUBT);
}
