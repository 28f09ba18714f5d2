import type { DownloadKind } from '../domain/packages/downloads';
import type { Language } from './problems';

type Words = Readonly<Record<DownloadKind, string>>;

const ES: Words = {
  AFFILIATION_DECISIONS: 'Decisiones de afiliación',
  ELIGIBLE_HOUSEHOLDS: 'Hogares elegibles (SISFOH)',
  SCHOOLS: 'Catálogo de instituciones educativas',
  HEALTH_POSTS: 'Catálogo de establecimientos de salud',
  POPULATED_CENTERS: 'Catálogo de centros poblados',
  PAYMENT_RESULTS: 'Resultados de pago',
  CORRECTIONS: 'Correcciones de datos de personas',
  RULE_SET: 'Reglas del programa',
  BENEFIT_SCHEMES: 'Esquemas alternativos (EAT)',
  CALENDAR: 'Calendario de bimestres',
  PAYROLL: 'Planilla de pago de la sede',
  MOVES: 'Hogares que llegan de otra oficina',
};

const EN: Words = {
  AFFILIATION_DECISIONS: 'Affiliation decisions',
  ELIGIBLE_HOUSEHOLDS: 'Eligible households (SISFOH)',
  SCHOOLS: 'Catalogue of schools',
  HEALTH_POSTS: 'Catalogue of health posts',
  POPULATED_CENTERS: 'Catalogue of populated centres',
  PAYMENT_RESULTS: 'Payment results',
  CORRECTIONS: 'Corrections of data of persons',
  RULE_SET: 'Rules of the programme',
  BENEFIT_SCHEMES: 'Alternative schemes (EAT)',
  CALENDAR: 'Calendar of bimesters',
  PAYROLL: 'Payment roll of headquarters',
  MOVES: 'Households that come from another office',
};

/** What a package of headquarters brings; the kind of a newer version as it is. */
export const downloadKindName = (kind: string, language: Language = 'es'): string => {
  const words: Readonly<Record<string, string>> = language === 'es' ? ES : EN;
  return words[kind] ?? kind;
};

type Taken = { readonly identifier: string; readonly kind: string; readonly about: string };

/** What was taken in that stands outside the chain: a receipt, or where the chain goes on. */
export function takenText({ identifier, kind, about }: Taken, language: Language = 'es'): string {
  if (kind !== 'RESUME')
    return language === 'es'
      ? `Se recibió ${identifier}: cargo de ${about}.`
      : `${identifier} was received: receipt of ${about}.`;
  return language === 'es'
    ? `Se recibió ${identifier}: lo último que tiene la sede es ${about || 'nada todavía'}; lo próximo que se envíe sigue desde ahí.`
    : `${identifier} was received: the last that headquarters has is ${about || 'nothing yet'}; what is sent next goes on from there.`;
}
