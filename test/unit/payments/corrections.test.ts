import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPeriod, type Period } from '@shared/domain/calendar';
import type { HouseholdResult } from '@shared/domain/compliance/household';
import { toCents } from '@shared/domain/money';
import { correctionState } from '@shared/domain/payments/corrections';
import type { HouseholdPayment, ListRules, Outstanding, PaymentLine } from '@shared/domain/payments/lines';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { aBimester, aHolder, aPayment, listOf, PER_MONTH } from '../../support/paymentCases';

const yearOf = (year: number) => [1, 2, 3, 4, 5, 6].map((number) => toPeriod(`${year}-B${number}`));
/** Six bimesters of which things come to be known, and six complied with of which nothing does. */
const PERIODS = [...yearOf(2026), ...yearOf(2027)];
const EVENTFUL = 6;
type Months = readonly [HouseholdResult, HouseholdResult];

/** What comes to be known, or happens to the money, after list `at` was approved. */
type Happening = { readonly at: number } & (
  | { readonly kind: 'judged'; readonly about: number; readonly months: Months }
  | { readonly kind: 'returned'; readonly about: number }
  | { readonly kind: 'holder'; readonly able: boolean }
);

/** Lines of approved lists with what came back of them: all that the next list is told about money. */
type Kept = PaymentLine & { readonly id: string; back: number };

class Office {
  readonly lines: Kept[] = [];
  readonly known: Months[] = PERIODS.map(() => ['COMPLIED', 'COMPLIED']);
  readonly reconsidered = new Set<number>();
  able = true;
  constructor(readonly rules: ListRules) {}

  of = (period: Period) => this.lines.filter((line) => line.originPeriod === period && line.status !== 'NOT_PAID');
  settled = (period: Period) =>
    toCents(this.of(period).reduce((sum, { status, cents, back }) => sum + (status === 'PAID' ? cents - back : 0), 0));
  newest = (period: Period) => this.of(period).at(-1);

  happen(happening: Happening) {
    if (happening.kind === 'holder') this.able = happening.able;
    else if (happening.kind === 'judged') {
      this.known[happening.about] = happening.months;
      this.reconsidered.add(happening.about);
    } else {
      const line = this.lines.filter(({ status, back, cents }) => status === 'PAID' && back === 0 && cents > 0)[
        happening.about
      ];
      if (line !== undefined) line.back = line.cents;
    }
  }

  case = (place: number) => {
    const months = this.known[place] ?? ['COMPLIED', 'COMPLIED'];
    return aBimester({ period: PERIODS[place] as Period, months, breached: months.includes('BREACH') ? ['CRED'] : [] });
  };

  private outstanding = (place: number): readonly Outstanding[] => {
    const period = PERIODS[place] as Period;
    const last = this.newest(period);
    const isOpen = last !== undefined && (last.status === 'HELD' || this.of(period).some(({ back }) => back > 0));
    if (last === undefined || !isOpen || last.entitledCents <= this.settled(period)) return [];
    const { benefit, memberId, entitledCents, id } = last;
    const kind = last.status === 'HELD' ? ('RELEASE' as const) : ('REPAYMENT' as const);
    const settledCents = this.settled(period);
    return [{ benefit, memberId, originPeriod: period, kind, entitledCents, settledCents, corrects: id }];
  };

  payment(place: number): HouseholdPayment {
    const before = PERIODS.map((_, one) => one).filter((one) => one < place);
    return aPayment(this.case(place), {
      holder: aHolder({ deceased: !this.able }),
      earlier: before
        .filter((one) => this.reconsidered.has(one))
        .map((one) => ({
          given: this.case(one),
          settledCents: this.settled(PERIODS[one] as Period),
          corrects: this.newest(PERIODS[one] as Period)?.id ?? null,
          isRecoverable: true,
        })),
      outstanding: before.flatMap(this.outstanding),
    });
  }

  /** A list calculated and approved. */
  list(place: number) {
    const { lines } = listOf([this.payment(place)], this.rules, PERIODS[place] as Period);
    this.lines.push(...lines.map((line) => ({ ...line, id: `L${this.lines.length}-${line.originPeriod}`, back: 0 })));
    return lines;
  }
}

const result = fc.constantFrom<HouseholdResult>('COMPLIED', 'BREACH');
const place = fc.integer({ min: 0, max: EVENTFUL - 1 });
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ at: place, kind: fc.constant('judged' as const), about: place, months: fc.tuple(result, result) }),
  fc.record({ at: place, kind: fc.constant('returned' as const), about: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ at: place, kind: fc.constant('holder' as const), able: fc.boolean() }),
);
const happenings = fc.array(happening, { maxLength: 12 });
const RULES = { ALL_OR_NOTHING: CEPAL, PER_MONTH } as const;
const anyRules = fc.constantFrom('ALL_OR_NOTHING' as const, 'PER_MONTH' as const);

function play(office: Office, all: readonly Happening[]) {
  PERIODS.forEach((_, at) => {
    if (at === EVENTFUL) office.able = true;
    office.list(at);
    for (const one of all) {
      // nothing is known of a bimester that has not been
      if (one.at === at && (one.kind !== 'judged' || one.about <= at)) office.happen(one);
    }
  });
}

const entitled = (office: Office, at: number) => {
  const months = office.case(at).months.filter((one) => one === 'COMPLIED').length;
  return office.rules === PER_MONTH ? months * 10_000 : months === 2 ? 20_000 : 0;
};

describe('corrections', () => {
  it('pay in all exactly what is owed under final knowledge, to the cent', () => {
    fc.assert(
      fc.property(happenings, anyRules, (all, rules) => {
        const office = new Office(RULES[rules]);
        play(office, all);
        expect(PERIODS.map(office.settled)).toEqual(PERIODS.map((_, at) => entitled(office, at)));
      }),
      { numRuns: 500 },
    );
  });

  it('come to the same sum in whatever order they are known', () => {
    const judged = happenings.map((all) => {
      const last = new Map(all.filter((one) => one.kind === 'judged').map((one) => [one.about, one]));
      return [...last.values()].map((one) => ({ ...one, at: EVENTFUL - 1 }));
    });
    fc.assert(
      fc.property(judged, anyRules, (all, rules) => {
        const [one, other] = [new Office(RULES[rules]), new Office(RULES[rules])];
        play(one, all);
        play(other, all.toReversed());
        expect(PERIODS.map(other.settled)).toEqual(PERIODS.map(one.settled));
      }),
    );
  });

  it('never leave a household with less than nothing to be paid, nor take more than was paid too much', () => {
    fc.assert(
      fc.property(happenings, anyRules, (all, rules) => {
        const office = new Office(RULES[rules]);
        PERIODS.forEach((_, at) => {
          const before = new Map(PERIODS.map((period) => [period, office.settled(period)]));
          const lines = office.list(at).filter(({ status }) => status === 'PAID');
          expect(lines.reduce((sum, { cents }) => sum + cents, 0)).toBeGreaterThanOrEqual(0);
          for (const { originPeriod, cents } of lines.filter(({ kind }) => kind === 'RECOVERY')) {
            const over = (before.get(originPeriod) ?? 0) - entitled(office, PERIODS.indexOf(originPeriod));
            expect(cents + over).toBeGreaterThanOrEqual(0);
          }
          const again = lines.filter(({ kind }) => kind === 'RELEASE' || kind === 'REPAYMENT');
          for (const line of again)
            expect(line.entitledCents).toBe(entitled(office, PERIODS.indexOf(line.originPeriod)));
          for (const one of all) if (one.at === at && (one.kind !== 'judged' || one.about <= at)) office.happen(one);
        });
      }),
    );
  });

  it('are told apart', () => {
    const [nothing, all] = [toCents(0), toCents(20_000)];
    expect(correctionState(all, all, true)).toBeNull();
    expect(correctionState(nothing, all, false)).toBe('OWED');
    expect(correctionState(all, nothing, false)).toBe('OVERPAID');
    expect(correctionState(all, nothing, true)).toBe('RECOVERING');
  });
});

describe('taking back', () => {
  const overpaid = (isRecoverable: boolean, settledCents = 20_000) => [
    {
      given: aBimester({ period: toPeriod('2026-B2'), months: ['BREACH', 'COMPLIED'], breached: ['CRED'] }),
      settledCents: toCents(settledCents),
      corrects: 'L1',
      isRecoverable,
    },
  ];

  it('needs two people', () => {
    expect(listOf([aPayment({}, { earlier: overpaid(false) })]).lines).toHaveLength(1);
  });

  it('takes no more than the list pays, and leaves the rest', () => {
    const half = listOf([aPayment({ grantFactor: 0.5 }, { earlier: overpaid(true) })]).lines;
    expect(half).toMatchObject([
      { kind: 'BASE', cents: 10_000 },
      { kind: 'RECOVERY', status: 'PAID', cents: -10_000, entitledCents: 0, corrects: 'L1', reason: 'RECOVERED' },
    ]);
    expect(listOf([aPayment({}, { earlier: overpaid(true, 10_000) })]).lines[1]).toMatchObject({ cents: -10_000 });
    expect(listOf([aPayment(null, { earlier: overpaid(true) })]).lines).toEqual([]);
  });
});
