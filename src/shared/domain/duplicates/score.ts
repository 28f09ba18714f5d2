import { compareBirthDates } from './dates';
import { compareDocuments } from './documentNumbers';
import { compareGivenNames } from './givenNames';
import type { PersonEvidence, Reason, ReasonField } from './person';
import type { PreparedPerson } from './prepare';
import type { Rarity } from './rarity';
import { compareSurnames, type Finding, type SurnameFindings } from './surnames';
import { EVEN_POINTS, MOST_FOR_A_SURNAME, MOST_FOR_GIVEN_NAMES, SAME_HOUSEHOLD, SEX } from './weights';

/** Everything found between two persons; `points` is the sum of what each field says. */
export type Comparison = {
  readonly points: number;
  readonly findings: readonly (readonly [ReasonField, Finding])[];
};

/** The most that the names of a person can say for anybody. */
export const mostOfNames = ({ first, second, given }: PreparedPerson, { surname, givenName }: Rarity) =>
  [first, second].reduce((sum, { sound }) => sum + (sound === '' ? 0 : bounded(surname(sound))), 0) +
  Math.min(
    given.reduce((sum, { sound }) => sum + givenName(sound), 0),
    MOST_FOR_GIVEN_NAMES,
  );

const bounded = (bits: number) => Math.min(bits, MOST_FOR_A_SURNAME);

/**
 * What each field of two prepared persons says, or undefined where that is less than likely. The order of the two never
 * matters for the points. `names`: the most their names can say.
 */
export function comparePersons(
  a: PreparedPerson,
  b: PreparedPerson,
  rarity: Rarity,
  names = Infinity,
): Comparison | undefined {
  const atHome = a.person.household === b.person.household;
  const [birthDate, document, sex] = [
    compareBirthDates(a.birth, b.birth, atHome),
    compareDocuments(a, b, atHome),
    sexOf(a.person, b.person),
  ];
  // Nearly every pair ends here: nothing is gathered for it.
  const points = birthDate.points + document.points + sex.points + (atHome ? SAME_HOUSEHOLD : 0);
  return points + names < EVEN_POINTS ? undefined : compareNames(a, b, rarity, { birthDate, document, sex });
}

type Quick = Readonly<Record<'birthDate' | 'document' | 'sex', Finding>>;

function compareNames(
  a: PreparedPerson,
  b: PreparedPerson,
  rarity: Rarity,
  { birthDate, document, sex }: Quick,
): Comparison | undefined {
  const atHome = a.person.household === b.person.household;
  const surnames = surnamesAt(atHome, compareSurnames(a, b, rarity));
  const findings: Comparison['findings'] = [
    ['surname1', surnames.first],
    ['surname2', surnames.second],
    ['givenNames', compareGivenNames(a.given, b.given, rarity)],
    ['birthDate', birthDate],
    ['document', document],
    ['sex', sex],
    ...(atHome ? [AT_HOME] : []),
  ];
  const points = sumOf(findings);
  return points < EVEN_POINTS ? undefined : { points, findings };
}

const AT_HOME = ['household', { how: 'SAME_HOUSEHOLD', points: SAME_HOUSEHOLD }] as const;
const sumOf = (findings: Comparison['findings']) => findings.reduce((sum, [, { points }]) => sum + points, 0);

/** A family shares its surnames: at home they cannot speak for one person, only against. */
function surnamesAt(atHome: boolean, { first, second }: SurnameFindings): SurnameFindings {
  if (!atHome) return { first, second };
  const capped = (finding: Finding): Finding => ({ ...finding, points: Math.min(0, finding.points) });
  return { first: capped(first), second: capped(second) };
}

const sexOf = (a: PersonEvidence, b: PersonEvidence): Finding =>
  a.sex === b.sex ? { how: 'EQUAL', points: SEX.EQUAL } : { how: 'DIFFERENT', points: SEX.DIFFERENT };

/** Razones as they are shown and kept: both values, how they agree or differ, and what that says, to one decimal. */
export const reasonsOf = (a: PreparedPerson, b: PreparedPerson, { findings }: Comparison): readonly Reason[] =>
  findings.map(([field, { how, points }]) => ({
    field,
    a: shown(field, a),
    b: shown(field, b),
    how,
    points: Math.round(points * 10) / 10,
  }));

function shown(field: ReasonField, { person }: PreparedPerson): string {
  if (field === 'document') return `${person.documentType} ${person.documentNumber}`.trim();
  return person[field];
}
