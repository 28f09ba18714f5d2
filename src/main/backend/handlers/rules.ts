import type { Output } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { findRuleSet, isInForce, OVERLAYS, RULE_SETS, RULES_BY_DATE } from '@shared/domain/ruleSets';
import { parametersOf } from '@shared/domain/ruleSets/parameters';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { eligibilityEs } from '@shared/messages/eligibility.es';
import { ruleLabel, ruleValueText, ruleWord } from '@shared/messages/rules';
import { noteEvent } from '../database/events';
import { findAnySet, findRulesChoice, findRulesOn, putRulesChoice } from '../database/ruleSets';
import { loadStanding } from '../database/sentRules';
import type { HandlersOf } from '../dispatch';

export const rulesHandlers: HandlersOf<'rules'> = {
  'rules.list': async ({ db, today }, { on = today() }) => {
    const choice = await findRulesChoice(db);
    const judging = await findRulesOn(db, on);
    const chosen = judging.ok ? judging.value : undefined; // a choice that was not in force judges nothing
    const sent = (await loadStanding(db)).map(({ rules }) => rules);
    const sets = [...RULE_SETS, ...OVERLAYS.map(({ rules }) => rules), ...sent];
    return ok({ choice, on, sets: sets.map((rules) => summaryOf(rules, chosen, on)) });
  },

  'rules.show': async ({ db }, { name }) => {
    const rules = await findAnySet(db, name);
    return rules === undefined ? refuse(unknownSet(name)) : ok(wholeOf(rules));
  },

  'rules.choose': (backend, { choice }) =>
    backend.write(async (tx) => {
      if (choice !== RULES_BY_DATE && findRuleSet(choice) === undefined) return refuse(unknownSet(choice));
      const before = await findRulesChoice(tx);
      if (before === choice) return ok({ choice });
      await putRulesChoice(tx, choice);
      await noteEvent(tx, { kind: 'rules.chosen', subject: choice, details: { before, after: choice } });
      return ok({ choice });
    }),
};

const unknownSet = (name: string) =>
  ({ code: 'rule-set-unknown', name, known: RULE_SETS.map((rules) => rules.name) }) as const;

function summaryOf(rules: RuleSet, chosen: RuleSet | undefined, on: IsoDate): Output<'rules.list'>['sets'][number] {
  const { name, validFrom, validTo, reference } = rules;
  const stated = [...parametersOf(rules), ...rules.gates, ...rules.duties];
  return {
    name,
    validFrom,
    validTo,
    reference,
    over: rules.over ?? OVERLAYS.find((overlay) => overlay.rules === rules)?.over.name ?? null,
    inForce: isInForce(rules, on),
    chosen: name === chosen?.name,
    parameters: stated.length,
    unconfirmed: stated.filter(({ confirmed }) => !confirmed).length,
  };
}

const wholeOf = (rules: RuleSet): Output<'rules.show'> => ({
  name: rules.name,
  validFrom: rules.validFrom,
  validTo: rules.validTo,
  reference: rules.reference,
  gatesJoinedBy: 'AND',
  gates: rules.gates.map(({ gate, stage, reference, confirmed }) => ({
    code: gate,
    label: eligibilityEs.names[gate],
    stage,
    reference,
    confirmed,
  })),
  duties: rules.duties.map(({ duty, reference, confirmed }) => ({
    code: duty,
    label: ruleWord(duty),
    reference,
    confirmed,
  })),
  parameters: parametersOf(rules).map((parameter) => ({
    parameter: parameter.name,
    label: ruleLabel(parameter.name),
    value: parameter.value as Output<'rules.show'>['parameters'][number]['value'], // rule sets are plain data
    text: ruleValueText(parameter),
    from: parameter.from,
    reference: parameter.reference,
    confirmed: parameter.confirmed,
  })),
});
