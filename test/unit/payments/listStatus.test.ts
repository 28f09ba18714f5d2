import { expect, it, test } from 'vitest';
import { IN_FORCE, isInForce, LIST_ACTS, LIST_STATUSES, stepOf } from '@shared/domain/payments/listStatus';

/** Every step there is; each other pair of status and act is refused. */
const LIFE: Readonly<Record<string, string>> = {
  'DRAFT calculate': 'CALCULATED',
  'DRAFT reopen': 'DRAFT',
  'DRAFT cancel': 'CANCELLED',
  'CALCULATED calculate': 'CALCULATED',
  'CALCULATED review': 'IN_REVIEW',
  'CALCULATED reopen': 'DRAFT',
  'CALCULATED approve': 'APPROVED',
  'CALCULATED cancel': 'CANCELLED',
  'IN_REVIEW reopen': 'DRAFT',
  'IN_REVIEW approve': 'APPROVED',
  'IN_REVIEW cancel': 'CANCELLED',
  'APPROVED send': 'SENT',
  'APPROVED cancel': 'CANCELLED',
  'SENT answerNothing': 'SENT',
  'SENT answerSome': 'PARTLY_PAID',
  'SENT answerAll': 'RECONCILED',
  'PARTLY_PAID answerNothing': 'SENT',
  'PARTLY_PAID answerSome': 'PARTLY_PAID',
  'PARTLY_PAID answerAll': 'RECONCILED',
  'PARTLY_PAID close': 'CLOSED',
  'RECONCILED answerNothing': 'SENT',
  'RECONCILED answerSome': 'PARTLY_PAID',
  'RECONCILED answerAll': 'RECONCILED',
  'RECONCILED close': 'CLOSED',
  'CLOSED answerNothing': 'CLOSED',
  'CLOSED answerSome': 'CLOSED',
  'CLOSED answerAll': 'CLOSED',
};

const pairs = LIST_STATUSES.flatMap((status) => LIST_ACTS.map((act) => [status, act] as const));
test.each(pairs)('a list that is %s: %s', (status, act) => {
  expect(stepOf(status, act)).toBe(LIFE[`${status} ${act}`]);
});

it('is in force from its approval on', () => {
  expect(LIST_STATUSES.filter(isInForce)).toEqual([...IN_FORCE]);
});
