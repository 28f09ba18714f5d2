import type { IsoDate } from '../calendar';
import type { Cse } from '../households';

/** Criterios de prelación, each comparing two households; the first that tells them apart decides. */
export const RANK_CRITERIA = ['EXTREME_POOR_FIRST', 'MORE_TARGET_MEMBERS', 'LONGER_RESIDENCE'] as const;
export type RankCriterion = (typeof RANK_CRITERIA)[number];

/** What a household is ranked by, as it was judged for the agenda. `code` is unique, so that no tie is left. */
export type RankFacts = {
  readonly code: string;
  readonly cse: Cse | null;
  readonly targetMembers: number;
  readonly residenceSince: IsoDate;
};

export type Ranked = RankFacts & {
  /** From 1. */
  readonly rank: number;
  /** False: on the waiting list. Always true where places are not limited. */
  readonly hasPlace: boolean;
};

/**
 * Orden de prelación. The same households give the same list in whatever order they come: after the criteria of the
 * rule set the household code decides, character by character. `places`: null where they are not limited.
 */
export function rankHouseholds(
  households: readonly RankFacts[],
  criteria: readonly RankCriterion[],
  places: number | null,
): readonly Ranked[] {
  const inOrder = households.toSorted((a, b) => compare(a, b, criteria));
  return inOrder.map((facts, index) => ({ ...facts, rank: index + 1, hasPlace: places === null || index < places }));
}

const COMPARE: Readonly<Record<RankCriterion, (a: RankFacts, b: RankFacts) => number>> = {
  EXTREME_POOR_FIRST: (a, b) => Number(b.cse === 'EXTREME_POOR') - Number(a.cse === 'EXTREME_POOR'),
  MORE_TARGET_MEMBERS: (a, b) => b.targetMembers - a.targetMembers,
  LONGER_RESIDENCE: (a, b) => byText(a.residenceSince, b.residenceSince),
};

function compare(a: RankFacts, b: RankFacts, criteria: readonly RankCriterion[]): number {
  const decided = criteria.map((criterion) => COMPARE[criterion](a, b)).find((order) => order !== 0);
  return decided ?? byText(a.code, b.code);
}

// By code unit: no locale of a computer may change a list.
const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
