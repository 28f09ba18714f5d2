import type { Benefit } from '../domain/benefits/benefit';
import type { PaymentReason } from '../domain/payments/reasons';
import { soles } from './money';
import { reasonSentence } from './payments';
import type { Language } from './problems';

type Words = {
  readonly often: Readonly<Record<Benefit['often'], string>>;
  readonly per: Readonly<Record<Benefit['per'], string>>;
};

const es: Words = {
  often: { MONTH: 'al mes', BIMESTER: 'al bimestre', YEAR: 'al año', ONCE: 'una sola vez' },
  per: { HOUSEHOLD: 'por hogar', MEMBER: 'por integrante' },
};
const en: Words = {
  often: { MONTH: 'a month', BIMESTER: 'a bimester', YEAR: 'a year', ONCE: 'once' },
  per: { HOUSEHOLD: 'per household', MEMBER: 'per member' },
};

/** For whom and how often a benefit is given, in words. */
export function givenText({ often, per }: Pick<Benefit, 'often' | 'per'>, language: Language = 'es'): string {
  const words = language === 'es' ? es : en;
  return `${words.per[per]}, ${words.often[often]}`;
}

type Told = {
  readonly name: { readonly es: string; readonly en: string };
  readonly cents: number;
  readonly reason: PaymentReason;
};

/** What a benefit comes to for somebody: its amount, or why it is not owed. */
export const awardText = ({ name, cents, reason }: Told, language: Language = 'es') =>
  `${name[language]}: ${cents > 0 ? soles(cents) : reasonSentence(reason, language)}`;
