import { normaliseDocument } from '../documents';
import { nameWords, soundOf, type NameWord } from './words';
import type { ScannedPerson } from './person';

/** A person with everything that is compared again and again worked out once. */
export type PreparedPerson<Person extends ScannedPerson = ScannedPerson> = {
  readonly person: Person;
  /** Surnames joined to one word each; the second has '' where there is none. */
  readonly first: NameWord;
  readonly second: NameWord;
  /** The second surname begins with «de»: perhaps a husband's. */
  readonly isMarriedName: boolean;
  readonly given: readonly NameWord[];
  /** yyyymmdd. */
  readonly birth: string;
  /** DNI or CUI of eight digits; '' where there is none, or one typed to get past a form. */
  readonly national: string;
  /** Type and number of any other document. */
  readonly otherDocument: string;
};

export function prepare<Person extends ScannedPerson>(person: Person): PreparedPerson<Person> {
  const { first, second, isMarriedName } = surnamesOf(person);
  return {
    person,
    first,
    second,
    isMarriedName,
    given: nameWords(person.givenNames),
    birth: person.birthDate.replaceAll('-', ''),
    ...documentOf(person),
  };
}

// «Quispe de Huamán», but not «De la Cruz»
const MARRIED = /(?:^|\s)de\s+(?!(?:la|las|los)\s)\p{L}/iu;

/** Both surnames in the first field are told apart where the second is empty. */
function surnamesOf({ surname1, surname2 }: ScannedPerson) {
  const [one, two] = [nameWords(surname1), nameWords(surname2)];
  const [head, ...rest] = one;
  const split = two.length === 0 && head !== undefined && rest.length > 0;
  return {
    first: split ? head : joined(one),
    second: split ? joined(rest) : joined(two),
    isMarriedName: MARRIED.test(split ? surname1 : surname2),
  };
}

function joined(words: readonly NameWord[]): NameWord {
  const [only] = words;
  if (only !== undefined && words.length === 1) return only;
  const text = words.map((word) => word.text).join('');
  return { text, sound: soundOf(text) };
}

function documentOf({ documentType, documentNumber }: ScannedPerson) {
  const number = normaliseDocument(documentType, documentNumber).documentNumber;
  const isNational = documentType === 'DNI' || documentType === 'CUI';
  if (isNational) return { national: isFiller(number) ? '' : number, otherDocument: '' };
  return { national: '', otherDocument: documentType === 'NONE' || number === '' ? '' : `${documentType}:${number}` };
}

const isFiller = (number: string) => number.length !== 8 || /^(\d)\1*$/.test(number) || number === '12345678';
