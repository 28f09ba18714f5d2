import type { Outcome } from '../domain/recertification/recertification';
import type { Language } from './problems';

const es: Readonly<Record<Outcome, string>> = {
  STILL_POOR: 'Sigue siendo pobre',
  NOT_POOR: 'Ya no es pobre',
  PENDING: 'En trámite',
  NOT_FOUND: 'No se le ubicó',
};
const en: Readonly<Record<Outcome, string>> = {
  STILL_POOR: 'Still poor',
  NOT_POOR: 'No longer poor',
  PENDING: 'Pending',
  NOT_FOUND: 'Not found',
};

/** Resultado de la recertificación, in words. */
export const outcomeName = (outcome: Outcome, language: Language = 'es') => (language === 'es' ? es : en)[outcome];

/** Share of the grant: 0.8 is `80 %`. */
export const percentText = (factor: number) => `${Math.round(factor * 100)} %`;
