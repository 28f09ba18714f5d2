import type { How } from './person';

/*
 * How much each finding says, in bits: +1 doubles the odds that two members are one person, −1 halves them (Fellegi and
 * Sunter, «A Theory for Record Linkage», 1969). Agreement on a name counts by how rare the name is in this registry;
 * the figures below are the project's own, unconfirmed, chosen by reasoning and checked on labelled districts
 * (`npm run bench`), never fitted to one of them.
 */

/** Part of a word's rarity that an agreement of this kind is worth. */
export const LIKENESS: Readonly<Record<'EQUAL' | 'SPELLING' | 'NICKNAME' | 'TYPO' | 'INITIAL', number>> = {
  EQUAL: 1,
  SPELLING: 0.9,
  NICKNAME: 0.8,
  TYPO: 0.65,
  INITIAL: 0.3,
};

/** A surname or a set of given names never says more than this, however rare. */
export const MOST_FOR_A_SURNAME = 9;
export const MOST_FOR_GIVEN_NAMES = 13;

export const SURNAMES = {
  firstDiffers: -6,
  secondDiffers: -5,
  /** «de Huamán» in place of the mother's surname. */
  marriedName: -1,
  swapped: -2,
  otherSurname: -2,
} as const;

export const GIVEN_NAMES = { noneAgrees: -9, oneDiffers: -6, oneMore: -1, order: -0.5 } as const;

type BirthFinding = Extract<
  How,
  'EQUAL' | 'DAY_MONTH' | 'TRANSPOSED' | 'ONE_DIGIT' | 'YEAR_ONLY' | 'NEAR' | 'PARTLY' | 'DIFFERENT'
>;
/** PARTLY: a year or two apart; YEAR_ONLY: one of them is 1 January of the same year, written where the day is unknown. */
export const BIRTH_DATE: Readonly<Record<BirthFinding, number>> = {
  EQUAL: 11,
  DAY_MONTH: 8,
  TRANSPOSED: 7,
  ONE_DIGIT: 4,
  YEAR_ONLY: 2,
  NEAR: 2,
  PARTLY: -5,
  DIFFERENT: -9,
};
/** Twins and those born a year apart live in one household: there, dates say less. */
export const BIRTH_DATE_AT_HOME: typeof BIRTH_DATE = {
  ...BIRTH_DATE,
  EQUAL: 6,
  DAY_MONTH: 6,
  TRANSPOSED: 5,
  ONE_DIGIT: 3,
  NEAR: 1,
};
/** Both 1 January of one year. */
export const BOTH_YEAR_ONLY = 4;

type DocumentFinding = Extract<How, 'EQUAL' | 'TRANSPOSED' | 'ONE_DIGIT' | 'NOT_COMPARABLE' | 'MISSING' | 'DIFFERENT'>;
export const DOCUMENT: Readonly<Record<DocumentFinding, number>> = {
  EQUAL: 16,
  TRANSPOSED: 8,
  ONE_DIGIT: 4,
  NOT_COMPARABLE: 0,
  MISSING: 0,
  DIFFERENT: -6,
};
/** Families are registered on one day and receive neighbouring numbers: a digit says nothing among them. */
export const DOCUMENT_AT_HOME: typeof DOCUMENT = { ...DOCUMENT, TRANSPOSED: 4, ONE_DIGIT: 0 };

export const SEX = { EQUAL: 1, DIFFERENT: -5 } as const;

/** Who is listed twice is often listed twice in one household; surnames say nothing there. */
export const SAME_HOUSEHOLD = 7;

/**
 * Points at which two members are as likely one person as two (about one partner among those of a large registry), and
 * from which a pair is shown: a score of 0.5.
 */
export const EVEN_POINTS = 18;
/** So many more double the odds that the score shows: the sum of the fields is believed with caution. */
export const POINTS_PER_STEP = 3;

/** Score of so many points, 0 … 1, two decimals. */
export const scoreOf = (points: number) =>
  Math.round(100 / (1 + 2 ** ((EVEN_POINTS - points) / POINTS_PER_STEP))) / 100;
