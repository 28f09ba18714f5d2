import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANK_ANSWERS, bankRequest, stepsOfAnswer, stepsOfRequest } from '@shared/domain/cards/bank';
import { CARD_STEPS, nextCardSteps, stateAfter, type CardState } from '@shared/domain/cards/card';

const STATES: readonly CardState[] = ['NONE', ...CARD_STEPS.filter((step) => step !== 'PIN_RESET')];
const without = (state: CardState, hasAccount = false) => bankRequest({ state, hasAccount, paymentMode: 'ATM' });

describe('what the bank is asked for', () => {
  it.each([
    ['NONE', false, 'ACCOUNT'],
    ['NONE', true, 'CARD'],
    ['REQUESTED', false, 'ACCOUNT'],
    ['REJECTED', false, 'ACCOUNT'],
    ['ENDED', false, 'ACCOUNT'],
    ['OPENED', false, 'CARD'],
    ['LOST', true, 'REPLACEMENT'],
    ['STOLEN', true, 'REPLACEMENT'],
    ['BLOCKED', true, 'REPLACEMENT'],
    ['DELIVERED', true, null],
  ] as const)('at %s, with an account: %s, is %s', (state, hasAccount, request) => {
    expect(without(state, hasAccount)).toBe(request);
  });

  it.each(['ETV', 'PIAS', 'DELIVERY'] as const)('is no account for who is paid by %s', (paymentMode) => {
    expect(bankRequest({ state: 'NONE', hasAccount: false, paymentMode })).toBeNull();
  });
});

describe('steps that are recorded', () => {
  it.each([
    ['NONE', ['REQUESTED', 'SENT']],
    ['REQUESTED', ['SENT']],
    ['REJECTED', ['REQUESTED', 'SENT']],
    ['ENDED', ['REQUESTED', 'SENT']],
    ['SENT', []],
    ['OPENED', []],
    ['LOST', []],
  ] as const)('when the request goes out at %s: %j', (state, steps) => {
    expect(stepsOfRequest(state)).toEqual(steps);
  });

  it.each([
    ['SENT', 'OPENED', ['OPENED']],
    ['SENT', 'DELIVERED', ['OPENED', 'DELIVERED']],
    ['SENT', 'REJECTED', ['REJECTED']],
    ['REQUESTED', 'OPENED', ['SENT', 'OPENED']],
    ['OPENED', 'DELIVERED', ['DELIVERED']],
    ['LOST', 'REPLACED', ['REPLACED']],
    ['STOLEN', 'DELIVERED', ['REPLACED', 'DELIVERED']],
    ['NONE', 'DELIVERED', ['DELIVERED']],
    ['DELIVERED', 'OPENED', null],
    ['LOST', 'REJECTED', null],
  ] as const)('at %s, answered %s: %j', (state, answer, steps) => {
    expect(stepsOfAnswer(state, answer)).toEqual(steps);
  });

  it('always follow each other and end in what the bank answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.constantFrom(...BANK_ANSWERS), (state, answer) => {
        const way = stepsOfAnswer(state, answer);
        if (way === null) return;
        let now = state;
        for (const step of way) {
          expect(nextCardSteps(now)).toContain(step);
          now = stateAfter(step);
        }
        expect(now).toBe(answer);
      }),
    );
  });
});
