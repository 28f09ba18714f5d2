import { addDays, addMonths, type IsoDate } from '@shared/domain/calendar';
import type { MemberFields } from '@shared/domain/households';
import type { Random } from '../random';
import { MEN, SURNAMES, WOMEN } from '../words';

/** Two persons whom a careless eye takes for one; each names a person like `model`, of another number and document. */
export type LookAlike = (random: Random, model: MemberFields, latest: IsoDate) => MemberFields;

/** Gemelos: one birth date, names that often share a word. */
export const twin: LookAlike = (random, model) => {
  const sex = random.happens(0.7) ? model.sex : model.sex === 'F' ? 'M' : 'F';
  return { ...model, sex, givenNames: siblingName(random, model, sex) };
};

/** A brother or sister of a year or two apart, one name shared. */
export const sibling: LookAlike = (random, model, latest) => ({
  ...model,
  givenNames: siblingName(random, model, model.sex),
  birthDate: apart(random, model.birthDate, latest, 11, 40),
});

/** Named after a brother or sister who died: the very same name, another year. */
export const namedAfterTheDead: LookAlike = (random, model, latest) => ({
  ...model,
  birthDate: apart(random, model.birthDate, latest, 11, 40),
});

/** Primos: both surnames and both names, born within three years. */
export const cousin: LookAlike = (random, model, latest) => ({
  ...model,
  birthDate: apart(random, model.birthDate, latest, 1, 36),
});

/** Hijo del mismo nombre: the father's names and first surname, often of mothers of one surname. */
export const namesakeSon: LookAlike = (random, model, latest) => ({
  ...model,
  surname2: random.happens(0.3) ? model.surname2 : random.pick(SURNAMES),
  birthDate: earlierOf(addMonths(model.birthDate, random.integer(18 * 12, 30 * 12)), latest),
});

/** Homónimo: nothing in common but the name, any age. */
export const homonym: LookAlike = (random, model, latest) => ({
  ...model,
  birthDate: apart(random, model.birthDate, latest, 12, 300),
});

/** Born on one day and named after its saint, first surname in common. */
export const sameDay: LookAlike = (random, model) => ({ ...model, surname2: random.pick(SURNAMES) });

function siblingName(random: Random, { givenNames }: MemberFields, sex: MemberFields['sex']): string {
  const [first = ''] = givenNames.split(' ');
  const names = sex === 'F' ? WOMEN : MEN;
  return `${random.happens(0.4) && names.includes(first) ? first : random.pick(names)} ${random.pick(names)}`;
}

function apart(random: Random, date: IsoDate, latest: IsoDate, fromMonths: number, toMonths: number): IsoDate {
  const months = random.integer(fromMonths, toMonths);
  const later = addDays(addMonths(date, months), random.integer(1, 27));
  return later <= latest && random.happens(0.5) ? later : addDays(addMonths(date, -months), random.integer(-27, -1));
}

const earlierOf = (a: IsoDate, b: IsoDate) => (a < b ? a : addMonths(b, -3));
