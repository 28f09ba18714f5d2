import type { Benefit } from '../benefits/benefit';
import type { IsoDate } from '../calendar';
import type { Dated, GateRule, Parameter, RuleSet } from './ruleSet';
import type { ParameterName } from './parameters';

/*
 * Rules that headquarters sends: what changes from a day on, figure by figure with its legal source; the rest is as in
 * the set they stand in the place of. Nobody chooses them: who judges by that set judges by them while they are in force.
 */

/** Name of what a sent set may state: a figure, the gates, the duties, or amounts of benefits. */
export type SentName = ParameterName | 'gates' | 'duties' | 'benefits';

/** What one benefit comes to for one time; when, where and for what it is given stays as it is. */
export type SentAmount = Pick<Benefit, 'code' | 'cents'>;

/** `value`: checked to be one that this figure can have. */
export type SentFigure = Parameter<unknown> & { readonly figure: SentName };

export type SentRules = {
  readonly name: string;
  /** The set it stands in the place of: a shipped one, or another sent one. */
  readonly over: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly figures: readonly SentFigure[];
};

/** A whole set: that of `base` with what was sent. A figure that changed over time changes once more. */
export function rulesOf(base: RuleSet, { name, validFrom, validTo, figures }: SentRules): RuleSet {
  const changed = Object.fromEntries(figures.map((one) => [one.figure, statedIn(base, one, validFrom)]));
  const reference = [...new Set(figures.map((one) => one.reference))].join('; ');
  // The schemas of the figures have checked each value.
  return { ...base, ...changed, name, validFrom, validTo, reference, over: base.over ?? base.name } as RuleSet;
}

function statedIn(base: RuleSet, { figure, value, reference, confirmed }: SentFigure, from: IsoDate): unknown {
  const stated = { reference, confirmed };
  if (figure === 'gates') return (value as GateRule[]).map((gate) => ({ ...gate, ...stated }));
  if (figure === 'duties') return (value as string[]).map((duty) => ({ duty, ...stated }));
  if (figure === 'benefits') {
    const amounts = new Map((value as SentAmount[]).map(({ code, cents }) => [code, cents]));
    return base.benefits.map((benefit) => {
      const cents = amounts.get(benefit.code);
      return cents === undefined ? benefit : { ...benefit, cents, ...stated };
    });
  }
  const before: Parameter<unknown> | Dated<unknown> = base[figure];
  if ('value' in before) return { value, ...stated };
  return [...before.filter((entry) => entry.from < from), { from, value, ...stated }];
}

/** A sent set with the one whose place it takes. */
export type Standing = { readonly over: string; readonly rules: RuleSet };

/** Each built on the one it names, in the order in which they came; one whose base is not known is left out. */
export function standingOf(sent: readonly SentRules[], shipped: (name: string) => RuleSet | undefined): Standing[] {
  const standing: Standing[] = [];
  for (const one of sent) {
    const base = shipped(one.over) ?? standing.find(({ rules }) => rules.name === one.over)?.rules;
    if (base !== undefined) standing.push({ over: one.over, rules: rulesOf(base, one) });
  }
  return standing;
}

/** What stands in the place of a set on a day: of two that do, the later one; the set itself where none does. */
export function inPlaceOf(rules: RuleSet, standing: readonly Standing[], on: IsoDate): RuleSet {
  const [next] = standing
    .filter((one) => one.over === rules.name && isInForceOn(one.rules, on))
    .toSorted((a, b) => (a.rules.validFrom < b.rules.validFrom ? -1 : 1))
    .slice(-1);
  return next === undefined ? rules : inPlaceOf(next.rules, standing, on);
}

const isInForceOn = ({ validFrom, validTo }: RuleSet, on: IsoDate) =>
  validFrom <= on && (validTo === null || on <= validTo);

/** The set whose lists of districts hold. */
export const chosenSet = ({ name, over }: Pick<RuleSet, 'name' | 'over'>) => over ?? name;
