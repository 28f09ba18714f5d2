/** Invariantes del registro (domain §13.2), by their numbers there, each with what can break it. */
export const INVARIANTS = {
  1: ['PERSON_IN_SEVERAL_HOUSEHOLDS', 'PERSON_TWICE_IN_HOUSEHOLD'],
  2: [
    'NO_HOLDER',
    'HOLDER_LEFT',
    'HOLDER_DECEASED',
    'HOLDER_UNDER_AGE',
    'HOLDER_WITHOUT_DOCUMENT',
    'HOLDER_DOCUMENT_EXPIRED',
    'HOLDERS_OVERLAP',
    'NO_TARGET_MEMBER',
    'NO_AGREEMENT_DATE',
  ],
  3: ['CENTER_OUTSIDE_DISTRICT'],
  4: ['RESULT_MISSING', 'HOUSEHOLD_NOT_JUDGED'],
  5: ['CLOSED_RESULT_CHANGED', 'RESULT_VERSION_MISSING', 'PROTECTION_MISSING'],
  6: ['LIST_TOTAL_DIFFERS', 'LIST_CHANGED', 'BIMESTER_PAID_TWICE'],
  7: ['BREACH_WITHOUT_STATEMENT', 'BREACH_WHILE_OPEN'],
  8: ['PAID_MORE_THAN_COMPLIED'],
  9: ['UNIVERSAL_GRANT_TWICE'],
  10: ['BIRTH_IN_FUTURE', 'AGE_OVER_LIMIT', 'MOTHER_TOO_YOUNG', 'PREGNANCY_TOO_LONG', 'PREGNANCIES_OVERLAP'],
  11: ['CONTROL_BEFORE_BIRTH', 'CONTROL_AFTER_REPORT'],
  12: ['ATTENDANCE_IMPOSSIBLE'],
  13: ['EVENT_CHANGED', 'EVENT_MISSING', 'CHANGE_WITHOUT_AUTHOR'],
} as const;

export type Invariant = keyof typeof INVARIANTS;
export type BreachCode = (typeof INVARIANTS)[Invariant][number];

/** In the order of domain §13.2. */
export const INVARIANT_NUMBERS: readonly Invariant[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];
export const BREACH_CODES: readonly BreachCode[] = INVARIANT_NUMBERS.flatMap((number) => INVARIANTS[number]);

/** What of a breach its sentence names: codes, dates, counts. */
export type BreachFacts = Readonly<Record<string, string | number>>;

/**
 * Incumplimiento de un invariante. `household`: its code, null where the breach belongs to none; `member`: the number in
 * the household; `subject`: the person, bimester, facility or table it is about.
 */
export type Breach = {
  readonly code: BreachCode;
  readonly household: string | null;
  readonly member: number | null;
  readonly subject: string;
  readonly facts: BreachFacts;
};

const NUMBER_OF = new Map<string, Invariant>(
  INVARIANT_NUMBERS.flatMap((number) => INVARIANTS[number].map((code) => [code, number] as const)),
);

/** The invariant that a code breaks. */
export function invariantOf(code: BreachCode): Invariant {
  const number = NUMBER_OF.get(code);
  if (number === undefined) throw new Error(`no invariant has ${code}`);
  return number;
}
