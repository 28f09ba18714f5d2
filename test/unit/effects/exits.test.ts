import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { exitBar, exitDays, exitHoldsFrom, isFirstDayOfBimester } from '@shared/domain/effects/exits';
import { statusProposal } from '@shared/domain/effects/lost';
import type { HouseholdStatus } from '@shared/domain/households';

describe('a confirmed exit', () => {
  test.each([
    ['2026-06-10', 'REPEATED_BREACH', '2026-06-25', '2026-07-01'],
    ['2026-06-15', 'NO_TARGET_MEMBER', '2026-06-30', '2026-07-01'],
    ['2026-06-16', 'NO_TARGET_MEMBER', '2026-07-01', '2026-09-01'],
    ['2026-12-20', 'LOST_ELIGIBILITY_CSE', '2027-01-04', '2027-03-01'],
    ['2026-06-10', 'DUPLICATE', '2026-06-25', '2026-06-10'],
    ['2026-06-10', 'FALSE_DATA', '2026-06-25', '2026-06-10'],
  ] as const)('on %s for %s: appealed until %s, holds from %s', (on, reason, appealUntil, effectiveOn) => {
    expect(exitDays(toDate(on), reason, 15)).toEqual({ appealUntil, effectiveOn });
  });

  it('waits for its day and for an open appeal', () => {
    const exit = { effectiveOn: toDate('2026-07-01'), hasOpenAppeal: false };
    expect(exitBar(exit, toDate('2026-06-30'))).toBe('TERM_RUNNING');
    expect(exitBar(exit, toDate('2026-07-01'))).toBeNull();
    expect(exitBar({ ...exit, hasOpenAppeal: true }, toDate('2026-08-01'))).toBe('APPEAL_OPEN');
  });

  test.each([
    ['2026-07-01', null, '2026-07-01'],
    ['2026-07-01', '2026-06-30', '2026-07-01'],
    ['2026-07-01', '2026-07-01', '2026-09-01'],
    ['2026-07-01', '2026-08-20', '2026-09-01'],
  ] as const)('effective %s, its appeal rejected %s: holds from %s', (effectiveOn, decidedOn, from) => {
    expect(exitHoldsFrom(toDate(effectiveOn), decidedOn === null ? null : toDate(decidedOn))).toBe(from);
  });

  it('knows the days on which a bimester begins', () => {
    expect(['2026-07-01', '2026-06-01', '2026-07-02'].map((day) => isFirstDayOfBimester(toDate(day)))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a lost gate', () => {
  const passed = [
    { gate: 'CATEGORICAL', passed: true, code: 'CATEGORICAL_TARGET' },
    { gate: 'SOCIO', passed: true, code: 'SOCIO_VALID' },
    { gate: 'GEO', passed: true, code: 'GEO_LIST' },
    { gate: 'HOLDER', passed: true, code: 'HOLDER_VALID' },
    { gate: 'RESIDENCE', passed: false, code: 'RESIDENCE_TOO_SHORT' },
  ] as const;
  const without = (gate: string, code?: string) =>
    passed.map((one) => (one.gate === gate ? { ...one, passed: false, code: code ?? one.code } : one)) as Parameters<
      typeof statusProposal
    >[1];

  test.each<[HouseholdStatus, ReturnType<typeof without>, unknown]>([
    ['AFFILIATED', [...passed] as ReturnType<typeof without>, null],
    ['AFFILIATED', without('CATEGORICAL'), { kind: 'EXIT', reason: 'NO_TARGET_MEMBER' }],
    ['SUSPENDED', without('CATEGORICAL'), { kind: 'EXIT', reason: 'NO_TARGET_MEMBER' }],
    ['AFFILIATED', without('SOCIO', 'SOCIO_NON_POOR'), { kind: 'EXIT', reason: 'LOST_ELIGIBILITY_CSE' }],
    ['AFFILIATED', without('SOCIO', 'SOCIO_EXPIRED'), { kind: 'SUSPENSION', reason: 'CSE_EXPIRED' }],
    ['AFFILIATED', without('GEO', 'GEO_NO_DATA'), null],
    ['AFFILIATED', without('SOCIO', 'SOCIO_MISSING'), null],
    ['SUSPENDED', without('GEO', 'GEO_NO_DATA'), { kind: 'REINSTATEMENT', reason: 'CAUSE_ENDED' }],
    ['AFFILIATED', without('GEO'), { kind: 'SUSPENSION', reason: 'GEO' }],
    ['AFFILIATED', without('HOLDER'), { kind: 'SUSPENSION', reason: 'HOLDER' }],
    ['SUSPENDED', without('HOLDER'), null],
    ['SUSPENDED', [...passed] as ReturnType<typeof without>, { kind: 'REINSTATEMENT', reason: 'CAUSE_ENDED' }],
    ['CANDIDATE', without('GEO'), null],
    ['DISAFFILIATED', without('GEO'), null],
  ])('%s', (status, gates, proposal) => {
    expect(statusProposal(status, gates)).toEqual(proposal);
  });
});
