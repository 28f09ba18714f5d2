import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { EFFECTS, effectsAt, type Effect, type Ladder } from '@shared/domain/effects/ladder';
import { entitlementOf } from '@shared/domain/payments/entitlement';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { ladderOf } from '@shared/domain/ruleSets/ruleSet';
import { aBimester } from '../../support/paymentCases';

const WARNS_FIRST: Ladder = {
  steps: [
    { from: 1, effects: ['NOTICE'] },
    { from: 2, effects: ['NOTICE', 'PAYMENT_WITHHELD'] },
    { from: 4, effects: ['NOTICE', 'PAYMENT_WITHHELD', 'EXIT_PROPOSED'] },
  ],
  window: null,
  reset: null,
};
const breachWith = (effects: readonly Effect[] | undefined, more: Parameters<typeof aBimester>[0] = {}) =>
  entitlementOf(
    aBimester({ months: ['BREACH', 'COMPLIED'], breached: ['SCHOOL'], ...(effects ? { effects } : {}), ...more }),
    null,
    CEPAL,
  );

describe('a breach is paid or not as the ladder says of its place', () => {
  test.each([
    [1, 'NOTICE_ONLY', 20_000],
    [2, 'BREACH', 0],
    [3, 'BREACH', 0],
    [4, 'BREACH', 0],
  ])('as number %i: %s, %i céntimos, and it counts', (place, reason, cents) => {
    const found = breachWith(effectsAt(place, WARNS_FIRST));
    expect(found).toMatchObject({ rule: 'B9', reason, cents, countsAsSuspension: true });
  });

  it('withholds at every place of the CEPAL ladder, as it does where nothing is told of the place', () => {
    for (const place of [1, 2, 3, 7]) {
      expect(breachWith(effectsAt(place, ladderOf(CEPAL)))).toEqual(breachWith(undefined));
    }
  });

  it('withholds for a supplement, which is on no ladder', () => {
    const found = breachWith(['NOTICE'], { breached: ['SUPPLEMENT'] });
    expect(found).toMatchObject({ reason: 'BREACH', cents: 0, countsAsSuspension: false });
  });

  it('never pays what another reason keeps from being paid', () => {
    expect(breachWith(['NOTICE'], { months: ['BREACH', 'BLOCKED'] })).toMatchObject({
      reason: 'PENDING_INFORMATION',
      cents: 0,
    });
    expect(breachWith(['NOTICE'], { target: [false, false] })).toMatchObject({ reason: 'NO_TARGET_MEMBER', cents: 0 });
  });

  it('pays a breach only where payment is not among the effects, and then the whole grant', () => {
    fc.assert(
      fc.property(fc.subarray([...EFFECTS]), (effects) => {
        const { cents } = breachWith(effects);
        expect(cents).toBe(effects.includes('PAYMENT_WITHHELD') ? 0 : CEPAL.baseAmountBimester.value);
      }),
    );
  });
});
