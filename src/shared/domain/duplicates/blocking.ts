import type { PreparedPerson } from './prepare';

/*
 * Who is compared with whom. Each pass gives a person some keys, and only those who share a key are compared. A duplicate
 * is missed only if its errors fall on every pass; a pass alone must not gather more people as the registry grows than
 * share a date and a name, so that the work grows as the registry does.
 */
export type Pass = (person: PreparedPerson) => readonly string[];

export const PASSES: readonly Pass[] = [
  // the document itself
  ({ national, otherDocument }) => (national === '' ? some(otherDocument) : [national]),
  // a half of the document without a slip, and a name that begins alike; the first half is shared by all of one age
  ({ national, given, birth }) =>
    national === ''
      ? []
      : [`${national.slice(0, 4)}${initialOf(given)}${birth.slice(0, 4)}`, `${initialOf(given)}${national.slice(4)}`],
  // the date, day and month in either order, with either surname
  (person) => surnamesOf(person).map((surname) => `${eitherOrder(person.birth)}${surname}`),
  // the same with any given name
  ({ birth, given }) => given.map(({ sound }) => `${eitherOrder(birth)}${sound}`),
  // both surnames in either order with a given name: the date is all wrong
  ({ first, second, given }) =>
    second.sound === ''
      ? []
      : given.map(({ sound }) => `${[first.sound, second.sound].sort((a, b) => (a < b ? -1 : 1)).join(' ')} ${sound}`),
  // one surname, a given name and the year, or the month and day
  (person) =>
    surnamesOf(person).flatMap((surname) =>
      person.given.flatMap(({ sound }) => [
        `${surname} ${sound} ${person.birth.slice(0, 4)}`,
        `${surname} ${sound} ${person.birth.slice(4)}`,
      ]),
    ),
];

const some = (key: string) => (key === '' ? [] : [key]);
const initialOf = (given: PreparedPerson['given']) => given[0]?.sound[0] ?? '';

const surnamesOf = ({ first, second }: PreparedPerson) =>
  second.sound === '' || second.sound === first.sound ? [first.sound] : [first.sound, second.sound];

function eitherOrder(birth: string): string {
  const [year, month, day] = [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)];
  return month < day ? `${year}${month}${day}` : `${year}${day}${month}`;
}
