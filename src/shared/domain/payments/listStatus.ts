/** Estado of a payment list, from what is being put together to what is accounted for. */
export const LIST_STATUSES = [
  'DRAFT',
  'CALCULATED',
  'IN_REVIEW',
  'APPROVED',
  'SENT',
  'PARTLY_PAID',
  'RECONCILED',
  'CLOSED',
  'CANCELLED',
] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];

/** What is done to a list; `answer…` follows from what the payer's results leave open. */
export const LIST_ACTS = [
  'calculate',
  'review',
  'reopen',
  'approve',
  'send',
  'answerNothing',
  'answerSome',
  'answerAll',
  'close',
  'cancel',
] as const;
export type ListAct = (typeof LIST_ACTS)[number];

/** The whole life of a list; what is not named is refused. The same steps are all the database takes. */
const STEPS: Readonly<Record<ListStatus, Readonly<Partial<Record<ListAct, ListStatus>>>>> = {
  DRAFT: { calculate: 'CALCULATED', reopen: 'DRAFT', cancel: 'CANCELLED' },
  CALCULATED: {
    calculate: 'CALCULATED',
    review: 'IN_REVIEW',
    reopen: 'DRAFT',
    approve: 'APPROVED',
    cancel: 'CANCELLED',
  },
  IN_REVIEW: { reopen: 'DRAFT', approve: 'APPROVED', cancel: 'CANCELLED' },
  APPROVED: { send: 'SENT', cancel: 'CANCELLED' },
  SENT: { answerNothing: 'SENT', answerSome: 'PARTLY_PAID', answerAll: 'RECONCILED' },
  PARTLY_PAID: { answerNothing: 'SENT', answerSome: 'PARTLY_PAID', answerAll: 'RECONCILED', close: 'CLOSED' },
  RECONCILED: { answerNothing: 'SENT', answerSome: 'PARTLY_PAID', answerAll: 'RECONCILED', close: 'CLOSED' },
  // What a payer still tells of money that was pending at the close is kept; the list stays closed.
  CLOSED: { answerNothing: 'CLOSED', answerSome: 'CLOSED', answerAll: 'CLOSED' },
  CANCELLED: {},
};

/** Where `act` takes a list; undefined where it may not be done. */
export const stepOf = (status: ListStatus, act: ListAct): ListStatus | undefined => STEPS[status][act];

/** Approved, and in force: its lines are never changed again. */
export const IN_FORCE = ['APPROVED', 'SENT', 'PARTLY_PAID', 'RECONCILED', 'CLOSED'] as const satisfies ListStatus[];
export const isInForce = (status: ListStatus) => IN_FORCE.some((one) => one === status);
