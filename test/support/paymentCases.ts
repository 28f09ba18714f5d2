import { firstDayOfPeriod, lastDayOfPeriod, toDate, toPeriod, type Period } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import { calculateList } from '@shared/domain/payments/calculateList';
import type { BimesterCase, Covered } from '@shared/domain/payments/entitlement';
import type { PaymentHolder } from '@shared/domain/payments/holder';
import type { HouseholdPayment, ListRules } from '@shared/domain/payments/lines';
import { CEPAL } from '@shared/domain/ruleSets/cepal';

export const B2 = toPeriod('2026-B2');
export const B3 = toPeriod('2026-B3');
export const FIRST = firstDayOfPeriod(B3);
export const CUTOFF = lastDayOfPeriod(B3);

/** A household affiliated long ago that complied with both months. */
export const aBimester = (values: Partial<BimesterCase> = {}): BimesterCase => ({
  period: B3,
  cutoff: lastDayOfPeriod(values.period ?? B3),
  affiliationDate: toDate('2019-01-15'),
  exitEffective: null,
  movedOut: null,
  adminSuspended: false,
  target: [true, true],
  months: ['COMPLIED', 'COMPLIED'],
  breached: [],
  grantFactor: 1,
  ...values,
});

export const aHolder = (values: Partial<PaymentHolder> = {}): PaymentHolder => ({
  birthDate: toDate('1990-03-12'),
  deceased: false,
  documentType: 'DNI',
  documentNumber: '45678901',
  documentExpiry: null,
  documentMismatch: false,
  ...values,
});

type Situation = {
  readonly household?: string;
  readonly holder?: PaymentHolder | null;
  readonly covered?: Covered;
  readonly coveredPeriods?: readonly Period[];
  readonly earlier?: HouseholdPayment['earlier'];
  readonly withheld?: boolean;
  readonly outstanding?: HouseholdPayment['outstanding'];
  readonly benefits?: HouseholdPayment['benefits'];
};
export const aPayment = (
  given: Partial<BimesterCase> | null = {},
  {
    household = 'H1',
    holder = aHolder(),
    covered = null,
    coveredPeriods = [],
    earlier = [],
    withheld = false,
    outstanding = [],
    benefits = [],
  }: Situation = {},
): HouseholdPayment => ({
  household,
  holder,
  current: given === null ? null : { given: aBimester(given), covered, coveredPeriods },
  withheld,
  earlier,
  outstanding,
  benefits,
});

export const PER_MONTH: ListRules = { ...CEPAL, payRule: { ...CEPAL.payRule, value: 'PER_MONTH' } };

export const listOf = (households: readonly HouseholdPayment[], rules: ListRules = CEPAL, period: Period = B3) =>
  calculateList({ period, on: toDate('2026-07-05'), rules, households });
/** The one line of a list of one household. */
export const lineOf = (payment: HouseholdPayment, rules: ListRules = CEPAL) => {
  const [line, ...more] = listOf([payment], rules).lines;
  if (line === undefined || more.length > 0) throw new Error('not exactly one line');
  return line;
};
export const soles = (amount: number) => toCents(amount * 100);
