import type { IsoDate } from '../calendar';

/** Distrito de intervención under a rule set, as a list states it; `until` is the first day it no longer holds. */
export type DistrictRule = {
  readonly ruleSet: string;
  readonly ubigeo: string;
  readonly operated: boolean;
  /** Percent of the district's index as the list itself gives it; null where it gives none. */
  readonly povertyPct: number | null;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
  /** Legal reference of the list. */
  readonly reference: string;
};

/** Criterios del consejo directivo: by these the board first chose districts; shown, never computed with (domain §2.8). */
export type BoardCriteria = {
  readonly violence: string;
  /** Percents, 0 to 100; null where nobody stated them. */
  readonly unmetNeedsPct: number | null;
  readonly povertyGapPct: number | null;
  readonly extremePovertyPct: number | null;
  readonly malnutritionPct: number | null;
};

/** Índice de pobreza de un distrito: holds from its day until the next one. */
export type DistrictIndex = BoardCriteria & {
  readonly ubigeo: string;
  readonly since: IsoDate;
  readonly povertyPct: number;
  readonly source: string;
};

/** Every figure of an index that is a percent. */
export const INDEX_PERCENTS = [
  'povertyPct',
  'unmetNeedsPct',
  'povertyGapPct',
  'extremePovertyPct',
  'malnutritionPct',
] as const satisfies readonly (keyof DistrictIndex)[];

/** Whether a percent can be one; nothing stated can be. */
export const isPercent = (value: number | null) => value === null || (value >= 0 && value <= 100);
