import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  firstDayOfPeriod,
  lastDayOfPeriod,
  toDate,
  toPeriod,
  type IsoDate,
  type Period,
} from '@shared/domain/calendar';
import type { Ladder } from '@shared/domain/effects/ladder';
import { standingOf, type EffectFact } from '@shared/domain/effects/standing';
import { aLadder } from '../../support/effects';

const PERIODS = [2024, 2025, 2026].flatMap((year) => [1, 2, 3, 4, 5, 6].map((n) => toPeriod(`${year}-B${n}`)));
const period = fc.constantFrom(...PERIODS);
const day = fc.integer({ min: 0, max: 1090 }).map((days) => addDays(toDate('2024-01-01'), days));

const fact: fc.Arbitrary<EffectFact> = fc.oneof(
  { weight: 8, arbitrary: determined() },
  { weight: 2, arbitrary: period.map((one) => ({ kind: 'APPEALED' as const, period: one })) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('APPEAL_DECIDED' as const),
      period,
      result: fc.constantFrom('UPHELD' as const, 'REJECTED' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(day, fc.option(fc.nat(120))).map(([since, days]) => ({
      kind: 'INTERRUPTED' as const,
      since,
      until: days === null ? null : addDays(since, days),
    })),
  },
  { weight: 1, arbitrary: period.map((upTo) => ({ kind: 'EXIT_PROPOSED' as const, upTo })) },
  { weight: 1, arbitrary: day.map((on) => ({ kind: 'AFFILIATED' as const, on })) },
);
function determined(): fc.Arbitrary<EffectFact> {
  const outcomes = ['COMPLIED', 'BREACH', 'BREACH', 'OTHER_DUTY', 'MONTH_PAID', 'NOT_JUDGED'] as const;
  return fc.record({ kind: fc.constant('DETERMINED' as const), period, outcome: fc.constantFrom(...outcomes) });
}

/** The shipped one, one that forgets, and SICON's of 2012: a warning first, then withheld, exit at the fifth. */
const ladder: fc.Arbitrary<Ladder> = fc.record({
  steps: fc.constantFrom(aLadder().steps, [
    { from: 1, effects: ['NOTICE'] },
    { from: 2, effects: ['NOTICE', 'PAYMENT_WITHHELD'] },
    { from: 5, effects: ['NOTICE', 'PAYMENT_WITHHELD', 'EXIT_PROPOSED'] },
  ] satisfies Ladder['steps']),
  window: fc.option(fc.integer({ min: 1, max: 8 })),
  reset: fc.option(fc.integer({ min: 1, max: 4 })),
});

/**
 * The reference: a row of marks, one for each bimester of three years. C complied, B counts, b withholds only, `.` nothing;
 * a counted one is forgotten as soon as the marks after it hold so many C in a row, dots aside.
 */
function machine(facts: readonly EffectFact[], { window, reset }: Ladder, now: Period) {
  const upTo = PERIODS.indexOf(now) + 1;
  let affiliation: IsoDate | null = null;
  const appeals: Record<string, string> = {};
  const said: Record<string, string> = {};
  const pauses: (readonly [string, string])[] = [];
  const asked: Period[] = [];
  for (const one of facts) {
    if (one.kind === 'AFFILIATED') affiliation = one.on;
    else if (one.kind === 'DETERMINED') said[one.period] = one.outcome;
    else if (one.kind === 'APPEALED') appeals[one.period] = 'OPEN';
    else if (one.kind === 'APPEAL_DECIDED') appeals[one.period] = one.result;
    else if (one.kind === 'INTERRUPTED') pauses.push([one.since, one.until ?? '9999-12-31']);
    else asked.push(one.upTo);
  }
  const row = PERIODS.slice(0, upTo).map((one) => {
    const outcome = said[one] ?? '';
    if (appeals[one] === 'UPHELD' || outcome === 'COMPLIED') return 'C';
    if (outcome === '' || outcome === 'NOT_JUDGED') return '.';
    const early = affiliation !== null && affiliation >= firstDayOfPeriod(one);
    const paused = pauses.some(([from, to]) => !(to < firstDayOfPeriod(one) || from > lastDayOfPeriod(one)));
    return outcome === 'BREACH' && !early && !paused ? 'B' : 'b';
  });
  const isForgotten = (index: number, end: number) =>
    reset !== null &&
    row
      .slice(index + 1, end)
      .join('')
      .replaceAll('.', '')
      .includes('C'.repeat(reset));
  const isOld = (index: number, end: number) => window !== null && end - 1 - index >= window;
  const counted = (end: number) =>
    row.flatMap((mark, index) =>
      mark === 'B' && index < end && !isForgotten(index, end) && !isOld(index, end) ? [PERIODS[index]] : [],
    );
  return {
    counted: counted(upTo),
    places: row.flatMap((mark, index) => (mark === 'B' ? [`${PERIODS[index]} ${counted(index + 1).length}`] : [])),
    isContested: counted(upTo).some((one) => one !== undefined && appeals[one] === 'OPEN'),
    asked,
  };
}

describe('the replay of a household', () => {
  it('agrees with the reference whatever happened, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 40 }), ladder, period, (facts, climbed, now) => {
        const found = standingOf(facts, climbed, now);
        const expected = machine(facts, climbed, now);
        const max = climbed.steps.length === 2 ? 3 : 5;
        expect(found.bimesters.filter(({ why }) => why === 'COUNTED').map((one) => one.period)).toEqual(
          expected.counted,
        );
        expect(found.bimesters.filter(({ place }) => place > 0).map((one) => `${one.period} ${one.place}`)).toEqual(
          expected.places,
        );
        expect(found).toMatchObject({ count: expected.counted.length, max });
        const last = expected.counted.at(-1) ?? '';
        const wasAsked = expected.asked.some((upTo) => upTo >= last);
        expect(found.isExitDue).toBe(expected.counted.length >= max && !expected.isContested && !wasAsked);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes to the same when it is told twice', () => {
    fc.assert(
      fc.property(fc.array(determined(), { maxLength: 30 }), ladder, period, (facts, climbed, now) => {
        const last = new Map(facts.map((one) => [one.kind === 'DETERMINED' ? one.period : '', one]));
        const again = standingOf([...facts, ...last.values()], climbed, now);
        expect(again).toEqual(standingOf(facts, climbed, now));
      }),
    );
  });

  it('never counts more after an appeal is upheld, where nothing resets the count', () => {
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30 }), ladder, period, period, (facts, climbed, appealedOne, now) => {
        const before = standingOf(facts, { ...climbed, reset: null }, now);
        const upheld = { kind: 'APPEAL_DECIDED', period: appealedOne, result: 'UPHELD' } as const;
        const after = standingOf([...facts, upheld], { ...climbed, reset: null }, now);
        expect(after.count).toBeLessThanOrEqual(before.count);
      }),
    );
  });
});
