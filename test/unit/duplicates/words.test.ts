import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDigits, isOneTypo } from '@shared/domain/duplicates/typos';
import { compareWords, nameWords } from '@shared/domain/duplicates/words';

const likeness = (a: string, b: string) => {
  const [[first], [second]] = [nameWords(a), nameWords(b)];
  if (first === undefined || second === undefined) throw new Error('no word');
  return compareWords(first, second);
};
const texts = (written: string) => nameWords(written).map(({ text }) => text);

describe('the words of a name', () => {
  it.each([
    ['de la Cruz', ['CRUZ']],
    ['DELACRUZ', ['CRUZ']],
    ['Delgado', ['DELGADO']],
    ['del Carmen', ['CARMEN']],
    ['Ponce de León', ['PONCE', 'LEON']],
    ['Núñez', ['NUNEZ']],
    ['NU?EZ', ['NUNEZ']],
    ['NUÃ‘EZ', ['NUNEZ']],
    ['de la', ['DE', 'LA']],
    ['', []],
  ])('of «%s» are %j', (written, words) => expect(texts(written)).toEqual(words));
});

describe('two words', () => {
  it.each([
    ['Vásquez', 'Basques', 'SPELLING'],
    ['Huamán', 'Guaman', 'SPELLING'],
    ['Llacta', 'Yacta', 'SPELLING'],
    ['Ccori', 'Qori', 'SPELLING'],
    ['Campos', 'Canpos', 'SPELLING'],
    ['Hilario', 'Ilario', 'SPELLING'],
    ['Zenobia', 'Cenovia', 'SPELLING'],
    ['Peña', 'Pena', 'EQUAL'],
    ['José', 'JOSE', 'EQUAL'],
    ['Francisco', 'Paco', 'NICKNAME'],
    ['Rosa', 'Rosita', 'NICKNAME'],
    ['Carlos', 'Carlitos', 'NICKNAME'],
    ['Yesica', 'Jessica', 'NICKNAME'],
    ['Rosa', 'R.', 'INITIAL'],
    ['Mamani', 'Mamnai', 'TYPO'],
    ['Mamani', 'Mamanni', 'SPELLING'],
    ['Quispe', 'Quipe', 'TYPO'],
    ['Rosa', 'Luz', 'DIFFERENT'],
    ['Quispe', 'Condori', 'DIFFERENT'],
  ])('«%s» and «%s» are %s', (a, b, expected) => expect(likeness(a, b)).toBe(expected));

  it('are compared the same way round and back', () => {
    const word = fc.stringMatching(/^[a-zñáé]{1,9}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a));
      }),
    );
  });
});

describe('a slip of the fingers', () => {
  it.each([
    ['mamani', 'mamain', true],
    ['mamani', 'mamni', true],
    ['mamani', 'mamxni', true],
    ['mamani', 'mamnia', false],
    ['mamani', 'mmaain', false],
    ['ana', 'ina', false],
    ['luis', 'luiz', true],
  ])('%s → %s: %s', (a, b, expected) => expect(isOneTypo(a, b)).toBe(expected));
});

describe('two numbers', () => {
  it.each([
    ['40512377', '40512377', 'EQUAL'],
    ['40512377', '40512378', 'ONE_DIGIT'],
    ['40512377', '40513277', 'TRANSPOSED'],
    ['40512377', '40512733', 'DIFFERENT'],
    ['40512377', '4051237', 'DIFFERENT'],
  ])('%s and %s are %s', (a, b, expected) => expect(compareDigits(a, b)).toBe(expected));
});
