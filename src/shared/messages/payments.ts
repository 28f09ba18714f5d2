import type { Month, Period } from '../domain/calendar';
import type { Determination, Duty } from '../domain/compliance/duties';
import type { ComparedReason } from '../domain/payments/compareLists';
import type { PaymentReason } from '../domain/payments/reasons';
import { dutySentence } from './compliance';
import { paymentsEn } from './payments.en';
import { paymentsEs } from './payments.es';
import type { Language } from './problems';

/** A duty that explains a line, as it was judged that day. */
export type ToldDuty = Determination & {
  readonly duty: Duty;
  readonly month: Month;
  readonly memberName: string;
  readonly facilityName: string;
};

/** What the sentence of a line is made of. `suspensions`: counted ones, this bimester included. */
export type PaymentTold = {
  readonly period: Period;
  readonly others: readonly PaymentReason[];
  readonly duties: readonly ToldDuty[];
  readonly countsAsSuspension: boolean;
  readonly suspensions: number;
  readonly maxSuspensions: number;
  /** What is paid, where it is not the base transfer, and for whom of the household. */
  readonly benefit?: { readonly es: string; readonly en: string; readonly member: string };
};

/** A sentence for every reason, or it does not compile. */
export type PaymentWords = {
  readonly names: Readonly<Record<PaymentReason, string>>;
  readonly reasons: Readonly<Record<PaymentReason, (told: PaymentTold) => string>>;
  readonly also: (sentences: readonly string[]) => string;
  readonly suspension: (told: PaymentTold) => string;
  readonly exitProposed: string;
};

/** Explicación of a line: why it is paid or not, with each member, month, duty and figure, in words a mother can be told. */
export function paymentSentence(reason: PaymentReason, told: PaymentTold, language: Language = 'es'): string {
  const words = language === 'es' ? paymentsEs : paymentsEn;
  // What is said alike of both months is said once.
  const duties = new Set(told.duties.map((duty) => `${duty.memberName}: ${dutySentence(duty, language)}`));
  const others = told.others.map((other) => words.reasons[other](told));
  const suspension = told.countsAsSuspension ? [words.suspension(told)] : [];
  const proposal = told.countsAsSuspension && told.suspensions >= told.maxSuspensions ? [words.exitProposed] : [];
  const also = others.length === 0 ? [] : [words.also(others)];
  const benefit = told.benefit === undefined ? [] : [benefitText(told.benefit, language)];
  return [...benefit, words.reasons[reason](told), ...duties, ...suspension, ...proposal, ...also].join(' ');
}

const benefitText = (benefit: NonNullable<PaymentTold['benefit']>, language: Language) =>
  `${benefit[language]}${benefit.member === '' ? '' : ` (${benefit.member})`}:`;

/** Motivo in a few words, for tables; a code nobody knows stays as it is. */
export function reasonSentence(reason: string, language: Language = 'es'): string {
  const names: Readonly<Record<string, string>> = (language === 'es' ? paymentsEs : paymentsEn).names;
  return names[reason] ?? reason;
}

/** Why a household is paid what it is, the reasons of all its lines; a dash where a list does not name it. */
export const reasonsText = (reasons: readonly ComparedReason[], language: Language = 'es') =>
  reasons.length === 0 ? '—' : reasons.map((reason) => reasonText(reason, language)).join('; ');

function reasonText({ paymentReason, benefit }: ComparedReason, language: Language): string {
  if (benefit === null) return reasonSentence(paymentReason, language);
  return paymentReason === 'BENEFIT'
    ? benefit[language]
    : `${benefit[language]}: ${reasonSentence(paymentReason, language)}`;
}
