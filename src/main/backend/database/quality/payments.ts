import { monthsOf, type Period } from '@shared/domain/calendar';
import type { HouseholdResult } from '@shared/domain/compliance/household';
import type { Breach } from '@shared/domain/quality/breaches';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { ruleSetNamed } from '../ruleSets';
import { ofHousehold, type Inspection, type Rule } from './inspection';

type Total = { readonly period: Period; readonly stored: number; readonly sum: number };

/** 6. Lines add up to their list, and no bimester of a household is paid twice; `listsAsApproved` looks at the hashes. */
export const listsAddUp: Rule = async ({ db, pause }) => {
  await pause();
  const totals: Total[] = await db('payment_list')
    .leftJoin('payment_line', { 'payment_line.list_id': 'payment_list.id', 'payment_line.status': db.raw(`'PAID'`) })
    .whereNot('payment_list.status', 'CANCELLED')
    .groupBy('payment_list.id')
    .orderBy('payment_list.period')
    .select('period', 'total_cents as stored', db.raw('coalesce(sum(amount_cents), 0) as sum'));
  const wrong = totals.filter(({ stored, sum }) => stored !== sum);
  return [
    ...wrong.map(({ period, stored, sum }): Breach => ({
      code: 'LIST_TOTAL_DIFFERS',
      household: null,
      member: null,
      subject: period,
      facts: { period, stored, sum },
    })),
    ...(await paidTwice({ db, pause })),
  ];
};

async function paidTwice({ db, pause }: Pick<Inspection, 'db' | 'pause'>): Promise<readonly Breach[]> {
  await pause();
  const rows: { household: string; period: Period; times: number }[] = await db('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .where({ benefit: 'BASE', 'payment_line.status': 'PAID', live: 1 })
    .whereNull('corrects')
    .groupBy('payment_line.household_id', 'origin_period')
    .havingRaw('count(*) > 1')
    .orderBy('code')
    .select('code as household', 'origin_period as period', db.raw('count(*) as times'));
  return rows.map(({ household, period, times }) => ({
    code: 'BIMESTER_PAID_TWICE',
    household,
    member: null,
    subject: period,
    facts: { period, times },
  }));
}

type Paid = {
  readonly household: string;
  readonly period: Period;
  readonly ruleSet: string;
  readonly cents: number;
  readonly months: string | null;
};

/** 8. Nobody is paid for more months than the household complied in; advances and waived months are no exception to it. */
export const paidAsComplied: Rule = async ({ db, pause }) => {
  await pause();
  const rows: Paid[] = await db('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .join('payment_list', 'payment_list.id', 'payment_line.list_id')
    .leftJoin('household_result', {
      'household_result.household_id': 'payment_line.household_id',
      'household_result.period': 'payment_line.origin_period',
    })
    .where({ benefit: 'BASE', 'payment_line.status': 'PAID', live: 1 })
    .whereNot({ reason: 'ADVANCE' })
    .groupBy('payment_line.id')
    .orderBy(['code', 'origin_period'])
    .select(
      'code as household',
      'origin_period as period',
      'payment_list.rule_set as ruleSet',
      'amount_cents as cents',
      // late evidence may turn a breach round, never the other way: the newest version counts most
      db.raw('group_concat(household_result.months, char(10)) as months'),
    );
  await pause();
  const sets = new Map<string, RuleSet>();
  for (const name of new Set(rows.map(({ ruleSet }) => ruleSet))) sets.set(name, await ruleSetNamed(db, name));
  return rows
    .filter((paid) => paid.cents > payable(paid, sets.get(paid.ruleSet)))
    .map(({ household, period, cents, months }) => ({
      code: 'PAID_MORE_THAN_COMPLIED',
      household,
      member: null,
      subject: period,
      facts: { period, cents, months: compliedMonths(months) },
    }));
};

/** Céntimos that the months complied in come to at most. */
function payable({ period, months }: Paid, rules: RuleSet | undefined): number {
  if (rules === undefined) return 0;
  const { payRule, baseAmountBimester } = rules;
  const complied = compliedMonths(months);
  const all = monthsOf(period).length;
  if (payRule.value === 'ALL_OR_NOTHING') return complied === all ? baseAmountBimester.value : 0;
  return (baseAmountBimester.value * complied) / all;
}

/** The most months complied in by any determination of the bimester. */
function compliedMonths(versions: string | null): number {
  const counts = (versions ?? '[]').split('\n').map((months) => {
    const results = JSON.parse(months) as readonly { result: HouseholdResult }[]; // written by the close
    return results.filter(({ result }) => result === 'COMPLIED').length;
  });
  return Math.max(...counts);
}

/** 9. The universal grant of 2020 (BFU) was paid to a household once at most. */
export const universalGrantOnce: Rule = async ({ db, pause }) => {
  await pause();
  const rows: { household: string; times: number }[] = await db('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .where({ benefit: 'BFU', 'payment_line.status': 'PAID', live: 1 })
    .whereNull('corrects')
    .groupBy('payment_line.household_id')
    .havingRaw('count(*) > 1')
    .orderBy('code')
    .select('code as household', db.raw('count(*) as times'));
  return rows.map(({ household, times }) => ({
    code: 'UNIVERSAL_GRANT_TWICE',
    ...ofHousehold(household),
    facts: { times },
  }));
};
