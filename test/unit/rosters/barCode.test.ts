import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barCode } from '@shared/domain/rosters/barCode';

/** Modules as black and white, as standards print them. */
const drawn = (text: string) => {
  const code = barCode(text);
  const isBlack = (module: number) => code?.bars.some(({ at, width }) => module >= at && module < at + width);
  return Array.from({ length: code?.width ?? 0 }, (_, module) => (isBlack(module) ? '1' : '0')).join('');
};

describe('the bar code of a form', () => {
  it('opens and closes with the star, and draws A as the standard does, wide three times narrow', () => {
    const star = '1000101110111010';
    expect(drawn('A')).toBe(`${star}1110101000101110${star}`.slice(0, -1));
  });

  it('gives every character its own pattern: three wide of nine, bars and spaces', () => {
    const patterns = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'.split('').map((one) => drawn(one).slice(16, 32));
    expect(new Set(patterns).size).toBe(37);
    for (const pattern of patterns) expect(pattern).toHaveLength(16); // 6 narrow, 3 wide, the gap
  });

  it('is as long as its text, and refuses what it cannot say', () => {
    const codes = fc.string({ unit: fc.constantFrom(...'EDUSAL0123456789-RQ'.split('')), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(codes, (text) => {
        expect(barCode(text)?.width).toBe((text.length + 2) * 16 - 1);
      }),
    );
    expect([barCode('ñ'), barCode('a'), barCode('A*B')]).toEqual([undefined, undefined, undefined]);
  });
});
