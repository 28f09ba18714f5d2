import {
  PAYMENT_MODES,
  type AccountObstacle,
  type HouseholdAccount,
  type PaymentMode,
} from '../domain/households/account';
import { soles } from './money';
import type { Language } from './problems';

type Words = {
  readonly fields: Readonly<Record<keyof HouseholdAccount, string>>;
  readonly modes: Readonly<Record<PaymentMode, string>>;
  readonly bimester: (period: string) => string;
  readonly obstacles: Readonly<Record<AccountObstacle, string>>;
};

/** Modalidades de pago, and why the way a household is paid is not changed. */
export const accountWords: Readonly<Record<Language, Words>> = {
  es: {
    fields: { paymentMode: 'Modalidad de pago', accountNumber: 'Cuenta' },
    modes: {
      BN_AGENCY_WINDOW: 'Ventanilla del Banco de la Nación',
      ATM: 'Cajero automático',
      CORRESPONDENT_AGENT: 'Agente Multired',
      ETV: 'Transportadora de valores (carrito pagador)',
      PIAS: 'Plataforma itinerante (PIAS)',
      DELIVERY: 'Entrega en domicilio',
    },
    bimester: (period) => `Abono del bimestre ${period}`,
    obstacles: {
      NEEDED: 'En cajero o agente se cobra de una cuenta. Escriba su número o elija otra modalidad.',
      CARD: 'Ese parece el número de una tarjeta, que no se guarda en ninguna parte. Escriba el de la cuenta: 11 cifras.',
      FORM: 'La cuenta de ahorros del Banco de la Nación tiene 11 cifras. Revise el número.',
      NO_PAYEE: 'El hogar no tiene titular, y la cuenta es del titular. Nombre primero al titular.',
      SAME: 'Al hogar ya se le paga así. No se cambió nada.',
      FUTURE: 'La fecha del cambio de la forma de pago es futura.',
      ORDER: 'La fecha es anterior a la de la forma de pago actual. Escriba una posterior.',
      BEFORE_PAYEE: 'En esa fecha el titular era otro, y la cuenta es del titular actual. Escriba una posterior.',
    },
  },
  en: {
    fields: { paymentMode: 'Payment mode', accountNumber: 'Account' },
    modes: {
      BN_AGENCY_WINDOW: 'Window of the Banco de la Nación',
      ATM: 'Cash machine',
      CORRESPONDENT_AGENT: 'Multired agent',
      ETV: 'Armoured cash transport',
      PIAS: 'Itinerant platform (PIAS)',
      DELIVERY: 'Delivery at home',
    },
    bimester: (period) => `Transfer of bimester ${period}`,
    obstacles: {
      NEEDED: 'A cash machine or an agent pays out of an account. Type its number or choose another mode.',
      CARD: 'That looks like the number of a card, which is kept nowhere. Type that of the account: 11 digits.',
      FORM: 'A savings account of the Banco de la Nación has 11 digits. Check the number.',
      NO_PAYEE: 'The household has no holder, and the account is the holder’s. Name the holder first.',
      SAME: 'The household is paid like this already. Nothing changed.',
      FUTURE: 'The day of the change of payment has not come.',
      ORDER: 'The day is before that of the present way of payment. Type a later one.',
      BEFORE_PAYEE:
        'On that day the holder was another person, and the account is the present one’s. Type a later day.',
    },
  },
};

export const paymentModeName = (mode: PaymentMode, language: Language = 'es') => accountWords[language].modes[mode];

type PaidAt = { readonly paymentMode: PaymentMode | ''; readonly payPoint: string };
const NO_MODE = 'Sin modalidad';

/** Where people are paid, in Spanish, for papers and workbooks: how, and at which point. */
export const payGroupName = ({ paymentMode, payPoint }: PaidAt) =>
  `${paymentMode === '' ? NO_MODE : paymentModeName(paymentMode)} · ${payPoint === '' ? 'Sin punto de pago' : payPoint}`;

/** The same in the fewest words, where the point itself is told beside it: a point pays in one mode. */
export const collectsAtText = ({ paymentMode, payPoint }: PaidAt) =>
  payPoint || (paymentMode === '' ? NO_MODE : paymentModeName(paymentMode));

type Value = string | number | boolean | null;
type ProposedChange = { readonly field: string; readonly before: Value; readonly after: Value };

const BIMESTER = /^bimester (.+)$/;

/** A proposed change as people read it: which field of the payment, modes and sums in words, everything else as it is. */
export function proposedChange({ field, before, after }: ProposedChange, language: Language = 'es') {
  const names: Readonly<Record<string, string>> = accountWords[language].fields;
  const bimester = BIMESTER.exec(field)?.[1];
  const shown = (value: Value) => {
    if (bimester !== undefined && typeof value === 'number') return soles(value);
    const mode = field === 'paymentMode' ? PAYMENT_MODES.find((known) => known === value) : undefined;
    return mode === undefined ? value : paymentModeName(mode, language);
  };
  const name = bimester === undefined ? (names[field] ?? '') : accountWords[language].bimester(bimester);
  return { name, before: shown(before), after: shown(after) };
}
