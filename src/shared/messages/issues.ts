import type { Language } from './problems';

const ES: Readonly<Record<string, string>> = {
  'too-short': 'es muy corto; escriba al menos tres letras',
  'whole-card': 'lleva el número entero de una tarjeta; deje solo sus cuatro últimas cifras',
};
const EN: Readonly<Record<string, string>> = {
  'too-short': 'is too short; write at least three letters',
  'whole-card': 'holds the whole number of a card; leave its last four digits alone',
};

/** What is wrong with a value, `field: code`, in words where the code has some. */
export function issueText(issue: string, language: Language = 'es'): string {
  const cut = issue.lastIndexOf(': ');
  const words = (language === 'es' ? ES : EN)[issue.slice(cut + 2)];
  return words === undefined ? issue : `${issue.slice(0, cut)}: ${words}`;
}
