import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { sumCents } from '@shared/domain/money';
import { calculateList } from '@shared/domain/payments/calculateList';
import { canonicalJson } from '@shared/domain/canonicalJson';
import type { HouseholdPayment, PaymentLine } from '@shared/domain/payments/lines';
import { totalsOf } from '@shared/domain/payments/totals';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { aBimester, aHolder, aPayment, B2, B3, listOf, PER_MONTH, soles } from '../../support/paymentCases';

/** Each line as if it were a household's only one. */
const rowOf = ({ status, reason, cents }: PaymentLine) => ({ status, reason, amount: status === 'PAID' ? cents : 0 });

describe('a payment list', () => {
  const breach = { months: ['BREACH', 'COMPLIED'], breached: ['SCHOOL'] } as const;
  const list = listOf([
    aPayment(breach, { household: 'H3' }),
    aPayment(
      {},
      {
        household: 'H1',
        earlier: [{ given: aBimester({ period: B2 }), settledCents: soles(0), corrects: null, isRecoverable: false }],
      },
    ),
    aPayment({ months: ['BLOCKED', 'COMPLIED'] }, { household: 'H4' }),
    aPayment({}, { household: 'H2', holder: null }),
    aPayment({ months: ['COMPLIED', 'BLOCKED'] }, { household: 'H5' }),
  ]);

  it('is in the order of the households', () => {
    expect(list.lines.map(({ household }) => household)).toEqual(['H1', 'H1', 'H2', 'H3', 'H4', 'H5']);
  });

  it('is summed and counted by reason', () => {
    expect(totalsOf(list.lines.map(rowOf))).toEqual({
      paid: 2,
      withoutBase: 0,
      held: 1,
      notPaid: 3,
      total: 40_000,
      byReason: { BREACH: 1, PENDING_INFORMATION: 2, NO_HOLDER: 1 },
    });
  });

  it('says how many households it counts twice, so that the counts come to all of them', () => {
    const rows = [
      { status: 'PAID', reason: 'COMPLIED', amount: 20_000 },
      { status: 'NOT_PAID', reason: 'BREACH', amount: 20_000 }, // arrears of an earlier bimester
      { status: 'HELD', reason: 'WITHHELD', amount: 0 },
    ] as const;
    const { paid, withoutBase, held, notPaid } = totalsOf(rows);
    expect({ paid, withoutBase, held, notPaid }).toEqual({ paid: 2, withoutBase: 1, held: 1, notPaid: 1 });
    expect(paid - withoutBase + held + notPaid).toBe(rows.length);
  });

  it('is the same whatever the order the households came in', () => {
    const payments = ['H1', 'H2', 'H3'].map((household) => aPayment({}, { household }));
    expect(listOf(payments.toReversed())).toEqual(listOf(payments));
  });

  it('judges who can collect on the day it is calculated', () => {
    const young = aPayment({}, { holder: aHolder({ birthDate: toDate('2008-07-05') }) });
    const statusOn = (date: string) =>
      calculateList({ period: B3, on: toDate(date), rules: CEPAL, households: [young] }).lines[0]?.status;
    expect([statusOn('2026-07-04'), statusOn('2026-07-05')]).toEqual(['HELD', 'PAID']);
  });

  it('refuses the same household twice', () => {
    expect(() => listOf([aPayment(), aPayment()])).toThrow('two lines for H1 BASE  2026-B3');
  });

  it('refuses arrears for the bimester of the list itself', () => {
    const again = aPayment(
      {},
      { earlier: [{ given: aBimester(), settledCents: soles(0), corrects: null, isRecoverable: false }] },
    );
    expect(() => listOf([again])).toThrow('two lines');
  });
});

describe('properties of a list', () => {
  const result = fc.constantFrom('COMPLIED' as const, 'BREACH' as const, 'BLOCKED' as const);
  const given = fc
    .record({
      months: fc.tuple(result, result),
      target: fc.tuple(fc.boolean(), fc.boolean()),
      adminSuspended: fc.boolean(),
      affiliationDate: fc.constantFrom(toDate('2019-01-01'), toDate('2026-05-01'), toDate('2026-06-20')),
      exitEffective: fc.constantFrom(null, toDate('2026-06-01'), toDate('2026-07-01')),
      grantFactor: fc.constantFrom(1, 0.5, 0.33),
    })
    .map((values) => ({
      ...values,
      breached: values.months.includes('BREACH') ? (['SCHOOL'] as const) : ([] as const),
    }));
  const payment = fc
    .record({
      given: fc.option(given, { nil: null }),
      earlier: fc.option(given, { nil: undefined }),
      settled: fc.constantFrom(0, 100, 200),
      holder: fc.constantFrom(null, aHolder(), aHolder({ deceased: true })),
      covered: fc.constantFrom(null, 'PAID' as const),
    })
    .map(({ given: current, earlier, settled, holder, covered }): HouseholdPayment => {
      const before = earlier && {
        given: aBimester({ ...earlier, period: B2 }),
        settledCents: soles(settled),
        corrects: null,
        isRecoverable: false,
      };
      return aPayment(current, { holder, covered, earlier: before === undefined ? [] : [before] });
    });
  const households = fc
    .array(payment, { maxLength: 12 })
    .map((payments) => payments.map((one, place) => ({ ...one, household: `H${place}` })));
  const anyRules = fc.constantFrom(CEPAL, PER_MONTH);

  it('has one base transfer per household and bimester, and a line for each household in scope', () => {
    fc.assert(
      fc.property(households, anyRules, (payments, rules) => {
        const { lines } = listOf(payments, rules);
        const keys = lines.map(({ household, originPeriod }) => `${household} ${originPeriod}`);
        expect(new Set(keys).size).toBe(keys.length);
        const current = lines
          .filter(({ originPeriod }) => originPeriod === '2026-B3')
          .map(({ household }) => household);
        const inScope = payments.filter((one) => one.current !== null).map(({ household }) => household);
        expect(new Set(current)).toEqual(new Set(inScope));
      }),
    );
  });

  it('adds up, line by line', () => {
    fc.assert(
      fc.property(households, anyRules, (payments, rules) => {
        const { lines } = listOf(payments, rules);
        const { total, paid, held, notPaid, byReason } = totalsOf(lines.map(rowOf));
        expect(total).toBe(sumCents(lines.filter(({ status }) => status === 'PAID').map(({ cents }) => cents)));
        expect(paid + held + notPaid).toBe(lines.length);
        expect(Object.values(byReason).reduce((sum, count) => sum + count, 0)).toBe(held + notPaid);
      }),
    );
  });

  it('never pays more than the base, nor a month that was not complied, nor nothing', () => {
    fc.assert(
      fc.property(households, (payments) => {
        for (const line of listOf(payments).lines) {
          expect(line.cents).toBeLessThanOrEqual(20_000);
          expect(line.status === 'NOT_PAID').toBe(line.cents === 0);
        }
        const incomplete = payments.filter(({ current }) =>
          current?.given.months.some((month) => month !== 'COMPLIED'),
        );
        const codes = new Set(incomplete.map(({ household }) => household));
        const paid = listOf(payments).lines.filter(({ kind, cents }) => kind === 'BASE' && cents > 0);
        expect(paid.filter(({ household }) => codes.has(household))).toEqual([]);
      }),
    );
  });

  it('counts a suspension only for a breach nobody has to answer for any more', () => {
    fc.assert(
      fc.property(households, (payments) => {
        const counted = listOf(payments).lines.filter(({ countsAsSuspension }) => countsAsSuspension);
        expect(counted.filter(({ reason, kind }) => reason !== 'BREACH' || kind !== 'BASE')).toEqual([]);
      }),
    );
  });
});

describe('canonical text', () => {
  it('has one form for one value', () => {
    expect(canonicalJson({ b: [1, 'ñ"', null], a: { d: true, c: -2 } })).toBe(
      '{"a":{"c":-2,"d":true},"b":[1,"ñ\\"",null]}',
    );
  });

  it('has shares as the language writes them, and refuses what is no number', () => {
    expect(canonicalJson({ a: 0.85 })).toBe('{"a":0.85}');
    expect(() => canonicalJson({ a: Number.NaN })).toThrow('not a number that can be compared: NaN');
  });

  it('is read back by anybody', () => {
    const value = fc.letrec<{ json: Parameters<typeof canonicalJson>[0] }>((tie) => ({
      json: fc.oneof(
        fc.string(),
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('json'), { maxKeys: 3, noNullPrototype: true }),
      ),
    })).json;
    fc.assert(
      fc.property(value, (json) => {
        expect(JSON.parse(canonicalJson(json))).toEqual(json);
      }),
    );
  });
});
