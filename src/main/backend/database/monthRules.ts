import { monthsOf, type Month } from '@shared/domain/calendar';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import type { ReadDb, Tx } from './handles';
import type { StoredPeriod } from './periods';
import { ruleSetNamed } from './ruleSets';

type MonthRow = { readonly month: Month; readonly period: string; readonly rule_set: string };

/** The set by which a month is judged. */
export type MonthRules = (month: Month) => RuleSet;

/** As each bimester was opened; a month that belongs to none is judged as the first one of `period`. */
export async function loadMonthRules(db: ReadDb | Tx, { code, ruleSet }: Pick<StoredPeriod, 'code' | 'ruleSet'>) {
  const kept = await loadKeptRules(db);
  const [first] = monthsOf(code);
  const elsewhere = kept.get(first) ?? (await ruleSetNamed(db, ruleSet));
  return ((month) => kept.get(month) ?? elsewhere) satisfies MonthRules;
}

/** The set of every month a bimester was opened for. */
export async function loadKeptRules(db: ReadDb | Tx): Promise<ReadonlyMap<Month, RuleSet>> {
  const rows: MonthRow[] = await db('month_rules').select('month', 'rule_set');
  const names = [...new Set(rows.map(({ rule_set }) => rule_set))];
  const sets = new Map<string, RuleSet>();
  for (const name of names) sets.set(name, await ruleSetNamed(db, name));
  return new Map(
    rows.flatMap(({ month, rule_set }) => {
      const rules = sets.get(rule_set);
      return rules === undefined ? [] : [[month, rules] as const];
    }),
  );
}

export async function insertMonthRules(tx: Tx, period: StoredPeriod['code'], sets: readonly RuleSet[]) {
  await tx('month_rules').insert(
    monthsOf(period).map((month, index) => {
      const rules = sets[index];
      if (rules === undefined) throw new Error(`month ${month} has no rules`);
      return { month, period, rule_set: rules.name };
    }),
  );
}
