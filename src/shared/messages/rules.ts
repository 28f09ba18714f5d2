import { isIsoDate, monthsOf, type Period } from '../domain/calendar';
import type { CredNorm } from '../domain/ruleSets/ruleSet';
import type { ListedParameter, ParameterName } from '../domain/ruleSets/parameters';
import { monthName } from './compliance';
import type { Language } from './problems';
import { rulesEn } from './rules.en';
import { rulesEs } from './rules.es';
import { writtenDate } from './writing';

/** A label for every figure, or it does not compile; words for what its values are made of. */
export type RuleWords = {
  readonly labels: Readonly<Record<ParameterName, string>>;
  readonly codes: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly controls: (count: number) => string;
};

const wordsIn = (language: Language) => (language === 'es' ? rulesEs : rulesEn);

export const ruleLabel = (name: ParameterName, language: Language = 'es') => wordsIn(language).labels[name];
/** A duty or another code of the rules as people say it. */
export const ruleWord = (code: string, language: Language = 'es') => wordsIn(language).codes[code] ?? code;

/** By which rules a bimester is judged: one name, or one for each month where they changed in it. */
export function ruleSetsText(period: Period, ruleSets: readonly string[], language: Language = 'es'): string {
  const [only, ...more] = new Set(ruleSets);
  if (only !== undefined && more.length === 0) return only;
  return monthsOf(period)
    .map((month, index) => `${monthName(month, language)}: ${ruleSets[index] ?? ''}`)
    .join('; ');
}

/** The value of a figure as people read it. */
export function ruleValueText({ name, value }: Pick<ListedParameter, 'name' | 'value'>, language: Language = 'es') {
  const words = wordsIn(language);
  if (name === 'prenatalControls' && Array.isArray(value)) return words.controls(value.length);
  if (name === 'credNorms') return normText(value, words);
  if (name === 'schoolCutoff' && typeof value === 'string') return value.split('-').toReversed().join('/');
  return textOf(value, MONEY.includes(name), words);
}

const normText = (value: unknown, words: RuleWords) =>
  isNorm(value) ? `${value.code}: ${words.controls(value.controls.length)}` : '';

const isNorm = (value: unknown): value is CredNorm =>
  typeof value === 'object' && value !== null && 'controls' in value && Array.isArray(value.controls);

/** Figures whose whole numbers of three digits and more are céntimos. */
const MONEY: readonly ParameterName[] = ['baseAmountBimester', 'secondApprovalAbove'];

function textOf(value: unknown, isMoney: boolean, words: RuleWords): string {
  if (value === null) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return isMoney && value >= 1000 ? `S/ ${value / 100}` : String(value);
  if (typeof value === 'string') return isIsoDate(value) ? writtenDate(value) : (words.codes[value] ?? value);
  if (Array.isArray(value)) return value.map((one) => textOf(one, isMoney, words)).join(', ') || words.none;
  return Object.entries(value ?? {})
    .map(([key, one]) => `${words.codes[key] ?? key} ${textOf(one, isMoney, words)}`.trim())
    .join(', ');
}
