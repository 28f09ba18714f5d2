import type { LedgerKind } from '../payments/ledger';

/** Estado of a payment of a household, from the calculation to where its money ended (domain.md §5.3). */
export const PAYMENT_STATES = [
  'CALCULATED',
  'HELD',
  'AUTHORISED',
  'CREDITED',
  'PARTLY_COLLECTED',
  'COLLECTED',
  'UNCOLLECTED',
  'RETURNED',
  'REJECTED',
  'REISSUED',
  'CANCELLED',
] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** `collectPart`: something is left, or came back. `reissue`: a later list pays it. */
export const PAYMENT_ACTS = [
  'authorise',
  'credit',
  'collect',
  'collectPart',
  'notCollect',
  'return',
  'reject',
  'reissue',
  'cancel',
] as const;
export type PaymentAct = (typeof PAYMENT_ACTS)[number];

type Steps = Readonly<Partial<Record<PaymentAct, PaymentState>>>;

const ANSWERED: Steps = {
  credit: 'CREDITED',
  collect: 'COLLECTED',
  collectPart: 'PARTLY_COLLECTED',
  notCollect: 'UNCOLLECTED',
  return: 'RETURNED',
  reject: 'REJECTED',
};

/** The whole story of a payment; what is not named cannot happen. */
const STEPS: Readonly<Record<PaymentState, Steps>> = {
  CALCULATED: { authorise: 'AUTHORISED', cancel: 'CANCELLED' },
  HELD: { reissue: 'REISSUED', cancel: 'CANCELLED' },
  AUTHORISED: { ...ANSWERED, cancel: 'CANCELLED' },
  CREDITED: ANSWERED,
  UNCOLLECTED: ANSWERED,
  PARTLY_COLLECTED: { ...ANSWERED, credit: 'PARTLY_COLLECTED', notCollect: 'PARTLY_COLLECTED' },
  COLLECTED: {},
  // What came back is owed again, whatever becomes of a rest.
  RETURNED: backWith('RETURNED'),
  REJECTED: backWith('REJECTED'),
  REISSUED: {},
  CANCELLED: {},
};

function backWith(state: PaymentState): Steps {
  return {
    credit: state,
    collectPart: state,
    notCollect: state,
    return: 'RETURNED',
    reject: 'REJECTED',
    reissue: 'REISSUED',
  };
}

/** Undefined where it cannot happen. */
export const paymentStep = (state: PaymentState, act: PaymentAct): PaymentState | undefined => STEPS[state][act];

/** A line as its state follows from it. `isRepaid`: a line in force of a later list follows it. */
export type StoriedLine = {
  readonly status: 'PAID' | 'HELD';
  readonly cents: number;
  readonly isCancelled: boolean;
  readonly isRepaid: boolean;
};
/** Of the ledger, what was taken back left out. */
export type StoriedEntry = { readonly kind: LedgerKind; readonly cents: number };

/** From the line and its entries in their order; what contradicts the table leaves the state as it was. */
export function paymentState(line: StoriedLine, entries: readonly StoriedEntry[]): PaymentState {
  let state: PaymentState = line.status === 'HELD' ? 'HELD' : 'CALCULATED';
  for (const act of actsOf(line, entries)) state = paymentStep(state, act) ?? state;
  return state;
}

const ACT_OF = {
  AUTHORISED: 'authorise',
  CREDITED: 'credit',
  UNCOLLECTED: 'notCollect',
  RETURNED: 'return',
  REJECTED: 'reject',
} as const satisfies Partial<Record<LedgerKind, PaymentAct>>;

function actsOf({ cents, isCancelled, isRepaid }: StoriedLine, entries: readonly StoriedEntry[]): PaymentAct[] {
  let collected = 0;
  const acts = entries.flatMap(({ kind, cents: moved }): PaymentAct[] => {
    if (kind === 'VOIDED') return [];
    if (kind !== 'COLLECTED') return [ACT_OF[kind]];
    collected += moved;
    return [collected === cents ? 'collect' : 'collectPart'];
  });
  return [...acts, ...(isRepaid ? ['reissue' as const] : []), ...(isCancelled ? ['cancel' as const] : [])];
}
