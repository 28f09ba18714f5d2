import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldName, isSamePersonName, nameSimilarity, searchKey } from '@shared/domain/names';

describe('names as they are compared', () => {
  test.each([
    ['  Núñez   de la  Peña ', 'NUÑEZ DE LA PEÑA'],
    ['Agüero', 'AGUERO'],
    ['mun\u0303oz', 'MUÑOZ'],
    ["D'Angelo", "D'ANGELO"],
  ])('%s becomes %s', (written, folded) => {
    expect(foldName(written)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});

describe('forgiving search', () => {
  test.each([
    ['Quispe', 'Kispe'],
    ['Valverde', 'balberde'],
    ['Huamán', 'uaman'],
    ['Núñez', 'nunes'],
    ['Zevallos', 'Cebayos'],
    ['Llauca', 'Yauca'],
    ['Jiménez', 'Gimenes'],
    ['Guillermo', 'guiyermo'],
    ['Ccori', 'Qori'],
    ['Rossmery', 'Rosmery'],
    ["D'Angelo", 'DANGELO'],
    ['Chávez', 'chabes'],
    ['MUÑOZ', 'mun\u0303oz'],
  ])('finds %s by %s', (stored, typed) => {
    expect(searchKey(typed)).toBe(searchKey(stored));
  });

  test.each([
    ['Chávez', 'Cabes'],
    ['Guillermo', 'Jiyermo'],
    ['Rojas', 'Rosas'],
    ['40512377', '4051237'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(searchKey(a)).not.toBe(searchKey(b));
  });

  it('keeps digits, doubled ones too', () => {
    expect(searchKey('DNI 40512377')).toBe('dni 40512377');
  });

  it('changes nothing the second time for words without ch', () => {
    expect(searchKey(searchKey('Zevallos Huamán, Quique'))).toBe(searchKey('Zevallos Huamán, Quique'));
  });
});

describe('similarity of two full names (decisions R7)', () => {
  const issued = 'QUISPE MAMANI, ROSA LUZ';

  test.each([
    'Quispe Mamani, Rosa Luz',
    'MAMANI QUISPE, ROSA LUZ',
    'ROSA LUZ QUISPE MAMANI',
    'QUISPE MAMANY ROSA LUS',
    'QUIZPE MAMANI, ROSA  LUZ',
  ])('takes %s for the same person', (typed) => {
    expect(isSamePersonName(issued, typed)).toBe(true);
  });

  test.each(['HUANCA CONDORI, JUAN', 'QUISPE MAMANI, EDWIN', 'MAMANI ROJAS, ROSA', ''])(
    'takes %s for another',
    (typed) => {
      expect(isSamePersonName(issued, typed)).toBe(false);
    },
  );

  it('holds the limit of 0.85 from both sides', () => {
    // 20 letters: 3 wrong are exactly 0.85, 4 are below.
    expect(isSamePersonName('ABCDEFGHIJKLMNOPQRST', 'ABCDEFGHIJKLMNOPQ123')).toBe(true);
    expect(isSamePersonName('ABCDEFGHIJKLMNOPQRST', 'ABCDEFGHIJKLMNOP1234')).toBe(false);
  });

  const name = fc.array(fc.stringMatching(/^[A-ZÑ]{1,12}$/), { minLength: 1, maxLength: 5 }).map((w) => w.join(' '));

  it('is 1 with itself, the same both ways round, and within 0 and 1', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(nameSimilarity(a, a)).toBe(1);
        expect(nameSimilarity(a, b)).toBe(nameSimilarity(b, a));
        expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(nameSimilarity(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('resembles nothing where a name is blank', () => {
    expect(nameSimilarity('', '')).toBe(0);
    expect(nameSimilarity(' , ', 'ROSA')).toBe(0);
  });
});
