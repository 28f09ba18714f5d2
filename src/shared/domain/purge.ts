import { addMonths, type IsoDate } from './calendar';
import type { RuleSet } from './ruleSets/ruleSet';

/**
 * Depurar: what goes of a household that left the programme, by what it is about. WORDS: what somebody wrote freely;
 * HISTORY: old and new values of its events; FILES: received files and sent packages of before the term.
 */
export const PURGED_MATTERS = [
  'IDENTITY',
  'CONTACT',
  'HEALTH',
  'SCHOOL',
  'CLASSIFICATION',
  'ACCOUNT',
  'PAPERS',
  'WORDS',
  'HISTORY',
  'FILES',
] as const;
export type PurgedMatter = (typeof PURGED_MATTERS)[number];

/** Households that left on this day or before may be purged (`retentionYears` of the rule set). */
export const purgeCutoff = ({ retentionYears }: Pick<RuleSet, 'retentionYears'>, today: IsoDate): IsoDate =>
  addMonths(today, -12 * retentionYears.value);
