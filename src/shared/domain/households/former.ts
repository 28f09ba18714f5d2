import { firstDayOfPeriod, lastDayOfPeriod, type Month, type Period } from '../calendar';
import type { DutyState, SeenDuty } from '../compliance/duties';
import type { HouseholdResult } from '../compliance/household';
import {
  isBreach,
  judgedBimesters,
  type BimesterOutcome,
  type CountedBimester,
  type EffectFact,
} from '../effects/standing';
import type { CorrectionState } from '../payments/corrections';
import type { LineKind } from '../payments/lines';
import type { PaymentState } from '../reconciliation/state';

/*
 * Historia en la oficina anterior: what another office judged and paid before the household moved. It is read, and never
 * judged again; what is still open there stays that office's.
 */

/** A bimester that `office` closed, as it stood there on the day of the move. */
export type FormerBimester = {
  readonly office: string;
  readonly period: Period;
  readonly result: HouseholdResult;
  readonly outcome: BimesterOutcome;
  /** An earlier determination withheld the payment. */
  readonly wasBreach: boolean;
  readonly appeal: CountedBimester['appeal'];
  readonly interrupted: boolean;
  /** Two persons were asked about an exit for what was counted up to it. */
  readonly exitAsked: boolean;
};

/** `member`: number in the household; `explanation`: as that office said it. */
export type FormerDuty = {
  readonly office: string;
  readonly member: number;
  readonly month: Month;
  readonly duty: SeenDuty;
  readonly state: DutyState;
  readonly explanation: string;
};

/** `period`: of the list; `member`: null, the household's. */
export type FormerPayment = {
  readonly office: string;
  readonly period: Period;
  readonly originPeriod: Period;
  readonly benefit: string;
  readonly member: number | null;
  readonly kind: LineKind;
  readonly cents: number;
  readonly state: PaymentState;
};

/** What that office found out late and had not settled. */
export type FormerCorrection = {
  readonly office: string;
  readonly period: Period;
  readonly benefit: string;
  readonly member: number | null;
  readonly settledCents: number;
  readonly entitledCents: number;
  readonly state: CorrectionState;
};

export type FormerHistory = {
  readonly bimesters: readonly FormerBimester[];
  readonly duties: readonly FormerDuty[];
  readonly payments: readonly FormerPayment[];
  readonly corrections: readonly FormerCorrection[];
};

/** Each bimester of these facts as it goes to another office; `results`: the newest of each. */
export function formerBimesters(
  facts: readonly EffectFact[],
  results: ReadonlyMap<Period, { readonly office: string; readonly result: HouseholdResult }>,
): readonly FormerBimester[] {
  return judgedBimesters(facts).flatMap(({ period, ...known }): FormerBimester[] => {
    const found = results.get(period);
    if (found === undefined) return [];
    const interrupted = facts.some(
      (fact) =>
        fact.kind === 'INTERRUPTED' &&
        fact.since <= lastDayOfPeriod(period) &&
        (fact.until === null || fact.until >= firstDayOfPeriod(period)),
    );
    const exitAsked = facts.some((fact) => fact.kind === 'EXIT_PROPOSED' && fact.upTo === period);
    return [{ ...found, period, ...known, interrupted, exitAsked }];
  });
}

/** The same as facts of the ladder: what counted there counts here (decisions §4c). */
export const formerFacts = (bimesters: readonly FormerBimester[]): readonly EffectFact[] =>
  bimesters.flatMap(({ period, outcome, wasBreach, appeal, interrupted, exitAsked }): EffectFact[] => [
    ...(wasBreach ? [{ kind: 'DETERMINED' as const, period, outcome: 'BREACH' as const }] : []),
    { kind: 'DETERMINED', period, outcome },
    ...(appeal === null ? [] : [{ kind: 'APPEALED' as const, period }]),
    ...(appeal === null || appeal === 'OPEN' ? [] : [{ kind: 'APPEAL_DECIDED' as const, period, result: appeal }]),
    ...(interrupted
      ? [{ kind: 'INTERRUPTED' as const, since: firstDayOfPeriod(period), until: lastDayOfPeriod(period) }]
      : []),
    ...(exitAsked ? [{ kind: 'EXIT_PROPOSED' as const, upTo: period }] : []),
  ]);

/** Superseded by another line, or void: nothing of it is anybody's. */
export const SUPERSEDED: readonly PaymentState[] = ['REISSUED', 'CANCELLED'];

/** Payments that stand, whoever collects them and whatever came back: they are the former office's to settle. */
const standingPayments = (payments: readonly FormerPayment[]) =>
  payments.filter(({ state }) => !SUPERSEDED.includes(state));

/** What is told in one line: bimesters judged, of which withheld for a breach, payments and their sum. */
export function summaryOf({ bimesters, payments }: FormerHistory) {
  const standing = standingPayments(payments);
  return {
    bimesters: bimesters.length,
    withheld: bimesters.filter(({ outcome, appeal }) => isBreach(outcome) && appeal !== 'UPHELD').length,
    payments: standing.length,
    cents: standing.reduce((sum, { cents }) => sum + cents, 0),
  };
}
