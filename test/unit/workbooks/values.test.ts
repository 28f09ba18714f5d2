import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCellText, encodeCellText } from '../../../src/main/backend/workbooks/reading/cellText';
import { parseDigits } from '../../../src/main/backend/workbooks/values/digits';
import { decideDecimalComma, parseDecimal, parseWhole } from '../../../src/main/backend/workbooks/values/numbers';
import type { Cell, Parsed } from '../../../src/main/backend/workbooks/values/parsed';
import { parseCode, parseText, parseYesNo } from '../../../src/main/backend/workbooks/values/text';
import { cellAddress, columnLetters } from '../../../src/main/backend/workbooks/writing/address';

const shown = <Value>(parsed: Parsed<Value>) =>
  parsed.kind === 'value' ? parsed.value : parsed.kind === 'problem' ? parsed.code : 'blank';

describe('every parser', () => {
  const parsers: ((cell: Cell) => Parsed<unknown>)[] = [
    parseText,
    parseYesNo,
    parseWhole,
    (cell) => parseDecimal(cell, 'point'),
    (cell) => parseDigits(cell, 7),
    (cell) => parseCode(cell, ['NORMAL']),
  ];

  it('takes a blank for no information, never for zero or NO', () => {
    const blanks: Cell[] = [undefined, '', '   ', '\u00a0\u200b', "'"];
    for (const parse of parsers) expect(blanks.map((cell) => parse(cell).kind)).toEqual(blanks.map(() => 'blank'));
  });

  it('names error values and formulas that were never calculated', () => {
    for (const parse of parsers) {
      expect(parse({ error: '#REF!' })).toEqual({ kind: 'problem', code: 'CELL_ERROR' });
      expect(parse({ formulaWithoutValue: true })).toEqual({ kind: 'problem', code: 'FORMULA_WITHOUT_VALUE' });
    }
  });
});

describe('parseText', () => {
  it.each([
    ['  José   Quispe\u00a0Mamani ', 'José Quispe Mamani'],
    ["'0403691", '0403691'],
    [40000001, '40000001'],
    ['uno \n dos', 'uno\ndos'],
    [true, 'NOT_TEXT'],
  ])('reads %j as %j', (cell, expected) => {
    expect(shown(parseText(cell))).toBe(expected);
  });
});

describe('parseYesNo', () => {
  it.each(['SÍ', 'Si', 'sí ', 'S', 'x', 'X', '1', 1, 'VERDADERO', 'TRUE', true, '✓'])('takes %j for yes', (cell) => {
    expect(shown(parseYesNo(cell))).toBe(true);
  });
  it.each(['NO', 'No', 'n', '0', 0, 'FALSO', 'false', false])('takes %j for no', (cell) => {
    expect(shown(parseYesNo(cell))).toBe(false);
  });
  it.each(['quizás', '2', 'SIN INFORMACIÓN', 2])('does not guess at %j', (cell) => {
    expect(shown(parseYesNo(cell))).toBe('NOT_YES_NO');
  });
});

describe('parseCode', () => {
  const codes = ['NORMAL', 'SIN DOCENTE', 'PÉRDIDA'] as const;
  it.each([
    ['normal', 'NORMAL'],
    ['Sin  docente', 'SIN DOCENTE'],
    ['SIN_DOCENTE', 'SIN DOCENTE'],
    ['perdida', 'PÉRDIDA'],
    ['sin profesor', 'SIN DOCENTE'],
    ['SIN', 'NOT_IN_LIST'],
  ])('reads %j as %s', (cell, expected) => {
    expect(shown(parseCode(cell, codes, { 'Sin profesor': 'SIN DOCENTE' }))).toBe(expected);
  });
});

describe('parseWhole', () => {
  it.each([
    [3, 3],
    ['3', 3],
    ['3.0', 3],
    ['3,00', 3],
    [' 12 ', 12],
    [-1, -1],
    ['-1', -1],
    [2.5, 'NOT_WHOLE'],
    ['2.5', 'NOT_WHOLE'],
    ['tres', 'NOT_WHOLE'],
    [true, 'NOT_WHOLE'],
    ['1e3', 'NOT_WHOLE'],
  ])('reads %j as %j', (cell, expected) => {
    expect(shown(parseWhole(cell))).toBe(expected);
  });
});

describe('parseDecimal', () => {
  it('decides between comma and point by the whole column', () => {
    expect(decideDecimalComma(['1,5', '1.234', 3])).toBe('comma');
    expect(decideDecimalComma(['1.5', '1,234'])).toBe('point');
    expect(decideDecimalComma(['1,234', '5'])).toBe('unknown');
    expect(decideDecimalComma(['1,5', '1.5'])).toBe('mixed');
    expect(decideDecimalComma(['1.234,50'])).toBe('comma');
  });

  it.each([
    ['1,234', 'comma', 1.234],
    ['1,234', 'point', 1234],
    ['1,234', 'unknown', 'AMBIGUOUS_NUMBER'],
    ['1.234,5', 'unknown', 1234.5],
    ['1.234,5', 'point', 1234.5],
    ['S/ 200.00', 'comma', 200],
    ['1 234,5', 'comma', 1234.5],
    ['200', 'unknown', 200],
    [0.5, 'unknown', 0.5],
    ['-0,5', 'mixed', -0.5],
    ['12,34,5', 'comma', 'NOT_NUMBER'],
    ['doce', 'comma', 'NOT_NUMBER'],
  ] as const)('reads %j in a column of %s as %j', (cell, mark, expected) => {
    expect(shown(parseDecimal(cell, mark))).toBe(expected);
  });
});

describe('parseDigits', () => {
  it.each([
    ['0403691', '0403691', false],
    ['403691', '0403691', true],
    [403691, '0403691', true],
    [4036910, '4036910', false],
    ['403691.0', '0403691', true],
    ['4.03691E+05', '0403691', true],
    ['0403 691', '0403691', false],
  ] as const)('reads %j as %s, repaired: %s', (cell, value, repaired) => {
    expect(parseDigits(cell, 7)).toEqual({ kind: 'value', value, repaired });
  });

  it.each([
    ['4.04E+05', 'DIGITS_LOST'],
    ['12345678', 'WRONG_LENGTH'],
    ['40369A', 'NOT_DIGITS'],
    ['040-3691', 'NOT_DIGITS'],
    [-1, 'NOT_DIGITS'],
    [1.5, 'NOT_DIGITS'],
    [true, 'NOT_DIGITS'],
  ] as const)('refuses %j: %s', (cell, code) => {
    expect(parseDigits(cell, 7)).toEqual({ kind: 'problem', code });
  });
});

describe('cell texts and addresses', () => {
  it("decodes Excel's escapes and drops what no text may hold", () => {
    expect(decodeCellText('a_x000A_b_x0041_')).toBe('a\nbA');
    expect(decodeCellText('_x005F_x0041_')).toBe('_x0041_');
    expect(decodeCellText('a_x0000_b')).toBe('ab');
  });

  it('writes any text so that it is read as it was', () => {
    const texts = fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', 'F', '5', 'a', 'ñ') });
    fc.assert(
      fc.property(texts, (text) => {
        expect(decodeCellText(encodeCellText(text))).toBe(text);
      }),
    );
    expect(decodeCellText(encodeCellText('_x0041_x0041_'))).toBe('_x0041_x0041_');
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(cellAddress(5, column)).toBe(`${letters}5`);
  });
});
