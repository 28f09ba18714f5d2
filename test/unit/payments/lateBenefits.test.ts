import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPeriod, type Period } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import type { BenefitDue, PaymentLine } from '@shared/domain/payments/lines';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { aPayment, B2, listOf } from '../../support/paymentCases';

const TPI = { benefit: 'TPI', memberId: null, originPeriod: B2 } as const;
const due = (entitled: number, settled: number, values: Partial<BenefitDue> = {}): BenefitDue => ({
  ...TPI,
  entitledCents: toCents(entitled),
  settledCents: toCents(settled),
  corrects: settled > 0 ? 'L1' : null,
  reason: 'BENEFIT',
  late: { isRecoverable: false },
  ...values,
});
const told = (lines: readonly PaymentLine[]) =>
  lines
    .filter(({ benefit }) => benefit === 'TPI')
    .map(({ kind, status, cents, reason }) => [kind, status, cents, reason]);
const linesOf = (benefit: BenefitDue, values = {}) =>
  told(listOf([aPayment({}, { benefits: [benefit], ...values })]).lines);

describe('a benefit of an earlier bimester that is judged again', () => {
  it('is paid by exactly the difference, as arrears', () => {
    expect(linesOf(due(10_000, 0))).toEqual([['ARREARS', 'PAID', 10_000, 'ARREARS']]);
    expect(linesOf(due(10_000, 5_000))).toEqual([['ARREARS', 'PAID', 5_000, 'ARREARS']]);
    expect(linesOf(due(10_000, 10_000))).toEqual([]);
    expect(linesOf(due(0, 0, { reason: 'CARE_LATE' }))).toEqual([]);
  });

  it('is taken back only where two people decided it, with the base', () => {
    expect(linesOf(due(0, 10_000))).toEqual([]);
    expect(linesOf(due(5_000, 10_000, { late: { isRecoverable: true } }))).toEqual([
      ['RECOVERY', 'PAID', -5_000, 'RECOVERED'],
    ]);
  });

  it('that was kept is released as it is known now', () => {
    const kept = {
      ...TPI,
      kind: 'RELEASE',
      settledCents: toCents(0),
      entitledCents: toCents(10_000),
      corrects: 'L1',
    } as const;
    expect(linesOf(due(5_000, 0), { outstanding: [kept] })).toEqual([['RELEASE', 'PAID', 5_000, 'RELEASED']]);
    expect(linesOf(due(0, 0), { outstanding: [kept] })).toEqual([]);
  });

  const PERIODS = [2026, 2027].flatMap((year) => [1, 2, 3, 4, 5, 6].map((number) => toPeriod(`${year}-B${number}`)));
  const change = fc.record({ at: fc.nat(5), about: fc.nat(5), months: fc.nat(2) });

  it('comes in all to what is owed under final knowledge, and no list to less than nothing', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 15 }), (changes) => {
        const owed = PERIODS.map(() => 10_000);
        const lines: PaymentLine[] = [];
        const of = (period: Period) => lines.filter((line) => line.benefit === 'TPI' && line.originPeriod === period);
        const paid = (period: Period) => of(period).reduce((sum, { cents }) => sum + cents, 0);
        PERIODS.forEach((period, at) => {
          const benefits = PERIODS.slice(0, at + 1).map((origin, place) =>
            due(owed[place] ?? 0, paid(origin), {
              originPeriod: origin,
              ...(place < at ? { late: { isRecoverable: true } } : {}),
            }),
          );
          const own = benefits.map(({ late, ...rest }, place) =>
            place === at ? rest : { ...rest, ...(late && { late }) },
          );
          const list = listOf([aPayment({ period }, { benefits: own })], CEPAL, period).lines;
          expect(list.reduce((sum, { cents }) => sum + cents, 0)).toBeGreaterThanOrEqual(0);
          lines.push(...list);
          for (const one of changes) if (one.at === at && one.about <= at) owed[one.about] = one.months * 5_000;
        });
        expect(PERIODS.map(paid)).toEqual(owed);
      }),
    );
  });
});
