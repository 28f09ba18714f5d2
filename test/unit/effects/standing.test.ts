import { describe, expect, it, test } from 'vitest';
import type { Duty } from '@shared/domain/compliance/duties';
import { effectsAt, exitCount, periodNumber } from '@shared/domain/effects/ladder';
import { outcomeOf } from '@shared/domain/effects/outcome';
import type { EffectFact } from '@shared/domain/effects/standing';
import { toPeriod } from '@shared/domain/calendar';
import { entitlementOf, type BimesterCase } from '@shared/domain/payments/entitlement';
import { OVERLAYS, RULE_SETS } from '@shared/domain/ruleSets';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { ladderOf } from '@shared/domain/ruleSets/ruleSet';
import { affiliated, aLadder, appealed, came, exitAsked, interrupted, standing } from '../../support/effects';
import { aBimester, PER_MONTH } from '../../support/paymentCases';

const shown = (facts: readonly EffectFact[], ladder = {}, now = '2026-B6') =>
  standing(facts, ladder, now).bimesters.map(({ period, why, place }) => `${period} ${why} ${place}`);

describe('the ladder', () => {
  it('asks two persons about an exit from the third counted bimester on', () => {
    const ladder = aLadder();
    expect(exitCount(ladder)).toBe(3);
    expect([0, 1, 2, 3, 4].map((count) => effectsAt(count, ladder).length)).toEqual([0, 2, 2, 3, 3]);
    expect(exitCount(aLadder({ steps: [{ from: 1, effects: ['NOTICE'] }] }))).toBeNull();
  });

  test.each([...RULE_SETS, ...OVERLAYS.map(({ rules }) => rules)].map((rules) => [rules.name, rules] as const))(
    'of %s withholds from the first, ascends and ends in a proposal',
    (_name, rules) => {
      const { steps } = ladderOf(rules);
      expect(steps[0]).toMatchObject({ from: 1, effects: expect.arrayContaining(['PAYMENT_WITHHELD']) as unknown });
      expect(steps.map(({ from }) => from)).toEqual(
        [...new Set(steps.map(({ from }) => from))].toSorted((a, b) => a - b),
      );
      expect(steps.at(-1)?.effects).toContain('EXIT_PROPOSED');
    },
  );

  it('measures bimesters without a gap at the turn of the year', () => {
    expect(periodNumber(toPeriod('2026-B1')) - periodNumber(toPeriod('2025-B6'))).toBe(1);
  });
});

describe('§4c: what counts', () => {
  test.each<{
    text: string;
    facts: readonly EffectFact[];
    ladder?: object;
    now?: string;
    bimesters: readonly string[];
  }>([
    {
      text: 'each bimester once, without window and without reset',
      facts: [affiliated(), came('2019-B3'), came('2019-B3'), came('2023-B1', 'COMPLIED'), came('2026-B3')],
      bimesters: ['2019-B3 COUNTED 1', '2026-B3 COUNTED 2'],
    },
    {
      text: 'a missing supplement, or a month that was paid, withholds without counting',
      facts: [affiliated(), came('2026-B1', 'OTHER_DUTY'), came('2026-B2', 'MONTH_PAID'), came('2026-B3')],
      bimesters: ['2026-B1 OTHER_DUTY 0', '2026-B2 MONTH_PAID 0', '2026-B3 COUNTED 1'],
    },
    {
      text: 'what was corrected leaves, and what comes after moves up',
      facts: [affiliated(), came('2026-B1'), came('2026-B2'), came('2026-B1', 'COMPLIED')],
      bimesters: ['2026-B1 CORRECTED 0', '2026-B2 COUNTED 1'],
    },
    {
      text: 'what was appealed leaves once it is upheld, not before and not if rejected',
      facts: [
        affiliated(),
        came('2026-B1'),
        came('2026-B2'),
        came('2026-B3'),
        ...appealed('2026-B1', 'UPHELD'),
        ...appealed('2026-B2'),
        ...appealed('2026-B3', 'REJECTED'),
      ],
      bimesters: ['2026-B1 UPHELD 0', '2026-B2 COUNTED 1', '2026-B3 COUNTED 2'],
    },
    {
      text: 'what came before the last affiliation is told, not counted; its own bimester neither',
      facts: [affiliated('2024-03-10'), came('2024-B1'), came('2024-B2'), came('2024-B3')],
      bimesters: ['2024-B1 BEFORE_AFFILIATION 0', '2024-B2 BEFORE_AFFILIATION 0', '2024-B3 COUNTED 1'],
    },
    {
      text: 'who affiliates on the first day of a bimester is not yet judged in it',
      facts: [affiliated('2026-05-01'), came('2026-B3'), came('2026-B4')],
      bimesters: ['2026-B3 BEFORE_AFFILIATION 0', '2026-B4 COUNTED 1'],
    },
    {
      text: 'an interruption keeps out every bimester it touches',
      facts: [
        affiliated(),
        interrupted('2026-04-30', '2026-05-01'),
        interrupted('2026-09-01'),
        ...['2026-B1', '2026-B2', '2026-B3', '2026-B4', '2026-B5'].map((period) => came(period)),
      ],
      bimesters: [
        '2026-B1 COUNTED 1',
        '2026-B2 INTERRUPTED 0',
        '2026-B3 INTERRUPTED 0',
        '2026-B4 COUNTED 2',
        '2026-B5 INTERRUPTED 0',
      ],
    },
    {
      text: 'an answer that never came is nothing',
      facts: [affiliated(), came('2026-B1', 'NOT_JUDGED')],
      bimesters: [],
    },
    {
      text: 'a window of six bimesters lets the oldest go',
      facts: [affiliated(), came('2025-B3'), came('2025-B6'), came('2026-B3')],
      ladder: { window: 6 },
      now: '2026-B3',
      bimesters: ['2025-B3 OUT_OF_WINDOW 1', '2025-B6 COUNTED 2', '2026-B3 COUNTED 2'],
    },
    {
      text: 'two complied bimesters in a row begin the count again; one that nobody judged breaks no row',
      facts: [
        affiliated(),
        came('2025-B1'),
        came('2025-B2', 'COMPLIED'),
        came('2025-B3', 'NOT_JUDGED'),
        came('2025-B4', 'COMPLIED'),
        came('2025-B5'),
      ],
      ladder: { reset: 2 },
      bimesters: ['2025-B1 RESET 1', '2025-B5 COUNTED 1'],
    },
  ])('$text', ({ facts, ladder, now, bimesters }) => {
    expect(shown(facts, ladder, now)).toEqual(bimesters);
  });

  it('says «1 de 3», and nothing of what comes later', () => {
    const facts = [affiliated(), came('2026-B3'), came('2026-B4')];
    expect(standing(facts, {}, '2026-B3')).toMatchObject({ count: 1, max: 3, isExitDue: false });
    expect(standing(facts)).toMatchObject({ count: 2 });
  });
});

describe('§4c: exit', () => {
  const three = [affiliated(), came('2026-B1'), came('2026-B2'), came('2026-B3')];

  test.each<{ text: string; facts: readonly EffectFact[]; due: boolean }>([
    { text: 'is due at the third', facts: three, due: true },
    { text: 'is not due at the second', facts: three.slice(0, 3), due: false },
    { text: 'waits while an appeal of a counted one is open', facts: [...three, ...appealed('2026-B2')], due: false },
    { text: 'is due after the appeal is rejected', facts: [...three, ...appealed('2026-B2', 'REJECTED')], due: true },
    { text: 'is not due after it is upheld', facts: [...three, ...appealed('2026-B2', 'UPHELD')], due: false },
    { text: 'is asked once for the same bimesters', facts: [...three, exitAsked('2026-B3')], due: false },
    { text: 'is asked again after another one', facts: [...three, exitAsked('2026-B3'), came('2026-B4')], due: true },
  ])('$text', ({ facts, due }) => {
    expect(standing(facts).isExitDue).toBe(due);
  });
});

describe('what a bimester is to the ladder', () => {
  const of = (values: Partial<BimesterCase>, rules = PER_MONTH) => {
    const given = aBimester(values);
    return outcomeOf(entitlementOf(given, null, rules), given.breached, rules);
  };
  const breach = (breached: readonly Duty[], second: 'BREACH' | 'COMPLIED' = 'BREACH'): Partial<BimesterCase> => ({
    months: ['BREACH', second],
    breached,
  });

  test.each([
    ['complied', of({}), 'COMPLIED'],
    ['school and both months', of(breach(['SCHOOL'])), 'BREACH'],
    ['school in one month, the other paid', of(breach(['SCHOOL'], 'COMPLIED')), 'MONTH_PAID'],
    ['school in one month, nothing paid', of(breach(['SCHOOL'], 'COMPLIED'), CEPAL), 'BREACH'],
    ['only the supplement', of(breach(['SUPPLEMENT']), CEPAL), 'OTHER_DUTY'],
    ['no answer beside a breach', of({ months: ['BLOCKED', 'BREACH'], breached: ['CRED'] }), 'NOT_JUDGED'],
    ['suspended by the office', of({ ...breach(['CRED']), adminSuspended: true }), 'NOT_JUDGED'],
    ['without target member', of({ ...breach(['CRED']), target: [false, false] }), 'NOT_JUDGED'],
    ['first bimester', of({ ...breach(['CRED']), affiliationDate: aBimester().cutoff }), 'NOT_JUDGED'],
  ])('%s', (_text, found, expected) => {
    expect(found).toBe(expected);
  });
});
