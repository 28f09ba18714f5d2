import type { Output } from '../contract/routes';
import type { Language } from './problems';

type Touched = Output<'audit.incident'>['touched'];

/** How many records and persons, and what a long list leaves open. */
export function touchedText(touched: Touched, language: Language = 'es'): string {
  const { households, persons, minors, isAll, registered } = touched;
  return language === 'es'
    ? `Hogares: ${households.length}; personas: ${persons}, de ellas menores de edad: ${minors}.` +
        (isAll ? ` Se vio o se exportó además una lista larga: puede tratarse de los ${registered} registrados.` : '')
    : `Households: ${households.length}; persons: ${persons}, of them under age: ${minors}.` +
        (isAll ? ` A long list was seen or exported as well: it may be all the ${registered} registered.` : '');
}

const NOBODY: Readonly<Record<Language, string>> = { es: '(nadie ingresó)', en: '(nobody signed in)' };
export const doerText = (user: string, language: Language = 'es') => (user === '' ? NOBODY[language] : user);
