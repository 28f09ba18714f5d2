import type { BreachFacts } from '../domain/quality/breaches';
import type { QualityWords } from './quality';

const day = (value: BreachFacts[string] | undefined) =>
  String(value ?? '')
    .split('-')
    .toReversed()
    .join('/');
const soles = (value: BreachFacts[string] | undefined) => `S/ ${(Number(value) / 100).toFixed(2)}`;

export const qualityEn: QualityWords = {
  invariants: {
    1: 'Each person is in one active household only.',
    2: 'Every affiliated household has one adult payee with a valid document, a target member and an agreement date.',
    3: "The code of a populated centre begins with its district's ubigeo.",
    4: 'In a closed bimester each duty of each month has its result.',
    5: 'What is closed stays; a correction is a new row.',
    6: 'Lines add up to their list, and no bimester is paid twice.',
    7: 'A breach needs an explicit statement, never missing information.',
    8: 'No more months are paid than were complied with.',
    9: 'The universal family grant was paid once a household at most.',
    10: 'Births, ages, mothers and pregnancies are possible.',
    11: 'Controls come after the birth and before the report that brings them.',
    12: 'Absences are no more than school days, and school days no more than the month has.',
    13: 'Each change says who and when, and the history cannot be rewritten unseen.',
  },
  breaches: {
    PERSON_IN_SEVERAL_HOUSEHOLDS: ({ document, others }) =>
      `The person${document === '' ? '' : ` with document ${document}`} is also in household ${others}. Leave him or her in one.`,
    PERSON_TWICE_IN_HOUSEHOLD: ({ document }) =>
      `Two members of this household have document ${document}. Correct one, or merge the two.`,
    NO_HOLDER: () => 'The affiliated household has no payee. Name an adult with a document.',
    HOLDER_LEFT: () => 'The payee left the household. Name another.',
    HOLDER_DECEASED: () => 'The payee died. Name another.',
    HOLDER_UNDER_AGE: ({ birthDate }) => `The payee is under age: born on ${day(birthDate)}.`,
    HOLDER_WITHOUT_DOCUMENT: () => 'The payee has no document registered.',
    HOLDER_DOCUMENT_EXPIRED: ({ expiry }) => `The payee's document expired on ${day(expiry)}. Register the new one.`,
    HOLDERS_OVERLAP: ({ since }) => `The household has two payees at once from ${day(since)}.`,
    NO_TARGET_MEMBER: () => 'The affiliated household has no target member any more. Its exit should be proposed.',
    NO_AGREEMENT_DATE: () => 'The date on which the agreement was signed is missing.',
    CENTER_OUTSIDE_DISTRICT: ({ center, ubigeo }) =>
      `Populated centre ${center} is not in district ${ubigeo}. Correct one of the two.`,
    RESULT_MISSING: ({ month, duty }) => `The result of ${month} is missing (${DUTIES[duty ?? ''] ?? duty}).`,
    HOUSEHOLD_NOT_JUDGED: ({ period }) => `The household was in the programme in ${period} and has no result.`,
    CLOSED_RESULT_CHANGED: ({ period, version }) =>
      `Result ${version} of ${period} is not the one that was closed. Tell headquarters: somebody changed what is closed.`,
    RESULT_VERSION_MISSING: ({ period, version }) =>
      `One of the results of ${period} before number ${version} is missing.`,
    PROTECTION_MISSING: () => 'A protection of the registry against changes is missing. Tell headquarters.',
    LIST_TOTAL_DIFFERS: ({ period, stored, sum }) =>
      `The list of ${period} says ${soles(stored)} and its lines add up to ${soles(sum)}.`,
    LIST_CHANGED: ({ period }) => `The lines of the list of ${period} are not those that were calculated.`,
    BIMESTER_PAID_TWICE: ({ period, times }) => `Bimester ${period} is paid ${times} times.`,
    BREACH_WITHOUT_STATEMENT: ({ period }) => `${period} counts as a breach and no duty states one.`,
    BREACH_WHILE_OPEN: ({ period }) => `${period} counts as a breach while an answer is still missing.`,
    PAID_MORE_THAN_COMPLIED: ({ period, cents, months }) =>
      `${soles(cents)} was paid for ${period} and the household complied in ${months} of 2 months.`,
    UNIVERSAL_GRANT_TWICE: ({ times }) => `The universal family grant is paid ${times} times.`,
    BIRTH_IN_FUTURE: ({ birthDate }) => `The date of birth is in the future: ${day(birthDate)}.`,
    AGE_OVER_LIMIT: ({ birthDate }) => `The person would be 120 or older: born on ${day(birthDate)}.`,
    MOTHER_TOO_YOUNG: ({ birthDate }) =>
      `Born on ${day(birthDate)}, less than 10 years after the mother. Check the dates or the relationship.`,
    PREGNANCY_TOO_LONG: ({ days }) => `The pregnancy has been open for ${days} days. Record its outcome.`,
    PREGNANCIES_OVERLAP: ({ registered }) =>
      `The pregnancy registered on ${day(registered)} begins before the one before it ended.`,
    CONTROL_BEFORE_BIRTH: ({ date, birthDate }) =>
      `A control on ${day(date)} lies before the birth (${day(birthDate)}).`,
    CONTROL_AFTER_REPORT: ({ date, reported }) =>
      `A control on ${day(date)} lies after the report that brings it (${day(reported)}).`,
    ATTENDANCE_IMPOSSIBLE: ({ month, absences, days }) => `${absences} absences in ${days} school days of ${month}.`,
    EVENT_CHANGED: ({ seq }) =>
      `Entry ${seq} of the history is not the one that was noted; what follows cannot be relied on. Tell headquarters.`,
    EVENT_MISSING: ({ seq }) => `Entry ${seq} of the history is missing. Tell headquarters.`,
    CHANGE_WITHOUT_AUTHOR: ({ table, rows }) => `${rows} rows of "${table}" do not say who or when.`,
  },
};

const DUTIES: Readonly<Record<string, string>> = {
  SCHOOL: 'school attendance',
  CRED: 'CRED control',
  PRENATAL: 'prenatal control',
  SUPPLEMENT: 'supplement',
};
