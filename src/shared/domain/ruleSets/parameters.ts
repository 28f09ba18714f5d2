import type { IsoDate } from '../calendar';
import type { Dated, Parameter, RuleSet } from './ruleSet';

type NotFigures = 'name' | 'validFrom' | 'validTo' | 'reference' | 'over' | 'gates' | 'duties' | 'benefits';
/** Name of a figure of a rule set. */
export type ParameterName = Exclude<keyof RuleSet, NotFigures>;

/** One value of a figure; `from` where it changed over time. */
export type ListedParameter = Parameter<unknown> & { readonly name: ParameterName; readonly from: IsoDate | null };

/** Parámetros of a rule set in the order of its type, a dated one once for each of its values. */
export const parametersOf = (rules: RuleSet): readonly ListedParameter[] =>
  (Object.keys(rules) as (keyof RuleSet)[]).flatMap((name) => (isFigure(name) ? listed(name, rules[name]) : []));

const NOT_FIGURES: readonly string[] = [
  'name',
  'validFrom',
  'validTo',
  'reference',
  'over',
  'gates',
  'duties',
  'benefits',
] satisfies NotFigures[];
const isFigure = (name: keyof RuleSet): name is ParameterName => !NOT_FIGURES.includes(name);

function listed(name: ParameterName, figure: Parameter<unknown> | Dated<unknown>): readonly ListedParameter[] {
  if ('value' in figure) return [{ name, ...figure, from: null }];
  return figure.map((entry) => ({ name, ...entry }));
}
