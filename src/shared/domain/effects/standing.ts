import { firstDayOfPeriod, lastDayOfPeriod, type IsoDate, type Period } from '../calendar';
import { effectsAt, exitCount, periodNumber, type Effect, type Ladder } from './ladder';

/**
 * What a closed bimester came to. BREACH counts; OTHER_DUTY withholds without counting; MONTH_PAID: in breach, but a month
 * was paid; NOT_JUDGED: another reason comes before (first bimester, suspended by the office …), or no answer yet.
 */
export const BIMESTER_OUTCOMES = ['COMPLIED', 'BREACH', 'OTHER_DUTY', 'MONTH_PAID', 'NOT_JUDGED'] as const;
export type BimesterOutcome = (typeof BIMESTER_OUTCOMES)[number];
export const APPEAL_RESULTS = ['UPHELD', 'REJECTED'] as const;
export type AppealResult = (typeof APPEAL_RESULTS)[number];

/** Hechos of a household in the order in which they became known; nothing else is stored, the count least of all. */
export type EffectFact =
  | { readonly kind: 'AFFILIATED'; readonly on: IsoDate }
  /** The newest determination of a bimester replaces the one before (a correction, late evidence). */
  | { readonly kind: 'DETERMINED'; readonly period: Period; readonly outcome: BimesterOutcome }
  | { readonly kind: 'APPEALED'; readonly period: Period }
  | { readonly kind: 'APPEAL_DECIDED'; readonly period: Period; readonly result: AppealResult }
  /** Interrupción: bimesters that touch these days do not count; `until` null: it still lasts. */
  | { readonly kind: 'INTERRUPTED'; readonly since: IsoDate; readonly until: IsoDate | null }
  /** Two persons were asked about an exit for what was counted up to this bimester, whatever they said. */
  | { readonly kind: 'EXIT_PROPOSED'; readonly upTo: Period };

/** Why a bimester counts, or no longer or never does. */
export const COUNT_REASONS = [
  'COUNTED',
  'CORRECTED',
  'UPHELD',
  'OTHER_DUTY',
  'MONTH_PAID',
  'INTERRUPTED',
  'BEFORE_AFFILIATION',
  'OUT_OF_WINDOW',
  'RESET',
] as const;
export type CountReason = (typeof COUNT_REASONS)[number];

/** `place`: the «2» of «2 de 3» when it was counted, 0 where it was not; `effects`: what followed then. */
export type CountedBimester = {
  readonly period: Period;
  readonly why: CountReason;
  readonly place: number;
  readonly effects: readonly Effect[];
  readonly appeal: 'OPEN' | AppealResult | null;
};

/** Situación of a household on the ladder, by the end of a bimester. */
export type Standing = {
  readonly count: number;
  /** null: this ladder proposes no exit. */
  readonly max: number | null;
  /** Ascending; bimesters without anything to tell are left out. */
  readonly bimesters: readonly CountedBimester[];
  /** Two persons are to be asked about an exit; waits while an appeal of what is counted is open. */
  readonly isExitDue: boolean;
};

/** A bimester as all that is known of it leaves it. */
export type JudgedBimester = {
  readonly period: Period;
  readonly outcome: BimesterOutcome;
  /** An earlier determination withheld the payment. */
  readonly wasBreach: boolean;
  readonly appeal: CountedBimester['appeal'];
};

/** Replays the facts of a household: what counts by the end of `now`, why, and what follows (decisions §4c). */
export function standingOf(facts: readonly EffectFact[], ladder: Ladder, now: Period): Standing {
  const known = judgedBimesters(facts).filter(({ period }) => period <= now);
  const bimesters = climb(known, facts, ladder).map((one) => leave(one, ladder, now));
  const counted = bimesters.filter(({ why }) => why === 'COUNTED');
  const max = exitCount(ladder);
  const last = counted.at(-1)?.period;
  const asked = facts.some((fact) => fact.kind === 'EXIT_PROPOSED' && last !== undefined && fact.upTo >= last);
  const isContested = counted.some(({ appeal }) => appeal === 'OPEN');
  const isExitDue = max !== null && counted.length >= max && !asked && !isContested;
  return { count: counted.length, max, bimesters, isExitDue };
}

/** In the order of the bimesters, whatever became known when. */
export function judgedBimesters(facts: readonly EffectFact[]): readonly JudgedBimester[] {
  const known = new Map<Period, JudgedBimester>();
  const of = (period: Period): JudgedBimester =>
    known.get(period) ?? { period, outcome: 'NOT_JUDGED', wasBreach: false, appeal: null };
  for (const fact of facts) {
    if (fact.kind === 'DETERMINED') {
      const before = of(fact.period);
      const wasBreach = before.wasBreach || isBreach(before.outcome);
      known.set(fact.period, { ...before, outcome: fact.outcome, wasBreach });
    }
    if (fact.kind === 'APPEALED') known.set(fact.period, { ...of(fact.period), appeal: 'OPEN' });
    if (fact.kind === 'APPEAL_DECIDED') known.set(fact.period, { ...of(fact.period), appeal: fact.result });
  }
  return [...known.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1));
}

export const isBreach = (outcome: BimesterOutcome) =>
  outcome === 'BREACH' || outcome === 'OTHER_DUTY' || outcome === 'MONTH_PAID';

/** In the order of the bimesters: each counted one on top of those before it, until complied ones begin the count again. */
function climb(
  known: readonly JudgedBimester[],
  facts: readonly EffectFact[],
  ladder: Ladder,
): readonly CountedBimester[] {
  const affiliated = facts.findLast((fact) => fact.kind === 'AFFILIATED')?.on;
  const climbed: CountedBimester[] = [];
  let complied = 0;
  for (const one of known) {
    const why = reasonOf(one, affiliated, facts);
    complied = isComplied(one) ? complied + 1 : isBreach(one.outcome) ? 0 : complied;
    if (ladder.reset !== null && complied >= ladder.reset) startAgain(climbed);
    if (why === null) continue;
    const earlier = climbed.filter((step) => step.why === 'COUNTED' && isWithin(step.period, one.period, ladder));
    const place = why === 'COUNTED' ? earlier.length + 1 : 0;
    climbed.push({ period: one.period, why, place, effects: effectsAt(place, ladder), appeal: one.appeal });
  }
  return climbed;
}

const isComplied = ({ outcome, appeal }: JudgedBimester) => outcome === 'COMPLIED' || appeal === 'UPHELD';

function startAgain(climbed: CountedBimester[]): void {
  for (const [index, step] of climbed.entries()) if (step.why === 'COUNTED') climbed[index] = { ...step, why: 'RESET' };
}

/** null: nothing to tell. */
function reasonOf(
  { period, outcome, wasBreach, appeal }: JudgedBimester,
  affiliated: IsoDate | undefined,
  facts: readonly EffectFact[],
): CountReason | null {
  if (appeal === 'UPHELD') return 'UPHELD';
  if (outcome === 'COMPLIED') return wasBreach ? 'CORRECTED' : null;
  if (!isBreach(outcome)) return null;
  if (affiliated !== undefined && firstDayOfPeriod(period) <= affiliated) return 'BEFORE_AFFILIATION';
  if (outcome === 'OTHER_DUTY' || outcome === 'MONTH_PAID') return outcome;
  return facts.some((fact) => fact.kind === 'INTERRUPTED' && touches(fact, period)) ? 'INTERRUPTED' : 'COUNTED';
}

const touches = ({ since, until }: { since: IsoDate; until: IsoDate | null }, period: Period) =>
  since <= lastDayOfPeriod(period) && (until === null || until >= firstDayOfPeriod(period));

const isWithin = (period: Period, now: Period, { window }: Ladder) =>
  window === null || periodNumber(now) - periodNumber(period) < window;

/** What has grown old by `now` left the count; what followed from it then stays told. */
const leave = (one: CountedBimester, ladder: Ladder, now: Period): CountedBimester =>
  one.why === 'COUNTED' && !isWithin(one.period, now, ladder) ? { ...one, why: 'OUT_OF_WINDOW' } : one;
