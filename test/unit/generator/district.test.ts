import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, toDate } from '@shared/domain/calendar';
import { childrenOfTooYoungMother } from '@shared/domain/quality/family';
import { generateDistrict } from '../../../src/generator/district';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });

describe('a generated district', () => {
  it('is the same for the same seed, and another one for another', () => {
    expect(generateDistrict({ households: 12, seed: 7 })).toEqual(generateDistrict({ households: 12, seed: 7 }));
    expect(generateDistrict({ households: 12, seed: 7 })).not.toEqual(generateDistrict({ households: 12, seed: 8 }));
  });

  it('has no mother who was under sixteen when her child was born', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { members } of generateDistrict({ households: 20, seed }).households) {
          expect(childrenOfTooYoungMother(members)).toEqual([]);
          const youngest = addMonths(members[0]?.birthDate ?? toDate('9999-01-01'), 16 * 12);
          const children = members.filter(({ relationship }) => relationship === 'CHILD');
          expect(children.filter(({ birthDate }) => birthDate < youngest)).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
