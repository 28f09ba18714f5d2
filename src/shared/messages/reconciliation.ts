import type { LineKind } from '../domain/payments/lines';
import type { LedgerKind } from '../domain/payments/ledger';
import { readReason, type ResultReason } from '../domain/reconciliation/reasons';
import type { PaymentState } from '../domain/reconciliation/state';
import type { Language } from './problems';

type Words = {
  readonly reasons: Readonly<Record<ResultReason, string>>;
  readonly states: Readonly<Record<PaymentState, string>>;
  readonly entries: Readonly<Record<LedgerKind, string>>;
  readonly lineKinds: Readonly<Record<LineKind, string>>;
  readonly noReason: string;
};

const WORDS: Readonly<Record<Language, Words>> = {
  es: {
    reasons: {
      DID_NOT_COME: 'no se presentó',
      NO_DOCUMENT: 'sin documento vigente',
      NO_CARD: 'sin tarjeta',
      PAY_POINT_CLOSED: 'punto de pago cerrado o sin fondos',
      TERM_OVER: 'venció el plazo de cobro',
      HOLDER_DECEASED: 'titular fallecido',
      HOLDER_MISMATCH: 'el titular no corresponde',
      ACCOUNT_UNKNOWN: 'la cuenta no existe',
      ACCOUNT_CLOSED: 'cuenta cerrada',
      ACCOUNT_BLOCKED: 'cuenta bloqueada',
      IN_PROCESS: 'en proceso',
      OTHER: 'otro motivo',
    },
    states: {
      CALCULATED: 'Calculado',
      HELD: 'Retenido',
      AUTHORISED: 'Autorizado',
      CREDITED: 'Abonado',
      PARTLY_COLLECTED: 'Cobrado en parte',
      COLLECTED: 'Cobrado',
      UNCOLLECTED: 'No cobrado',
      RETURNED: 'Devuelto',
      REJECTED: 'Rechazado',
      REISSUED: 'Pagado en otra lista',
      CANCELLED: 'Anulado',
    },
    entries: {
      AUTHORISED: 'Autorizado',
      CREDITED: 'Abonado',
      COLLECTED: 'Cobrado',
      UNCOLLECTED: 'No cobrado',
      RETURNED: 'Devuelto',
      REJECTED: 'Rechazado',
      VOIDED: 'Se deshizo lo anterior',
    },
    lineKinds: {
      BASE: 'bono',
      ADVANCE: 'adelanto',
      BENEFIT: 'beneficio',
      ARREARS: 'retroactivo',
      RELEASE: 'pago de lo retenido',
      REPAYMENT: 'pago de lo devuelto',
      RECOVERY: 'descuento',
    },
    noReason: 'sin motivo',
  },
  en: {
    reasons: {
      DID_NOT_COME: 'did not come',
      NO_DOCUMENT: 'no valid document',
      NO_CARD: 'no card',
      PAY_POINT_CLOSED: 'pay point closed or without funds',
      TERM_OVER: 'the term to collect is over',
      HOLDER_DECEASED: 'holder deceased',
      HOLDER_MISMATCH: 'holder does not match',
      ACCOUNT_UNKNOWN: 'account does not exist',
      ACCOUNT_CLOSED: 'account closed',
      ACCOUNT_BLOCKED: 'account blocked',
      IN_PROCESS: 'under way',
      OTHER: 'other reason',
    },
    states: {
      CALCULATED: 'Calculated',
      HELD: 'Held',
      AUTHORISED: 'Authorised',
      CREDITED: 'Credited',
      PARTLY_COLLECTED: 'Partly collected',
      COLLECTED: 'Collected',
      UNCOLLECTED: 'Not collected',
      RETURNED: 'Returned',
      REJECTED: 'Rejected',
      REISSUED: 'Paid by another list',
      CANCELLED: 'Cancelled',
    },
    entries: {
      AUTHORISED: 'Authorised',
      CREDITED: 'Credited',
      COLLECTED: 'Collected',
      UNCOLLECTED: 'Not collected',
      RETURNED: 'Returned',
      REJECTED: 'Rejected',
      VOIDED: 'Took the former back',
    },
    lineKinds: {
      BASE: 'base',
      ADVANCE: 'advance',
      BENEFIT: 'benefit',
      ARREARS: 'arrears',
      RELEASE: 'payment of what was held',
      REPAYMENT: 'payment of what came back',
      RECOVERY: 'recovery',
    },
    noReason: 'no reason given',
  },
};

/** The reason of the catalogue, and what the payer wrote where that says more. */
export function resultReasonText(kept: string, language: Language = 'es'): string {
  const { reasons, noReason } = WORDS[language];
  const { reason, written } = readReason(kept);
  if (reason === null) return written || noReason;
  return reason === 'OTHER' ? written : `${reasons[reason]} («${written}»)`;
}

export const paymentStateName = (state: PaymentState, language: Language = 'es') => WORDS[language].states[state];
export const ledgerKindName = (kind: LedgerKind, language: Language = 'es') => WORDS[language].entries[kind];

/** A code nobody knows stays as it is. */
export function lineKindName(kind: string, language: Language = 'es'): string {
  const names: Readonly<Record<string, string>> = WORDS[language].lineKinds;
  return names[kind] ?? kind;
}
