import { describe, expect, it } from 'vitest';
import { CARD_STEPS, cardObstacle, hasCardNumber, nextCardSteps, stateAfter } from '@shared/domain/cards/card';
import { toDate } from '@shared/domain/calendar';

const STATES = ['NONE', ...CARD_STEPS.map(stateAfter)] as const;
/** Every pair that may follow; all others may not. */
const ALLOWED = new Set([
  'NONE REQUESTED',
  'NONE DELIVERED',
  'REQUESTED SENT',
  'REQUESTED ENDED',
  'SENT REJECTED',
  'SENT OPENED',
  'SENT ENDED',
  'REJECTED REQUESTED',
  'REJECTED ENDED',
  'OPENED DELIVERED',
  'OPENED ENDED',
  'DELIVERED LOST',
  'DELIVERED STOLEN',
  'DELIVERED BLOCKED',
  'DELIVERED PIN_RESET',
  'DELIVERED ENDED',
  'LOST REPLACED',
  'LOST ENDED',
  'STOLEN REPLACED',
  'STOLEN ENDED',
  'BLOCKED REPLACED',
  'BLOCKED ENDED',
  'REPLACED DELIVERED',
  'REPLACED ENDED',
  'ENDED REQUESTED',
  'ENDED DELIVERED',
]);

it.each(STATES.flatMap((state) => CARD_STEPS.map((step) => [state, step] as const)))(
  'says whether %s may be followed by %s',
  (state, step) => expect(nextCardSteps(state).includes(step)).toBe(ALLOWED.has(`${state} ${step}`)),
);

const DELIVERED = { step: 'DELIVERED', day: toDate('2026-05-10'), last4: '0042', evidence: 'Cargo', note: '' } as const;
const STANDING = { state: 'OPENED', since: toDate('2026-05-10'), payeeSince: toDate('2026-01-10') } as const;
const TODAY = toDate('2026-05-10');

describe('a step', () => {
  it('is recorded up to today and not before the step before', () => {
    expect(cardObstacle(DELIVERED, STANDING, TODAY)).toBeNull();
    expect(cardObstacle({ ...DELIVERED, day: toDate('2026-05-11') }, STANDING, TODAY)).toBe('FUTURE');
    expect(cardObstacle({ ...DELIVERED, day: toDate('2026-05-09') }, STANDING, TODAY)).toBe('ORDER');
  });
  it('is the present payee’s', () => {
    const before = { ...STANDING, state: 'NONE', since: null } as const;
    expect(cardObstacle({ ...DELIVERED, day: toDate('2026-01-09') }, before, TODAY)).toBe('BEFORE_PAYEE');
    expect(cardObstacle(DELIVERED, { ...STANDING, payeeSince: null }, TODAY)).toBe('NO_PAYEE');
  });
  it('has four digits where a card is handed over and none elsewhere', () => {
    for (const last4 of ['', '042', '00042', '004a']) {
      expect(cardObstacle({ ...DELIVERED, last4 }, STANDING, TODAY)).toBe('LAST4');
    }
    expect(cardObstacle({ ...DELIVERED, step: 'ENDED' }, STANDING, TODAY)).toBe('LAST4');
  });
  it.each(['last4', 'evidence', 'note'])('takes no card number as %s', (field) =>
    expect(cardObstacle({ ...DELIVERED, [field]: '4214 1234-5678 9012' }, STANDING, TODAY)).toBe('CARD'),
  );
});

it.each([
  ['421412345678', false],
  ['4214123456789', true],
  ['n.º 4214 1234 5678 9012.', true],
  ['4214123456789012345', true],
  ['cuenta 04-123-456789', false],
])('reads %s as the number of a card: %s', (text, isCard) => expect(hasCardNumber(text)).toBe(isCard));
