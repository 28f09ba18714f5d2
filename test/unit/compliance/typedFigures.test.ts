import { expect, test } from 'vitest';
import { holdsFigure, sourceOfFigures } from '@shared/domain/compliance/typedFigures';

const [YES, NO, NOBODY] = ['CONFIRMED', 'REFUSED', undefined] as const;

test.each([
  [[], [], 'WORKBOOK'],
  [[NOBODY], [], 'PAPER'],
  [[], [NOBODY], 'PAPER'],
  [[YES], [], 'CHECKED_PAPER'],
  [[YES], [NOBODY], 'PAPER'],
  [[YES], [YES], 'CHECKED_PAPER'],
  [[NO], [YES], 'REFUSED'],
  [[], [NO], 'REFUSED'],
  // typed anew after a refusal: what the facility says for all was refused with the row, which is another one now
  [[NOBODY], [NO], 'PAPER'],
  [[YES], [NO], 'PAPER'],
] as const)('row %j, above the rows %j: %s', (row, head, source) => {
  expect(sourceOfFigures({ row, head })).toBe(source);
});

test('only figures of the duty make its breach: no date, no situation, no answer about another duty', () => {
  expect(holdsFigure('SCHOOL', ['situation', 'classDays'])).toBe(true);
  expect(holdsFigure('SCHOOL', ['situation', 'motive'])).toBe(false);
  expect(holdsFigure('CRED', ['dates', 'supplement'])).toBe(false);
  expect(holdsFigure('SUPPLEMENT', ['supplement'])).toBe(true);
  expect(holdsFigure('PRENATAL', ['complied'])).toBe(true);
});
