import type { Random } from '../random';

/*
 * How the same name comes to be written in another way, as clerks and forms do it. Made without a look at how
 * duplicates are found, so that the figures taken with it are honest: some of these slips no rule undoes.
 */

/** Hipocorísticos and other forms under which these names come to an office. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  María: ['Mary', 'Maruja', 'Marucha'],
  Rosa: ['Rosita', 'Rosacha'],
  Juana: ['Juanita', 'Juanacha'],
  Luz: ['Lucha', 'Lucecita'],
  Ana: ['Anita', 'Anacha'],
  Carmen: ['Carmencita', 'Carmela', 'Mecha'],
  Flor: ['Florcita'],
  Yeni: ['Jenny'],
  Maribel: ['Mari'],
  Nélida: ['Neli'],
  Elena: ['Nena', 'Elenita'],
  Gladys: ['Gladis'],
  Yovana: ['Giovanna', 'Jovana'],
  Milagros: ['Mili', 'Milagritos'],
  Yesica: ['Jessica'],
  Fortunata: ['Fortu', 'Nata'],
  Hilaria: ['Hila'],
  Juan: ['Juancho', 'Juanito'],
  José: ['Pepe', 'Joselito'],
  Luis: ['Lucho', 'Luchito'],
  Carlos: ['Carlitos', 'Calín'],
  Víctor: ['Vitucho'],
  Jorge: ['Coco', 'Jorgito'],
  Julio: ['Julito'],
  Alejandro: ['Alejo', 'Alico'],
  Teófilo: ['Teo', 'Tiucha'],
  Yonatan: ['Jhonatan'],
  Brayan: ['Bryan'],
  Fredy: ['Freddy'],
  Benigno: ['Beni'],
  Dionisio: ['Dioni', 'Nisio'],
  Eusebio: ['Sebio', 'Ushicu'],
};

export const calledOtherwise = (random: Random, name: string): string =>
  name in CALLED ? random.pick(CALLED[name] ?? [name]) : name;

/** What the ear does not tell apart, Quechua speakers' e and i, o and u among it. */
const HEARD: readonly (readonly [RegExp, string])[] = [
  [/b/i, 'v'],
  [/v/i, 'b'],
  [/z/i, 's'],
  [/s(?=[aou])/i, 'z'],
  [/s(?=[ei])/i, 'c'],
  [/c(?=[ei])/i, 's'],
  [/ll/i, 'y'],
  [/y(?=[aeou])/i, 'll'],
  [/h(?=[aeiou])/i, ''],
  [/qu(?=[ei])/i, 'k'],
  [/j(?=[ei])/i, 'g'],
  [/g(?=[ei])/i, 'j'],
  [/i$/i, 'y'],
  [/hua/i, 'gua'],
  [/e(?=[lmnrs])/i, 'i'],
  [/i(?=[lmnrs])/i, 'e'],
  [/o(?=[lmnrs])/i, 'u'],
  [/ñ/i, 'n'],
];

export function heardOtherwise(random: Random, word: string): string {
  const possible = HEARD.filter(([heard]) => heard.test(word));
  if (possible.length === 0) return word;
  const [heard, written] = random.pick(possible);
  return capital(word.replace(heard, written));
}

const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 'sqz',
  e: 'wrd',
  i: 'uok',
  o: 'ipl',
  u: 'yij',
  r: 'et',
  s: 'ad',
  n: 'bm',
  m: 'nj',
  l: 'kñ',
  t: 'ry',
  c: 'xv',
  p: 'o',
};

/** A slip of the fingers: a letter left out, doubled, exchanged with the next, or the key beside it. */
export function typedWrongly(random: Random, word: string): string {
  if (word.length < 3) return word;
  const at = random.integer(1, word.length - 2);
  const letter = word.charAt(at);
  const beside = NEIGHBOURS[letter.toLowerCase()];
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + word.charAt(at + 1) + letter + word.slice(at + 2),
    beside === undefined ? word : word.slice(0, at) + random.pick(beside.split('')) + word.slice(at + 1),
  ];
  return random.pick(ways);
}

export const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** One digit read as another, or two neighbours exchanged. */
export function digitsSlip(random: Random, digits: string): string {
  const at = random.integer(0, digits.length - 2);
  if (random.happens(0.5))
    return digits.slice(0, at) + digits.charAt(at + 1) + digits.charAt(at) + digits.slice(at + 2);
  return digits.slice(0, at) + String(random.integer(0, 9)) + digits.slice(at + 1);
}
