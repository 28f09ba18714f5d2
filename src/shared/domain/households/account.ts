import type { IsoDate } from '../calendar';
import type { Role } from '../users';

/** Modalidad de pago, in the programme's own list: bank window, ATM, agent, armoured cash, river platform, delivery. */
export const PAYMENT_MODES = ['BN_AGENCY_WINDOW', 'ATM', 'CORRESPONDENT_AGENT', 'ETV', 'PIAS', 'DELIVERY'] as const;
export type PaymentMode = (typeof PAYMENT_MODES)[number];

/** Por qué cambia la forma de pago. A catalogue of ours: the programme's page has none. */
export const ACCOUNT_REASONS = ['OPENED', 'CLOSED', 'BANK_REJECTED', 'POINT_CHANGED', 'CORRECTION'] as const;
/** PAYEE_CHANGED: what follows from another payee; nobody states it. */
export type AccountReason = (typeof ACCOUNT_REASONS)[number] | 'PAYEE_CHANGED';

/** Cómo se le paga a un hogar. `accountNumber`: digits only, of the payee; '' where it is paid without one. */
export type HouseholdAccount = { readonly paymentMode: PaymentMode; readonly accountNumber: string };

const ACCOUNT_DIGITS = 11;
const CARD = /^\d{13,19}$/;

/** As people write it, with spaces and hyphens, to digits. */
export const normaliseAccountNumber = (written: string) => written.replaceAll(/[\s-]/g, '');

/** An ATM or an agent pays out of an account alone; everybody else pays against the document too. */
const needsAccount = (mode: PaymentMode) => mode === 'ATM' || mode === 'CORRESPONDENT_AGENT';

/**
 * Forma de la cuenta: the 11 digits of a savings account of the Banco de la Nación. 13 to 19 digits are those of a card,
 * whose number is kept nowhere. null where nothing is wrong with it.
 */
export function accountFault({ paymentMode, accountNumber }: HouseholdAccount): 'NEEDED' | 'CARD' | 'FORM' | null {
  if (accountNumber === '') return needsAccount(paymentMode) ? 'NEEDED' : null;
  if (CARD.test(accountNumber)) return 'CARD';
  return /^\d+$/.test(accountNumber) && accountNumber.length === ACCOUNT_DIGITS ? null : 'FORM';
}

/** What is left when the payee changes: the account was the former one's; where the mode needs one, the bank's window. */
export const withoutAccount = ({ paymentMode }: HouseholdAccount): HouseholdAccount => ({
  paymentMode: needsAccount(paymentMode) ? 'BN_AGENCY_WINDOW' : paymentMode,
  accountNumber: '',
});

/** Why the way a household is paid is not changed. */
export type AccountObstacle = 'NEEDED' | 'CARD' | 'FORM' | 'NO_PAYEE' | 'SAME' | 'FUTURE' | 'ORDER' | 'BEFORE_PAYEE';

type Standing = {
  readonly account: (HouseholdAccount & { readonly since: IsoDate }) | null;
  /** First day of the present payee; null where nobody is. */
  readonly holderSince: IsoDate | null;
};

/** What keeps this from being recorded from `since` on; null where it may be. */
export function accountObstacle(
  stated: HouseholdAccount & { readonly since: IsoDate },
  { account, holderSince }: Standing,
  today: IsoDate,
): AccountObstacle | null {
  const fault = accountFault(stated);
  if (fault !== null) return fault;
  const hasNumber = stated.accountNumber !== '';
  if (hasNumber && holderSince === null) return 'NO_PAYEE';
  if (isSameAccount(stated, account)) return 'SAME';
  if (stated.since > today) return 'FUTURE';
  if (account !== null && stated.since < account.since) return 'ORDER';
  return hasNumber && holderSince !== null && stated.since < holderSince ? 'BEFORE_PAYEE' : null;
}

const isSameAccount = (one: HouseholdAccount, other: HouseholdAccount | null) =>
  one.paymentMode === other?.paymentMode && one.accountNumber === other.accountNumber;

const SHOWN_DIGITS = 4;

/** All but the last four digits hidden: for the history, for paper, and for who does not need the number. */
export const maskAccount = (number: string) => number.slice(-SHOWN_DIGITS).padStart(number.length, '*');

/** Who records, confirms or pays into an account; everybody else sees its last four digits. */
const ACCOUNT_READERS: readonly Role[] = ['gestor', 'digitador', 'supervisor', 'aprobador'];

/** The number as a person of this role may see it. */
export const accountSeenBy = (role: Role, number: string) =>
  ACCOUNT_READERS.includes(role) ? number : maskAccount(number);
