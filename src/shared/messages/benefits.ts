import type { Benefit } from '../domain/benefits/benefit';
import type { IsoDate } from '../domain/calendar';
import { findDistrict } from '../domain/territory/districts';
import type { PaymentReason } from '../domain/payments/reasons';
import { soles } from './money';
import { reasonSentence } from './payments';
import type { Language } from './problems';
import { writtenDate } from './writing';

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

type District = { readonly ubigeo: string; readonly since: IsoDate; readonly until: IsoDate | null };

/** Where a scheme is given, district by district, with the first day on which it no longer is. */
export function districtsText(districts: readonly District[], language: Language = 'es'): string {
  if (districts.length === 0) return language === 'es' ? 'en ningún distrito todavía' : 'in no district yet';
  const ended = language === 'es' ? 'hasta antes del' : 'until before';
  return districts
    .map(({ ubigeo, until }) => {
      const name = `${findDistrict(ubigeo)?.name ?? ''} (${ubigeo})`.trim();
      return until === null ? name : `${name} ${ended} ${writtenDate(until)}`;
    })
    .join(', ');
}

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
