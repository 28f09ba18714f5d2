import type { MemberFields } from '@shared/domain/households';
import { documentKey } from '@shared/domain/documents';
import { foldName } from '@shared/domain/names';
import type { MemberRef } from './labelledDistrict';

type Pair = { readonly a: MemberRef; readonly b: MemberRef };

/** Precision: how much of what was found is true; recall: how much of what is true was found. Both 0 … 1. */
export function measured(found: readonly Pair[], duplicates: readonly (readonly [MemberRef, MemberRef])[]) {
  const truth = new Set(duplicates.map(([a, b]) => keyOf({ a, b })));
  const right = new Set(found.map(keyOf).filter((key) => truth.has(key))).size;
  return {
    precision: found.length === 0 ? 1 : right / found.length,
    recall: truth.size === 0 ? 1 : right / truth.size,
  };
}

const keyOf = ({ a, b }: Pair) =>
  [a, b]
    .map(({ household, member }) => `${household} ${member}`)
    .sort()
    .join(' ');

type Person = Pick<
  MemberFields,
  'surname1' | 'surname2' | 'givenNames' | 'birthDate' | 'documentType' | 'documentNumber'
> &
  MemberRef;

/** What an exact join finds: one document, or one birth date and the same names without accents and capitals. */
export function exactMatches(people: readonly Person[]): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const keyOfPerson of [documentOf, namesOf]) {
    const same = new Map<string, Person[]>();
    for (const person of people) {
      const key = keyOfPerson(person);
      if (key === '') continue;
      const others = same.get(key) ?? [];
      for (const other of others) pairs.set(keyOf({ a: other, b: person }), { a: other, b: person });
      same.set(key, [...others, person]);
    }
  }
  return [...pairs.values()];
}

const documentOf = ({ documentType, documentNumber }: Person) => documentKey(documentType, documentNumber);
const namesOf = ({ surname1, surname2, givenNames, birthDate }: Person) =>
  `${foldName(`${surname1}|${surname2}|${givenNames}`)} ${birthDate}`;
