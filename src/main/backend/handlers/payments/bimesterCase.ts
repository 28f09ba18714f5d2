import { firstDayOfPeriod, lastDayOf, monthsOf, type IsoDate, type Month } from '@shared/domain/calendar';
import { targetsOn, type TargetMember } from '@shared/domain/compliance/targets';
import { isFirstDayOfBimester } from '@shared/domain/effects/exits';
import type { BimesterCase } from '@shared/domain/payments/entitlement';
import { grantFactorOn, type Recertification } from '@shared/domain/recertification/recertification';
import { exitEffectiveOn, type ExitReason } from '@shared/domain/payments/scope';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import type { ReadDb } from '../../database/handles';
import { affiliationsElsewhere } from '../../database/households/arrivals';
import { loadMonthRules, type MonthRules } from '../../database/monthRules';
import type { StoredPeriod } from '../../database/periods';
import { loadRecertifications } from '../../database/recertification/recertifications';
import type { SettledHousehold } from '../../database/results';
import { earlierAffiliations, statusOn, type StatusOn } from '../../database/scope';
import { ruleSetNamed } from '../../database/ruleSets';

/** What is the same for every household of one bimester. */
export type Bimester = {
  readonly period: StoredPeriod;
  /** By which it is paid, and by which each of its months is judged. */
  readonly rules: RuleSet;
  readonly rulesOf: MonthRules;
  readonly statuses: ReadonlyMap<string, StatusOn>;
  readonly recertifications: ReadonlyMap<string, readonly Recertification[]>;
  readonly affiliations: ReadonlyMap<string, IsoDate>;
};

/** For these households, or for all. */
export async function loadBimester(
  db: ReadDb,
  period: StoredPeriod,
  householdIds?: readonly string[],
): Promise<Bimester> {
  const rules = await ruleSetNamed(db, period.ruleSet);
  const rulesOf = await loadMonthRules(db, period);
  const statuses = await statusOn(db, period.rosterCutoff, householdIds);
  const recertifications = await loadRecertifications(db, householdIds);
  const elsewhere = await affiliationsElsewhere(db, period.rosterCutoff);
  const affiliations = new Map([...elsewhere, ...(await earlierAffiliations(db, period.rosterCutoff))]);
  return { period, rules, rulesOf, statuses, recertifications, affiliations };
}

/** What decides whether the household is paid the bimester (decisions §4b). */
export function bimesterCase(
  { period, rules, rulesOf, statuses, recertifications, affiliations }: Bimester,
  household: SettledHousehold,
  members: readonly TargetMember[],
): BimesterCase {
  const status = statuses.get(household.id);
  const affiliationDate = affiliations.get(household.id) ?? household.affiliationDate;
  const breached = household.duties.filter(({ state }) => state === 'NON_COMPLIANT').map(({ duty }) => duty);
  return {
    period: period.code,
    cutoff: period.rosterCutoff,
    affiliationDate,
    exitEffective: exitOf(status),
    movedOut: status?.reason === MOVED_OUT && status.status === 'DISAFFILIATED' ? status.since : null,
    adminSuspended: status?.status === 'SUSPENDED',
    target: inBothMonths(period, (month) => targetsOn(members, lastDayOf(month), rulesOf(month)).length > 0),
    months: inBothMonths(period, (month) => household.months.find((one) => one.month === month)?.result ?? 'COMPLIED'),
    breached: [...new Set(breached)],
    grantFactor: grantFactorOn(
      recertifications.get(household.id) ?? [],
      affiliationDate,
      firstDayOfPeriod(period.code),
      rules,
    ),
  };
}

const MOVED_OUT = 'MOVED_OUT';
const AT_ONCE: readonly ExitReason[] = ['DUPLICATE', 'FALSE_DATA'];

function exitOf(status: StatusOn | undefined) {
  if (status?.status !== 'DISAFFILIATED' || status.reason === MOVED_OUT) return null;
  if (isFirstDayOfBimester(status.since)) return status.since;
  return exitEffectiveOn(status.since, AT_ONCE.find((reason) => reason === status.reason) ?? 'OTHER');
}

const inBothMonths = <Value>({ code }: StoredPeriod, of: (month: Month) => Value): readonly [Value, Value] => {
  const [first, second] = monthsOf(code);
  return [of(first), of(second)];
};
