import type { PaymentMode } from '../households/account';
import {
  cardObstacle,
  nextCardSteps,
  stateAfter,
  type CardObstacle,
  type CardState,
  type CardStanding,
  type CardStep,
  type StatedStep,
} from './card';
import type { IsoDate } from '../calendar';

/** What the bank is asked for: an account with its card, a card to an account that is there, another card. */
export const BANK_REQUESTS = ['ACCOUNT', 'CARD', 'REPLACEMENT'] as const;
export type BankRequest = (typeof BANK_REQUESTS)[number];

/** What the bank answers, as the step that is recorded. */
export const BANK_ANSWERS = ['OPENED', 'REJECTED', 'REPLACED', 'DELIVERED'] as const;
export type BankAnswer = (typeof BANK_ANSWERS)[number];

type Standing = {
  readonly state: CardState;
  readonly hasAccount: boolean;
  /** '' where nobody stated it. */
  readonly paymentMode: PaymentMode | '';
};

/** Armoured cash, the river platform and delivery pay against the document: nobody needs a card for them. */
const WITHOUT_CARD: readonly (PaymentMode | '')[] = ['ETV', 'PIAS', 'DELIVERY'];
const LOST: readonly CardState[] = ['LOST', 'STOLEN', 'BLOCKED', 'REPLACED'];

/** What a household waits for from the bank; null where nothing. */
export function bankRequest({ state, hasAccount, paymentMode }: Standing): BankRequest | null {
  if (state === 'DELIVERED') return null;
  if (LOST.includes(state)) return 'REPLACEMENT';
  if (hasAccount || state === 'OPENED') return 'CARD';
  return WITHOUT_CARD.includes(paymentMode) ? null : 'ACCOUNT';
}

/** Steps that are recorded when the request goes out; none for what went out before, and for a card that was lost. */
export const stepsOfRequest = (state: CardState): readonly CardStep[] =>
  LOST.includes(state) || state === 'OPENED' ? [] : (pathTo(state, 'SENT') ?? []);

/** Steps an answer stands for: it may pass over some, as where the bank hands out the card at once; null: none leads there. */
export const stepsOfAnswer = (state: CardState, answer: BankAnswer): readonly CardStep[] | null =>
  pathTo(state, answer);

/** What lies between a request and its answer; never a loss, an end or a refusal. */
const PASSED: readonly CardStep[] = ['REQUESTED', 'SENT', 'OPENED', 'REPLACED'];

/** Shortest way along the steps that may follow each other. */
function pathTo(state: CardState, goal: CardStep): readonly CardStep[] | null {
  if (nextCardSteps(state).includes(goal)) return [goal];
  const ways = nextCardSteps(state)
    .filter((step) => PASSED.includes(step))
    .map((step) => ({ step, rest: pathTo(stateAfter(step), goal) }))
    .flatMap(({ step, rest }) => (rest === null ? [] : [[step, ...rest]]));
  return ways.toSorted((one, other) => one.length - other.length)[0] ?? null;
}

/** What keeps these steps, all of one day, from being recorded one after the other; the digits belong to the last. */
export function wayObstacle(
  way: readonly CardStep[],
  stated: Omit<StatedStep, 'step'>,
  standing: CardStanding,
  today: IsoDate,
): CardObstacle | null {
  let { state } = standing;
  for (const [index, step] of way.entries()) {
    const last4 = index === way.length - 1 ? stated.last4 : '';
    const why = cardObstacle({ ...stated, step, last4 }, { ...standing, state }, today);
    if (why !== null) return why;
    state = stateAfter(step);
  }
  return null;
}
