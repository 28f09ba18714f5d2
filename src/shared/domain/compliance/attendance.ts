import type { RuleSet } from '../ruleSets/ruleSet';
import type { Facts } from './decisionTable';

/** Límite de faltas of a month: a share of its days of class, or a number of unjustified absences whatever those are. */
export type AttendanceLimit =
  { readonly kind: 'PCT_MIN'; readonly minPct: number } | { readonly kind: 'MAX_UNJUSTIFIED'; readonly most: number };

/** Figures of a rule set about the school duty (domain §4.5). */
export type SchoolRules = Pick<
  RuleSet,
  'educationTest' | 'attendanceRule' | 'attendanceMinPct' | 'maxUnjustified' | 'attendanceCountsJustified'
>;

export const limitOf = ({ attendanceRule, attendanceMinPct, maxUnjustified }: SchoolRules): AttendanceLimit =>
  attendanceRule.value === 'PCT_MIN'
    ? { kind: 'PCT_MIN', minPct: attendanceMinPct.value }
    : { kind: 'MAX_UNJUSTIFIED', most: maxUnjustified.value };

/** Máximo de faltas that still comply in so many days of class (decisions §2b): of 85 %, 2 of 19 and 3 of 20. */
export const mostAbsences = (days: number, limit: AttendanceLimit) =>
  limit.kind === 'PCT_MIN' ? Math.floor((days * (100 - limit.minPct)) / 100) : limit.most;

/** Asistencia suficiente in whole days: `100·(D−A) ≥ min·D`, or `A ≤ max`. */
export const reachesAttendance = (days: number, absences: number, limit: AttendanceLimit) =>
  limit.kind === 'PCT_MIN' ? 100 * (days - absences) >= limit.minPct * days : absences <= limit.most;

/** The limit among the facts of a result, for sentences and explanations. */
export const limitFacts = (limit: AttendanceLimit): Facts =>
  limit.kind === 'PCT_MIN' ? { minPct: limit.minPct } : { maxUnjustified: limit.most };

export function limitIn({ minPct, maxUnjustified }: Facts): AttendanceLimit | null {
  if (typeof minPct === 'number') return { kind: 'PCT_MIN', minPct };
  return typeof maxUnjustified === 'number' ? { kind: 'MAX_UNJUSTIFIED', most: maxUnjustified } : null;
}
