import type { IsoDate } from '../calendar';
import { isFillerDocument, normaliseDocument } from '../documents';
import { compareBirthDates } from '../duplicates/dates';
import type { How } from '../duplicates/person';
import { compareWords, nameWords, type NameWord } from '../duplicates/words';
import { fullName, type PersonName } from '../households';
import { isSamePersonName } from '../names';

/** A person as a facility wrote him or her on its sheet for others; '' and null where it wrote nothing. */
export type WrittenPerson = {
  readonly document: string;
  readonly name: string;
  readonly birthDate: IsoDate | null;
};

/** Integrante as he or she is compared; `documents`: every number the person has or had. */
export type KnownPerson = PersonName & {
  readonly id: string;
  readonly documents: readonly string[];
  readonly birthDate: IsoDate;
};

export const WRITTEN_FIELDS = ['document', 'surname1', 'surname2', 'givenNames', 'birthDate'] as const;
export type WrittenField = (typeof WRITTEN_FIELDS)[number];

/** One field: what was written, what is registered, and how the two agree or differ. */
export type WrittenReason = {
  readonly field: WrittenField;
  readonly written: string;
  readonly registered: string;
  readonly how: How;
};

/** Razones for and against holding the two for one person, field by field (decisions §2d). */
export function reasonsFor(written: WrittenPerson, known: KnownPerson): readonly WrittenReason[] {
  const words = [...nameWords(written.name)];
  const surname1 = takeAll(words, nameWords(known.surname1));
  const surname2 = takeAll(words, nameWords(known.surname2));
  const given = takeGiven(words, nameWords(known.givenNames));
  const birth = written.birthDate;
  return [
    {
      field: 'document',
      written: written.document,
      registered: known.documents[0] ?? '',
      how: documentHow(written.document, known.documents),
    },
    { field: 'surname1', registered: known.surname1, ...surname1 },
    { field: 'surname2', registered: known.surname2, ...surname2 },
    { field: 'givenNames', registered: known.givenNames, ...given },
    {
      field: 'birthDate',
      written: birth ?? '',
      registered: known.birthDate,
      how: birth === null ? 'MISSING' : compareBirthDates(digits(birth), digits(known.birthDate), false).how,
    },
  ];
}

const digits = (date: IsoDate) => date.replaceAll('-', '');

type Found = { readonly written: string; readonly how: How };
/** Better ones first; surnames have no short forms. */
const IN_SURNAMES: readonly How[] = ['EQUAL', 'SPELLING', 'TYPO'];
const IN_GIVEN_NAMES: readonly How[] = ['EQUAL', 'SPELLING', 'NICKNAME', 'TYPO', 'INITIAL'];

/** Takes the word that is most alike out of those still unused: a name that stands twice needs two words. */
function takeWord(words: NameWord[], wanted: NameWord, ways: readonly How[]): Found {
  for (const how of ways) {
    const place = words.findIndex((word) => compareWords(word, wanted) === how);
    const [found] = place === -1 ? [] : words.splice(place, 1);
    if (found !== undefined) return { written: found.text, how };
  }
  return { written: '', how: 'DIFFERENT' };
}

/** Every word of a surname; the worst of them tells. */
function takeAll(words: NameWord[], wanted: readonly NameWord[]): Found {
  if (wanted.length === 0) return { written: '', how: 'MISSING' };
  const found = wanted.map((word) => takeWord(words, word, IN_SURNAMES));
  const written = found.map((one) => one.written).filter(Boolean);
  const how = [...IN_SURNAMES, 'DIFFERENT' as const].findLast((way) => found.some((one) => one.how === way));
  return { written: written.join(' '), how: how ?? 'DIFFERENT' };
}

/** The first given name decides; that others are left out is said. */
function takeGiven(words: NameWord[], [first, ...others]: readonly NameWord[]): Found {
  if (first === undefined) return { written: '', how: 'MISSING' };
  const found = takeWord(words, first, IN_GIVEN_NAMES);
  const more = others.map((word) => takeWord(words, word, IN_GIVEN_NAMES));
  const written = [found, ...more].map((one) => one.written).filter(Boolean);
  const isPart = found.how !== 'DIFFERENT' && more.some(({ how }) => how === 'DIFFERENT');
  return { written: written.join(' '), how: isPart && found.how === 'EQUAL' ? 'PART' : found.how };
}

function documentHow(written: string, documents: readonly string[]): How {
  if (documentKeysOf(written).length === 0 || documents.length === 0) return 'MISSING';
  return isSameDocument(written, documents) ? 'EQUAL' : 'DIFFERENT';
}

export const isSameDocument = (written: string, documents: readonly string[]) =>
  documents.some((number) => documentKeysOf(written).some((key) => documentKeysOf(number).includes(key)));

/** A spreadsheet drops leading zeros, a card prints a check digit: neither is a difference. A filler is no document. */
export function documentKeysOf(written: string): readonly string[] {
  const { documentNumber } = normaliseDocument('DNI', written);
  if (isFillerDocument('DNI', documentNumber)) return [];
  return [...new Set([plain(written), plain(documentNumber)])].filter(Boolean);
}

const plain = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^0+/, '');

const AGREES: readonly How[] = ['EQUAL', 'SPELLING'];
const GIVEN_AGREES: readonly How[] = [...AGREES, 'NICKNAME', 'PART'];

/** Both surnames and the first given name agree (O4); who has no second surname needs none. */
export function agreesByName(reasons: readonly WrittenReason[]): boolean {
  const how = howOf(reasons);
  const second = how('surname2');
  return (
    AGREES.includes(how('surname1')) &&
    (second === 'MISSING' || AGREES.includes(second)) &&
    GIVEN_AGREES.includes(how('givenNames'))
  );
}

/** Name compatible (O1): nobody would take the two for different people. */
export const isCompatibleName = (written: WrittenPerson, known: KnownPerson, reasons: readonly WrittenReason[]) =>
  agreesByName(reasons) || isSamePersonName(written.name, fullName(known));

export const howOf =
  (reasons: readonly WrittenReason[]) =>
  (field: WrittenField): How =>
    reasons.find((reason) => reason.field === field)?.how ?? 'MISSING';
