import { nameWords } from '../duplicates/words';
import { fullName } from '../households';
import {
  agreesByName,
  documentKeysOf,
  howOf,
  isCompatibleName,
  reasonsFor,
  type KnownPerson,
  type WrittenPerson,
  type WrittenReason,
} from './likeness';

/** Rows of decisions §2d; O7 is read as a row of the list itself. */
export const OTHER_RULES = ['O1', 'O2', 'O3', 'O4', 'O5', 'O6'] as const;
export type OtherRule = (typeof OTHER_RULES)[number];

export type Candidate<Person extends KnownPerson = KnownPerson> = {
  readonly person: Person;
  readonly reasons: readonly WrittenReason[];
};
/** Who a person written on a sheet may be. Nothing follows from it until somebody confirms it. */
export type OtherMatch<Person extends KnownPerson = KnownPerson> = {
  readonly rule: OtherRule;
  readonly candidates: readonly Candidate<Person>[];
};

/** Everybody who may have been written, found by document and by how the words of the name sound. */
export type KnownPersons<Person extends KnownPerson = KnownPerson> = {
  readonly byDocument: (written: string) => readonly Person[];
  readonly byName: (written: string) => readonly Person[];
};

export function knownPersons<Person extends KnownPerson>(persons: readonly Person[]): KnownPersons<Person> {
  const documents = new Map<string, Set<Person>>();
  const sounds = new Map<string, Set<Person>>();
  for (const person of persons) {
    for (const key of person.documents.flatMap(documentKeysOf)) add(documents, key, person);
    for (const { sound } of nameWords(fullName(person))) add(sounds, sound, person);
  }
  return {
    byDocument: (written) => [...new Set(documentKeysOf(written).flatMap((key) => [...(documents.get(key) ?? [])]))],
    byName(written) {
      const shared = new Map<Person, number>();
      for (const sound of new Set(nameWords(written).map((word) => word.sound))) {
        for (const person of sounds.get(sound) ?? []) shared.set(person, (shared.get(person) ?? 0) + 1);
      }
      return [...shared].flatMap(([person, words]) => (words >= WORDS_SHARED ? [person] : []));
    },
  };
}

/** Words that sound alike in two names before anybody looks at them more closely. */
const WORDS_SHARED = 2;

function add<Person>(index: Map<string, Set<Person>>, key: string, person: Person): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([person]));
  else known.add(person);
}

/** More than these say nothing any more. */
const CANDIDATES_SHOWN = 5;

/**
 * Otros estudiantes: who is written there (decisions §2d O1–O6, first match). `isOpen`: whether that person is looked
 * for in this kind of facility. Where several fit the document, the one who is looked for is meant.
 */
export function matchOther<Person extends KnownPerson>(
  written: WrittenPerson,
  known: KnownPersons<Person>,
  isOpen: (person: Person) => boolean,
): OtherMatch<Person> {
  const compare = (person: Person): Candidate<Person> => ({ person, reasons: reasonsFor(written, person) });
  const holders = known.byDocument(written.document).map(compare);
  if (holders.length > 0) return matchHolders(written, holders, isOpen);
  const alike = known
    .byName(written.name)
    .map(compare)
    .filter(({ person, reasons }) => isCompatibleName(written, person, reasons));
  const agreeing = alike.filter(agreesInAll);
  if (agreeing.length === 1) return { rule: 'O4', candidates: agreeing };
  return alike.length === 0 ? { rule: 'O6', candidates: [] } : { rule: 'O5', candidates: shown(alike, isOpen) };
}

function matchHolders<Person extends KnownPerson>(
  written: WrittenPerson,
  holders: readonly Candidate<Person>[],
  isOpen: (person: Person) => boolean,
): OtherMatch<Person> {
  const named = holders.filter(({ person, reasons }) => isCompatibleName(written, person, reasons));
  if (named.length === 0) return { rule: 'O3', candidates: holders };
  const wanted = named.filter(({ person }) => isOpen(person));
  if (wanted.length === 1) return { rule: 'O1', candidates: wanted };
  return named.length === 1 ? { rule: 'O2', candidates: named } : { rule: 'O5', candidates: shown(named, isOpen) };
}

/**
 * Whether what was written is known to be of another person, so that nobody may take it for `mine`. Of a document that
 * belongs to somebody with another name, only who bears the name written may say that the number is the mistake (O3).
 */
export function isSomebodyElses<Person extends KnownPerson>(
  written: WrittenPerson,
  { rule, candidates }: OtherMatch<Person>,
  mine: Person,
): boolean {
  if (candidates.some(({ person }) => person.id === mine.id)) return false;
  if (rule === 'O3') return !isCompatibleName(written, mine, reasonsFor(written, mine));
  return FIRM.includes(rule);
}

const FIRM: readonly OtherRule[] = ['O1', 'O2', 'O4'];

/** O4: a document that contradicts speaks against it. */
const agreesInAll = ({ reasons }: Candidate) =>
  agreesByName(reasons) && howOf(reasons)('birthDate') === 'EQUAL' && howOf(reasons)('document') !== 'DIFFERENT';

/** Who is looked for comes first. */
const shown = <Person extends KnownPerson>(
  candidates: readonly Candidate<Person>[],
  isOpen: (person: Person) => boolean,
) =>
  candidates
    .toSorted((a, b) => Number(isOpen(b.person)) - Number(isOpen(a.person)) || (a.person.id < b.person.id ? -1 : 1))
    .slice(0, CANDIDATES_SHOWN);
