import { monthNumber, type Month } from '../calendar';
import { ok, refuse, type Result } from '../result';
import type { RuleSet } from '../ruleSets/ruleSet';
import { standsAlone } from './breach';
import { isBlocking, type Determination, type Duty, type DutyState } from './duties';
import { MOTIVE_CODES } from './motives';
import { POST_SITUATIONS, SCHOOL_SITUATIONS } from './statements';

/** Sustento: on what a correction by hand rests. */
export const CORRECTION_SOURCES = [
  'PAPER_LIST',
  'FACILITY_LETTER',
  'FACILITY_REGISTER',
  'HEALTH_CARD',
  'HOME_VISIT',
  'PHONE_CALL',
  'OTHER_SOURCE',
] as const;
export type CorrectionSource = (typeof CORRECTION_SOURCES)[number];

/** Why a month can never be known, beside the situations of a school or post. */
export const SUPPLY_REASONS = ['NO_ANSWER', 'NO_SUPPLEMENT'] as const;
export type SupplyReason = (typeof SUPPLY_REASONS)[number];

/** Ground of a breach where the rules ask to pass the school year: the school says that the pupil repeats it. */
export const YEAR_NOT_PASSED = 'YEAR_NOT_PASSED';

const EXCUSES = ['J01', 'J02', 'J03', 'J04', 'J07', 'J99'] as const;
const SITUATIONS = [...SCHOOL_SITUATIONS, ...POST_SITUATIONS].filter((situation) => situation !== 'NORMAL');
const CORRECTIONS: readonly string[] = [...CORRECTION_SOURCES, ...MOTIVE_CODES];

/** What a person may decide by hand and on what grounds; states that only the rule set gives are not among them. */
const REASONS: Partial<Record<DutyState, readonly string[]>> = {
  NOT_VERIFIABLE_SUPPLY: [...MOTIVE_CODES, ...SITUATIONS, ...SUPPLY_REASONS],
  JUSTIFIED: EXCUSES,
  COMPLIANT: CORRECTIONS,
  NON_COMPLIANT: CORRECTIONS,
  EXEMPT: CORRECTIONS,
  NOT_FOUND_IN_SERVICE: ['J06', 'J10'],
  PENDING: ['J09'],
};
const KNOWN = new Set([...Object.values(REASONS).flat(), YEAR_NOT_PASSED]);

/** `allowed`: the reasons for which the state may be decided. */
export type DecisionRefusal = { readonly reason: string; readonly allowed: readonly string[] } & (
  { readonly code: 'reason-unknown' } | { readonly code: 'decision-not-allowed'; readonly state: DutyState }
);

/** Whether a state may be decided by hand for a reason (issue 2 §11; decisions §0, §2b E8 and E19). */
export function checkDecision(state: DutyState, reason: string, yearEnds = false): Result<null, DecisionRefusal> {
  const allowed = reasonsFor(state, yearEnds);
  if (allowed.includes(reason)) return ok(null);
  if (!KNOWN.has(reason)) return refuse({ code: 'reason-unknown', reason, allowed });
  return refuse({ code: 'decision-not-allowed', state, reason, allowed });
}

/** `yearEnds`: it is the month in which it may be said that the school year was not passed. */
export function reasonsFor(state: DutyState, yearEnds = false): readonly string[] {
  const reasons = REASONS[state] ?? [];
  return yearEnds && state === 'NON_COMPLIANT' ? [...reasons, YEAR_NOT_PASSED] : reasons;
}

/** Aprobar el año: whether a school duty of the month may be decided a breach because the year was not passed (R2010). */
export const isYearJudgedIn = (month: Month, duty: Duty | undefined, { schoolYearPass }: RuleSet) =>
  duty === 'SCHOOL' && schoolYearPass.value === monthNumber(month);

/** Whether a decision waits for a second person (P1): only a breach that no workbook states. */
export const needsSecondPerson = (state: DutyState, found: Determination) =>
  state === 'NON_COMPLIANT' && !standsAlone(found);

export type DutyRefusal =
  | { readonly code: 'several-duties-open'; readonly duties: readonly Duty[] }
  | { readonly code: 'no-open-duty'; readonly month: Month };
export type DutyRow = { readonly duty: Duty; readonly state: DutyState };

/**
 * The duty a decision is about (decisions §0). Named, any row of the member-month, so that a breach can be excused;
 * left out, the only open one, and refused where there are several or none.
 */
export function dutyToResolve(
  rows: readonly DutyRow[],
  month: Month,
  named: Duty | undefined,
): Result<Duty, DutyRefusal> {
  if (named !== undefined) return rows.some(({ duty }) => duty === named) ? ok(named) : refuse(noneOpen(month));
  const [only, ...more] = rows.filter(({ state }) => isBlocking(state)).map(({ duty }) => duty);
  if (only === undefined) return refuse(noneOpen(month));
  return more.length === 0 ? ok(only) : refuse({ code: 'several-duties-open', duties: [only, ...more] });
}

const noneOpen = (month: Month) => ({ code: 'no-open-duty', month }) as const;
