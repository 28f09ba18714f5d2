import { toDate, toPeriod } from '@shared/domain/calendar';
import type { Ladder } from '@shared/domain/effects/ladder';
import { standingOf, type AppealResult, type BimesterOutcome, type EffectFact } from '@shared/domain/effects/standing';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { ladderOf } from '@shared/domain/ruleSets/ruleSet';

/** The ladder shipped by default; a test changes what it is about. */
export const aLadder = (values: Partial<Ladder> = {}): Ladder => ({ ...ladderOf(CEPAL), ...values });

export const affiliated = (on = '2018-01-10'): EffectFact => ({ kind: 'AFFILIATED', on: toDate(on) });
export const came = (period: string, outcome: BimesterOutcome = 'BREACH'): EffectFact => ({
  kind: 'DETERMINED',
  period: toPeriod(period),
  outcome,
});
export const appealed = (period: string, result?: AppealResult): readonly EffectFact[] => [
  { kind: 'APPEALED', period: toPeriod(period) },
  ...(result === undefined ? [] : [{ kind: 'APPEAL_DECIDED' as const, period: toPeriod(period), result }]),
];
export const interrupted = (since: string, until: string | null = null): EffectFact => ({
  kind: 'INTERRUPTED',
  since: toDate(since),
  until: until === null ? null : toDate(until),
});
export const exitAsked = (upTo: string): EffectFact => ({ kind: 'EXIT_PROPOSED', upTo: toPeriod(upTo) });

export const standing = (facts: readonly EffectFact[], ladder: Partial<Ladder> = {}, now = '2026-B6') =>
  standingOf(facts, aLadder(ladder), toPeriod(now));
