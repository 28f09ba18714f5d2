import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { grantFactorOn, recertificationDue, type Outcome } from '@shared/domain/recertification/recertification';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';

type Rules = Pick<RuleSet, 'recertificationYears' | 'recertificationFactors'>;
const REDUCING: Rules = {
  ...CEPAL,
  recertificationFactors: { ...CEPAL.recertificationFactors, value: [1, 0.8, 0.6, 0.4] },
};
const AFFILIATED = toDate('2019-01-15');
const told = (...outcomes: readonly [Outcome, string][]) =>
  outcomes.map(([outcome, on]) => ({ outcome, on: toDate(on) }));
const factor = (on: string, outcomes: ReturnType<typeof told>, rules: Rules = REDUCING) =>
  grantFactorOn(outcomes, AFFILIATED, toDate(on), rules);

describe('the grant factor (decisions §4c)', () => {
  const poor = told(['STILL_POOR', '2023-03-01']);
  test.each([
    ['2023-02-28', 1],
    ['2023-03-01', 1],
    ['2024-02-28', 1],
    ['2024-03-01', 0.8],
    ['2025-03-01', 0.6],
    ['2026-03-01', 0.4],
    ['2030-01-01', 0.4],
  ])('on %s, found still poor on 2023-03-01: %d', (on, share) => {
    expect(factor(on, poor)).toBe(share);
  });

  test.each(['PENDING', 'NOT_FOUND', 'NOT_POOR'] as const)('%s leaves it whole', (outcome) => {
    expect(factor('2026-05-01', told(['STILL_POOR', '2023-03-01'], [outcome, '2026-04-30']))).toBe(1);
  });

  it('goes on from the first time it was found so, and begins anew with another affiliation', () => {
    expect(factor('2025-05-01', told(['STILL_POOR', '2023-03-01'], ['STILL_POOR', '2025-04-01']))).toBe(0.6);
    expect(factor('2025-05-01', told(['STILL_POOR', '2018-03-01']))).toBe(1);
  });

  it('is whole by the schedule that is shipped', () => {
    expect(factor('2030-01-01', poor, CEPAL)).toBe(1);
  });
});

describe('when it is due', () => {
  const due = (on: string, outcomes: ReturnType<typeof told>) =>
    recertificationDue(outcomes, AFFILIATED, toDate(on), CEPAL);
  it('four years after the affiliation, or after the household was last found still poor', () => {
    expect(due('2026-01-01', [])).toBe('2023-01-15');
    expect(due('2026-01-01', told(['STILL_POOR', '2023-03-01']))).toBe('2027-03-01');
    expect(due('2026-01-01', told(['STILL_POOR', '2023-03-01'], ['PENDING', '2025-03-01']))).toBe('2027-03-01');
    expect(due('2026-01-01', told(['NOT_FOUND', '2023-03-01']))).toBe('2023-01-15');
  });
});
