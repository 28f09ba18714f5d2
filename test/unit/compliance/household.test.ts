import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DUTY_STATES, isBlocking, type DutyState } from '@shared/domain/compliance/duties';
import { householdBimester, householdMonth } from '@shared/domain/compliance/household';
import { checkRuleSet } from '@shared/domain/ruleSets';
import { CEPAL } from '@shared/domain/ruleSets/cepal';

describe('§4a: household-month', () => {
  it('complied without duty rows', () => {
    expect(householdMonth([])).toBe('COMPLIED');
  });

  const COUNTED: readonly DutyState[] = [
    'COMPLIANT',
    'JUSTIFIED',
    'WAIVED',
    'NOT_DUE',
    'NOT_VERIFIABLE_SUPPLY',
    'EXEMPT',
  ];
  test.each(COUNTED)('complied with %s', (state) => {
    expect(householdMonth([state, 'COMPLIANT'])).toBe('COMPLIED');
  });

  test.each(['PENDING', 'NOT_FOUND_IN_SERVICE'] as const)('is blocked by %s, even beside a breach', (state) => {
    expect(householdMonth([state])).toBe('BLOCKED');
    expect(householdMonth(['NON_COMPLIANT', state, 'COMPLIANT'])).toBe('BLOCKED');
  });

  it('is a breach by one duty of one member', () => {
    expect(householdMonth(['COMPLIANT', 'NON_COMPLIANT', 'COMPLIANT'])).toBe('BREACH');
  });

  it('knows every state and does not depend on the order of members', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DUTY_STATES)), (states) => {
        const result = householdMonth(states);
        expect(householdMonth(states.toReversed())).toBe(result);
        expect(result === 'BLOCKED').toBe(states.some(isBlocking));
      }),
    );
  });

  it('is never judged by an empty rule set', () => {
    expect(checkRuleSet({ ...CEPAL, duties: [] })).toEqual({ ok: false, problem: ['NO_DUTIES'] });
  });
});

describe('§4a: household-bimester', () => {
  test.each([
    ['COMPLIED', 'COMPLIED', 'COMPLIED'],
    ['COMPLIED', 'BREACH', 'BREACH'],
    ['BREACH', 'BREACH', 'BREACH'],
    ['COMPLIED', 'BLOCKED', 'BLOCKED'],
    ['BREACH', 'BLOCKED', 'BLOCKED'],
    ['BLOCKED', 'BLOCKED', 'BLOCKED'],
  ] as const)('%s and %s make %s', (first, second, result) => {
    expect(householdBimester([first, second])).toBe(result);
    expect(householdBimester([second, first])).toBe(result);
  });
});
