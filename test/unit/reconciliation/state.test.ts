import { describe, expect, it } from 'vitest';
import {
  PAYMENT_ACTS,
  PAYMENT_STATES,
  paymentState,
  paymentStep,
  type PaymentAct,
  type PaymentState,
  type StoriedEntry,
} from '@shared/domain/reconciliation/state';

/** The whole matrix of domain.md §5.3, written out once more; what is not here is refused. */
const MATRIX: Readonly<Record<PaymentState, string>> = {
  CALCULATED: 'authorise>AUTHORISED cancel>CANCELLED',
  HELD: 'reissue>REISSUED cancel>CANCELLED',
  AUTHORISED:
    'credit>CREDITED collect>COLLECTED collectPart>PARTLY_COLLECTED notCollect>UNCOLLECTED return>RETURNED reject>REJECTED cancel>CANCELLED',
  CREDITED:
    'credit>CREDITED collect>COLLECTED collectPart>PARTLY_COLLECTED notCollect>UNCOLLECTED return>RETURNED reject>REJECTED',
  PARTLY_COLLECTED:
    'credit>PARTLY_COLLECTED collect>COLLECTED collectPart>PARTLY_COLLECTED notCollect>PARTLY_COLLECTED return>RETURNED reject>REJECTED',
  COLLECTED: '',
  UNCOLLECTED:
    'credit>CREDITED collect>COLLECTED collectPart>PARTLY_COLLECTED notCollect>UNCOLLECTED return>RETURNED reject>REJECTED',
  RETURNED: 'credit>RETURNED collectPart>RETURNED notCollect>RETURNED return>RETURNED reject>REJECTED reissue>REISSUED',
  REJECTED: 'credit>REJECTED collectPart>REJECTED notCollect>REJECTED return>RETURNED reject>REJECTED reissue>REISSUED',
  REISSUED: '',
  CANCELLED: '',
};

describe('the states of a payment', () => {
  const pairs = PAYMENT_STATES.flatMap((state) => PAYMENT_ACTS.map((act) => [state, act] as const));
  it.each(pairs)('%s, %s', (state: PaymentState, act: PaymentAct) => {
    const step = MATRIX[state].split(' ').find((one) => one.startsWith(`${act}>`));
    expect(paymentStep(state, act)).toBe(step?.split('>')[1]);
  });
});

const line = { status: 'PAID', cents: 20_000, isCancelled: false, isRepaid: false } as const;
const entry = (kind: StoriedEntry['kind'], cents = 20_000): StoriedEntry => ({ kind, cents });

describe('a line as its entries tell it', () => {
  it.each<[PaymentState, Parameters<typeof paymentState>[0], readonly StoriedEntry[]]>([
    ['CALCULATED', line, []],
    ['HELD', { ...line, status: 'HELD' }, []],
    ['REISSUED', { ...line, status: 'HELD', isRepaid: true }, []],
    ['CANCELLED', { ...line, isCancelled: true }, [entry('AUTHORISED')]],
    ['COLLECTED', line, [entry('AUTHORISED'), entry('COLLECTED')]],
    ['PARTLY_COLLECTED', line, [entry('AUTHORISED'), entry('COLLECTED', 5000)]],
    ['COLLECTED', line, [entry('AUTHORISED'), entry('COLLECTED', 5000), entry('COLLECTED', 15_000)]],
    ['UNCOLLECTED', line, [entry('AUTHORISED'), entry('CREDITED'), entry('UNCOLLECTED')]],
    ['RETURNED', line, [entry('AUTHORISED'), entry('COLLECTED', 5000), entry('RETURNED', 15_000)]],
    ['RETURNED', line, [entry('AUTHORISED'), entry('RETURNED', 5000), entry('COLLECTED', 15_000)]],
    ['REISSUED', { ...line, isRepaid: true }, [entry('AUTHORISED'), entry('REJECTED')]],
  ])('%s', (state, of, entries) => expect(paymentState(of, entries)).toBe(state));
});
