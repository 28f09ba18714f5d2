import fc from 'fast-check';
import { toDate } from '@shared/domain/calendar';
import { RANK_CRITERIA, rankHouseholds, type RankFacts } from '@shared/domain/assemblies/ranking';
import { rankingSentence } from '@shared/messages/affiliation';
import { describe, expect, it } from 'vitest';

const facts = (code: string, given: Partial<RankFacts> = {}): RankFacts => ({
  code,
  cse: 'POOR',
  targetMembers: 1,
  residenceSince: toDate('2015-03-01'),
  ...given,
});
const codes = (households: readonly RankFacts[], places: number | null = null) =>
  rankHouseholds(households, RANK_CRITERIA, places).map(({ code }) => code);

const anyFacts = fc.record({
  cse: fc.constantFrom('POOR' as const, 'EXTREME_POOR' as const, null),
  targetMembers: fc.integer({ min: 0, max: 3 }),
  residenceSince: fc.constantFrom('2010-01-01', '2015-03-01', '2020-12-31').map(toDate),
});
const anyHouseholds = fc
  .array(anyFacts, { maxLength: 30 })
  .map((all) => all.map((one, index): RankFacts => ({ ...one, code: `H-${index}` })));

describe('the order of households where places are limited', () => {
  it('goes by extreme poverty, then target members, then residence, then the code', () => {
    const households = [
      facts('H-9'),
      facts('H-10'),
      facts('H-3', { residenceSince: toDate('2015-02-28') }),
      facts('H-2', { targetMembers: 2 }),
      facts('H-1', { cse: 'EXTREME_POOR', targetMembers: 0 }),
    ];
    expect(codes(households)).toEqual(['H-1', 'H-2', 'H-3', 'H-10', 'H-9']);
  });

  it('is the same list whatever order the households come in, with each of them once', () => {
    const shuffled = anyHouseholds.chain((households) =>
      fc.tuple(fc.constant(households), fc.shuffledSubarray(households, { minLength: households.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.option(fc.integer({ min: 0, max: 40 })), ([households, other], places) => {
        const ranked = rankHouseholds(households, RANK_CRITERIA, places);
        expect(rankHouseholds(other, RANK_CRITERIA, places)).toEqual(ranked);
        expect(ranked.map(({ rank }) => rank)).toEqual(households.map((_, index) => index + 1));
        expect(new Set(ranked.map(({ code }) => code)).size).toBe(households.length);
      }),
    );
  });

  it.each([
    [null, 3],
    [0, 0],
    [2, 2],
    [3, 3],
    [4, 3],
  ])('with %s places lets %s in', (places, expected) => {
    const ranked = rankHouseholds([facts('A'), facts('B'), facts('C')], RANK_CRITERIA, places);
    expect(ranked.filter(({ hasPlace }) => hasPlace)).toHaveLength(expected);
  });

  it('is declared on paper, tie-break and all', () => {
    expect(rankingSentence(RANK_CRITERIA)).toBe(
      'primero los hogares en pobreza extrema; luego los que tienen más miembros objetivo; luego los que residen desde antes; si aún empatan, el código de hogar menor.',
    );
  });
});
