import { addDays, isIsoDate, type IsoDate } from '@shared/domain/calendar';
import type { MemberFields } from '@shared/domain/households';
import type { Random } from '../random';
import { calledOtherwise, digitsSlip, heardOtherwise, typedWrongly, withoutAccents } from './slips';

/** What an office where somebody comes a second time writes down; `number` is the next one there. */
export type SecondTime = {
  readonly number: number;
  /** The document cannot be the same: the form refuses that within a household. */
  readonly atHome: boolean;
  /** Nobody is born after it. */
  readonly latest: IsoDate;
};

/** The same person written down anew, field by field with the errors that offices make. */
export function writeAgain(random: Random, member: MemberFields, { number, atHome, latest }: SecondTime): MemberFields {
  const names = namesAgain(random, member);
  const style = random.happens(0.5) ? (text: string) => text.toUpperCase() : (text: string) => text;
  const accents = random.happens(0.4) ? withoutAccents : (text: string) => text;
  return {
    ...member,
    number,
    surname1: accents(style(names.surname1)),
    surname2: accents(style(names.surname2)),
    givenNames: accents(style(names.givenNames)),
    birthDate: birthAgain(random, member.birthDate, latest),
    sex: random.happens(0.01) ? (member.sex === 'F' ? 'M' : 'F') : member.sex,
    ...documentAgain(random, member, atHome),
  };
}

type Names = Pick<MemberFields, 'surname1' | 'surname2' | 'givenNames'>;

function namesAgain(random: Random, { surname1, surname2, givenNames, sex, birthDate }: MemberFields): Names {
  const first = wordAgain(random, particlesAgain(random, surname1));
  const second = wordAgain(random, particlesAgain(random, surname2));
  const given = givenAgain(random, givenNames);
  const isMother = sex === 'F' && birthDate < '2005-01-01';
  if (random.happens(0.04)) return { surname1: second, surname2: first, givenNames: given };
  if (random.happens(0.07)) return { surname1: first, surname2: '', givenNames: given };
  if (random.happens(0.02)) return { surname1: `${first} ${second}`, surname2: '', givenNames: given };
  if (isMother && random.happens(0.05)) return { surname1: first, surname2: 'de Huamán', givenNames: given };
  return { surname1: first, surname2: second, givenNames: given };
}

function particlesAgain(random: Random, surname: string): string {
  if (!/^De la /i.test(surname) || !random.happens(0.4)) return surname;
  return random.happens(0.5) ? surname.slice(6) : surname.replace(/ /g, '');
}

function wordAgain(random: Random, word: string): string {
  if (random.happens(0.08)) return heardOtherwise(random, word);
  if (random.happens(0.05)) return typedWrongly(random, word);
  return random.happens(0.05) ? word.replace(/ñ/i, '?') : word;
}

function givenAgain(random: Random, givenNames: string): string {
  const words = givenNames.split(' ');
  const [first = '', second = ''] = words;
  if (second !== '' && random.happens(0.18)) return wordAgain(random, first);
  if (second !== '' && random.happens(0.04)) return wordAgain(random, second);
  if (second !== '' && random.happens(0.03)) return `${second} ${first}`;
  if (second !== '' && random.happens(0.03)) return `${first} ${second.charAt(0)}.`;
  if (random.happens(0.06)) return [calledOtherwise(random, first), second].filter(Boolean).join(' ');
  return words.map((word) => wordAgain(random, word)).join(' ');
}

function birthAgain(random: Random, birthDate: IsoDate, latest: IsoDate): IsoDate {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const written = [
    { share: 0.05, date: `${year}-${day}-${month}` },
    { share: 0.05, date: oneDigitSlip(random, birthDate) },
    { share: 0.03, date: `${Number(year) + random.pick([-1, 1])}-${month}-${day}` },
    { share: 0.03, date: `${year}-01-01` },
    { share: 0.02, date: addDays(birthDate, random.integer(-6, 6)) },
    { share: 0.01, date: addDays(birthDate, random.integer(-400, 400)) },
  ];
  const chosen = written.find(({ share }) => random.happens(share))?.date ?? birthDate;
  return isIsoDate(chosen) && chosen > '1920' && chosen <= latest ? chosen : birthDate;
}

function oneDigitSlip(random: Random, date: IsoDate): string {
  const slipped = digitsSlip(random, date.replaceAll('-', ''));
  return `${slipped.slice(0, 4)}-${slipped.slice(4, 6)}-${slipped.slice(6)}`;
}

type Document = Pick<MemberFields, 'documentType' | 'documentNumber' | 'documentExpiry'>;

function documentAgain(random: Random, { documentType, documentNumber, documentExpiry }: Document, atHome: boolean) {
  const same: Document = { documentType, documentNumber, documentExpiry };
  const none: Document = { documentType: 'NONE', documentNumber: '', documentExpiry: null };
  const ofBirth: Document = {
    documentType: 'CNV',
    documentNumber: String(random.integer(10_000_000, 99_999_999)),
    documentExpiry: null,
  };
  const slipped: Document = { ...same, documentNumber: digitsSlip(random, documentNumber) };
  const anothers: Document = { ...same, documentNumber: String(random.integer(41_000_000, 79_999_999)) };
  const chance = random.next();
  if (chance < 0.45) return atHome ? none : same;
  if (chance < 0.7) return none;
  if (chance < 0.8) return ofBirth;
  if (chance < 0.95) return slipped.documentNumber === documentNumber ? none : slipped;
  return anothers;
}
