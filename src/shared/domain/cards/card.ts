import type { IsoDate } from '../calendar';

/**
 * Pasos de la cuenta y la tarjeta, from the request to the bank on. Of a card its last four digits alone are kept
 * (domain §5.3). REJECTED: the bank did not open the account. ENDED: the card holds no more, as where the payee changes.
 */
export const CARD_STEPS = [
  'REQUESTED',
  'SENT',
  'REJECTED',
  'OPENED',
  'DELIVERED',
  'LOST',
  'STOLEN',
  'BLOCKED',
  'REPLACED',
  'PIN_RESET',
  'ENDED',
] as const;
export type CardStep = (typeof CARD_STEPS)[number];

/** Where a card stands: its last step; NONE before the first. A PIN that was reset leaves it DELIVERED. */
export type CardState = Exclude<CardStep, 'PIN_RESET'> | 'NONE';

/** What may follow. From nothing it is requested, or was delivered before this registry knew of it. */
const NEXT: Readonly<Record<CardState, readonly CardStep[]>> = {
  NONE: ['REQUESTED', 'DELIVERED'],
  REQUESTED: ['SENT', 'ENDED'],
  SENT: ['REJECTED', 'OPENED', 'ENDED'],
  REJECTED: ['REQUESTED', 'ENDED'],
  OPENED: ['DELIVERED', 'ENDED'],
  DELIVERED: ['LOST', 'STOLEN', 'BLOCKED', 'PIN_RESET', 'ENDED'],
  LOST: ['REPLACED', 'ENDED'],
  STOLEN: ['REPLACED', 'ENDED'],
  BLOCKED: ['REPLACED', 'ENDED'],
  REPLACED: ['DELIVERED', 'ENDED'],
  ENDED: ['REQUESTED', 'DELIVERED'],
};

export const nextCardSteps = (state: CardState) => NEXT[state];

export const stateAfter = (step: CardStep): CardState => (step === 'PIN_RESET' ? 'DELIVERED' : step);

export type StatedStep = {
  readonly step: CardStep;
  readonly day: IsoDate;
  /** Last four digits of the card; '' where the step is about none. */
  readonly last4: string;
  readonly evidence: string;
  readonly note: string;
};

export type CardStanding = {
  readonly state: CardState;
  /** Day of the last step; null before the first. */
  readonly since: IsoDate | null;
  /** First day of the present payee; null where nobody is. */
  readonly payeeSince: IsoDate | null;
};

export type CardObstacle = 'CARD' | 'LAST4' | 'NO_PAYEE' | 'STEP' | 'FUTURE' | 'ORDER' | 'BEFORE_PAYEE';

/** What keeps a step from being recorded; null where it may be. */
export function cardObstacle(stated: StatedStep, standing: CardStanding, today: IsoDate): CardObstacle | null {
  if ([stated.last4, stated.evidence, stated.note].some(hasCardNumber)) return 'CARD';
  if (standing.payeeSince === null) return 'NO_PAYEE';
  if (!NEXT[standing.state].includes(stated.step)) return 'STEP';
  const needsDigits = stated.step === 'DELIVERED';
  if (needsDigits ? !/^\d{4}$/.test(stated.last4) : stated.last4 !== '') return 'LAST4';
  if (stated.day > today) return 'FUTURE';
  if (standing.since !== null && stated.day < standing.since) return 'ORDER';
  return stated.day < standing.payeeSince ? 'BEFORE_PAYEE' : null;
}

/** Whether a text holds the whole number of a card: 13 to 19 digits, as people space them. */
export const hasCardNumber = (text: string) => /(?<!\d)\d(?:[\s-]?\d){12,18}(?![\s-]?\d)/.test(text);

/** Sixteen digits as they stand on a card, together or in fours: two telephones or two dates in a row are none. */
export const looksLikeCard = (text: string) => /(?<!\d)\d{4}([\s-]?)\d{4}\1\d{4}\1\d{4}(?!\d)/.test(text);
