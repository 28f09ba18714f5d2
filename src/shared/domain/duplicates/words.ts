import { foldName, searchKey } from '../names';
import { NAME_FORMS } from './nicknames';
import type { How } from './person';
import { isOneTypo } from './typos';

/** A word of a name as it is compared: `text` bare capitals with ñ as n, `sound` what is heard. */
export type NameWord = { readonly text: string; readonly sound: string };

/** Partículas that registers write or leave out. */
const PARTICLES = new Set('DE DEL LA LAS LOS EL Y E DI DA DO VDA VIUDA'.split(' '));

/** Words of a surname or of given names, without particles; a name of nothing else keeps them. */
export function nameWords(written: string): readonly NameWord[] {
  const words = foldName(mended(written))
    .replaceAll('Ñ', 'N')
    .split(/[^A-Z]+/)
    .filter(Boolean);
  const telling = words.filter((word) => !PARTICLES.has(word)).map(withoutJoined);
  return (telling.length === 0 ? words : telling).map(wordOf);
}

/** A registry repeats a few thousand names; those of strangers are not kept without end. */
const KNOWN_WORDS = 20_000;
const knownWords = new Map<string, NameWord>();

function wordOf(text: string): NameWord {
  const known = knownWords.get(text);
  if (known !== undefined) return known;
  const word = { text, sound: soundOf(text) };
  if (knownWords.size < KNOWN_WORDS) knownWords.set(text, word);
  return word;
}

/** What a wrong alphabet made of Ñ (domain §9.11); between letters only Ñ is lost in that way. */
const mended = (written: string) =>
  written
    .replace(/Ã[‘\u0091]/gu, 'Ñ')
    .replaceAll('Ã±', 'ñ')
    .replace(/(?<=\p{L})[?�](?=\p{L})/gu, 'Ñ');

// DELACRUZ, DELOSRIOS; DEL alone also begins Delgado.
const withoutJoined = (word: string) => word.replace(/^DEL(?:A|OS|AS)(?=[A-Z]{4})/, '');

/** Beyond `searchKey`: hua = gua = wa, final y = i, m = n before b and p, x = j at the beginning and s elsewhere. */
export const soundOf = (text: string) =>
  searchKey(text)
    .replace(/gu(?=[aeio])|w/g, 'u')
    .replace(/y(?![aeiou])/g, 'i')
    .replace(/m(?=[bp])/g, 'n')
    .replace(/^x/, 'j')
    .replaceAll('x', 's');

/** In which way two words are one, best first; DIFFERENT where they are not. */
export type WordLikeness = Extract<How, 'EQUAL' | 'SPELLING' | 'NICKNAME' | 'TYPO' | 'INITIAL' | 'DIFFERENT'>;

export function compareWords(a: NameWord, b: NameWord): WordLikeness {
  if (a.text === b.text) return 'EQUAL';
  if (a.sound === b.sound) return 'SPELLING';
  if (isNickname(a, b)) return 'NICKNAME';
  if (isInitial(a.text, b.text)) return 'INITIAL';
  return isOneTypo(a.sound, b.sound) || isOneTypo(a.text, b.text) ? 'TYPO' : 'DIFFERENT';
}

/** Number of the lines in which each form stands, by sound. */
const LINES_OF: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const lines = new Map<string, Set<number>>();
  for (const [line, forms] of NAME_FORMS.entries()) {
    for (const form of forms) {
      const sound = soundOf(form.replaceAll('Ñ', 'N'));
      lines.set(sound, (lines.get(sound) ?? new Set()).add(line));
    }
  }
  return lines;
})();

function isNickname(a: NameWord, b: NameWord): boolean {
  const [linesA, linesB] = [LINES_OF.get(a.sound), LINES_OF.get(b.sound)];
  if (linesA !== undefined && linesB !== undefined && [...linesA].some((line) => linesB.has(line))) return true;
  return isDiminutive(a.sound, b.sound) || isDiminutive(b.sound, a.sound);
}

/** Diminutivo: Anita of Ana, Juanito of Juan, Carmencita of Carmen, Carlitos of Carlos. */
function isDiminutive(long: string, short: string): boolean {
  const stem = /^(.{2,}?)(?:s|es)?it[oa](s?)$/.exec(long);
  if (stem === null) return false;
  const [, root = '', plural = ''] = stem;
  return [root, `${root}a`, `${root}o`, `${root}e`].some((name) => name + plural === short);
}

const isInitial = (a: string, b: string) => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length <= 2 && long.length > 3 && long.startsWith(short);
};
