import { describe, expect, it } from 'vitest';
import { solesText } from '../../../src/renderer/src/ui/money';

describe('an amount on screen', () => {
  it.each([
    [0, 'S/ 0,00'],
    [5, 'S/ 0,05'],
    [20_000, 'S/ 200,00'],
    [123_450, 'S/ 1 234,50'],
    [123_456_789, 'S/ 1 234 567,89'],
  ])('%i céntimos read %s', (cents, text) => {
    expect(solesText(cents).replaceAll('\u00a0', ' ')).toBe(text);
  });

  it('is never broken over two lines', () => {
    expect(solesText(123_450)).not.toContain(' ');
  });
});
