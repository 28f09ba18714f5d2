import type { Cause, Determination, Duty, DutyState } from '@shared/domain/compliance/duties';
import type { DutySource } from '@shared/domain/compliance/sources';
import type { HouseholdResult } from '@shared/domain/compliance/household';
import type { Month, Period } from '@shared/domain/calendar';
import { groupBy } from './groups';
import type { ReadDb, Tx } from './handles';
import { MEMBER_NAME } from './dueList';
import type { StoredPeriod } from './periods';
import { SCOPED, type ScopedHousehold } from './scope';
import { insertRows } from './sqlite/insertRows';
import { among } from './sqlite/among';

/** One duty of one member in one month with what it came to. `facilityId` is '' where no facility is named. */
export type SettledDuty = Determination & {
  readonly memberId: string;
  readonly member: number;
  readonly memberName: string;
  readonly month: Month;
  readonly duty: Duty;
  readonly facilityId: string;
  /** Empty where an earlier version froze the row. */
  readonly sources: readonly DutySource[];
};

/** Hogar with its bimester: the roll-up by month and the duty rows it comes from. */
export type SettledHousehold = ScopedHousehold & {
  readonly result: HouseholdResult;
  readonly months: readonly { readonly month: Month; readonly result: HouseholdResult }[];
  readonly duties: readonly SettledDuty[];
};

const HOUSEHOLDS_AT_ONCE = 500;

/** Freezes households as they are; `version` 2 and later stand beside the rows of the close, which never change. */
export async function insertResults(tx: Tx, period: Period, households: readonly SettledHousehold[], version: number) {
  const stamp = { period, version, at: tx.author.at };
  // Some at a time: written all at once, the rows of a district would be in memory twice.
  for (let from = 0; from < households.length; from += HOUSEHOLDS_AT_ONCE) {
    const some = households.slice(from, from + HOUSEHOLDS_AT_ONCE);
    const duties = some.flatMap(({ id, duties: own }) => own.map((duty) => dutyRow(duty, id, stamp)));
    await insertRows(tx, 'duty_result', duties);
    const outcomes = some.map((one) => ({ ...outcomeRow(one), ...stamp, user_id: tx.author.userId }));
    await insertRows(tx, 'household_result', outcomes);
  }
}

type Stamp = { readonly period: Period; readonly version: number; readonly at: string };

const outcomeRow = ({ id, result, months }: SettledHousehold) => ({
  household_id: id,
  result,
  months: JSON.stringify(months),
});

const dutyRow = (
  { memberId, month, duty, state, cause, rule, facts, warnings, facilityId, sources }: SettledDuty,
  householdId: string,
  { period, version, at }: Stamp,
) => ({
  member_id: memberId,
  month,
  duty,
  state,
  cause,
  rule,
  facts: JSON.stringify({ facts, warnings, sources }),
  facility_id: facilityId,
  household_id: householdId,
  period,
  version,
  at,
});

/**
 * Newest version of each frozen row of these households, by household. Where `states` are named, all of which withhold a
 * payment, only the duties in them: then nothing of households that complied, which are nine in ten, is read. `asOf`: a
 * moment; what was frozen later is left out.
 */
export async function loadResults(
  db: ReadDb,
  period: Period,
  households: readonly ScopedHousehold[],
  states?: readonly DutyState[],
  asOf?: string,
) {
  const ids = households.map(({ id }) => id);
  const outcomes = new Map((await selectOutcomes(db, period, ids, asOf)).map((row) => [row.household_id, row]));
  const asked = states === undefined ? ids : ids.filter((id) => outcomes.get(id)?.result !== 'COMPLIED');
  const duties = groupBy(await selectDuties(db, period, asked, states, asOf), ({ household_id }) => household_id);
  return households.flatMap((household): SettledHousehold[] => {
    const outcome = outcomes.get(household.id);
    if (outcome === undefined) return [];
    const months = JSON.parse(outcome.months) as SettledHousehold['months'];
    return [
      { ...household, result: outcome.result, months, duties: (duties.get(household.id) ?? []).map(dutyFromRow) },
    ];
  });
}

/** Households judged in a closed bimester. */
export async function listJudged(db: ReadDb, { code }: StoredPeriod): Promise<readonly ScopedHousehold[]> {
  return selectJudged(db, code).orderBy('household.code');
}

export async function findJudged(
  db: ReadDb,
  { code }: StoredPeriod,
  household: string,
): Promise<ScopedHousehold | undefined> {
  return (await selectJudged(db, code).where('household.code', household))[0];
}

/** By the close, or after it: a household that an appeal brought back has no first version. */
const selectJudged = (db: ReadDb, period: Period) =>
  db('household')
    .whereIn('household.id', db('household_result').where({ period }).select('household_id'))
    .select<ScopedHousehold[]>(SCOPED);

type DutyRow = {
  household_id: string;
  member_id: string;
  number: number;
  name: string;
  month: Month;
  duty: Duty;
  state: DutyState;
  cause: Cause | null;
  rule: string;
  facts: string;
  facility_id: string;
};

const selectDuties = (
  db: ReadDb,
  period: Period,
  ids: readonly string[],
  states: readonly DutyState[] | undefined,
  asOf: string | undefined,
): Promise<DutyRow[]> =>
  newestVersions(db, 'duty_result', ['member_id', 'month', 'duty'], asOf)
    .join('member', 'member.id', 'result.member_id')
    .where({ period })
    .whereIn('result.household_id', among(db, ids))
    .modify((asked) => void (states && asked.whereIn('result.state', states)))
    .orderBy(['result.household_id', 'member.number', 'month', 'duty'])
    .select('result.*', 'member.number', db.raw(`${MEMBER_NAME} as name`));

const selectOutcomes = (
  db: ReadDb,
  period: Period,
  ids: readonly string[],
  asOf: string | undefined,
): Promise<{ household_id: string; result: HouseholdResult; months: string }[]> =>
  newestVersions(db, 'household_result', ['household_id', 'period'], asOf)
    .where({ period })
    .whereIn('household_id', among(db, ids))
    .select('household_id', 'result', 'months');

/** Rows of which there is no later version; of those up to a moment where one is named. */
export const newestVersions = (db: ReadDb, table: string, key: readonly string[], asOf?: string) =>
  db({ result: table })
    .modify((found) => void (asOf !== undefined && found.where('result.at', '<=', asOf)))
    .whereNotExists((later) => {
      const columns = [...key.map((column) => `later.${column} = result.${column}`), 'later.version > result.version'];
      void later.from({ later: table }).whereRaw(columns.join(' and ')).select(db.raw('1'));
      if (asOf !== undefined) void later.where('later.at', '<=', asOf);
    });

/** Written by `dutyRow`, of this version or an earlier one. */
type FrozenFacts = Pick<SettledDuty, 'facts' | 'warnings'> & Partial<Pick<SettledDuty, 'sources'>>;

function dutyFromRow(row: DutyRow): SettledDuty {
  const { facts, warnings, sources = [] } = JSON.parse(row.facts) as FrozenFacts;
  const { month, duty, state, cause, rule } = row;
  const who = { memberId: row.member_id, member: row.number, memberName: row.name, facilityId: row.facility_id };
  return { ...who, month, duty, state, cause, rule, facts, warnings, sources };
}

/** Versions of a household's result in a bimester, ascending; none where it was not judged. */
export const loadVersions = (db: ReadDb | Tx, period: Period, householdId: string): Promise<number[]> =>
  db('household_result').where({ period, household_id: householdId }).orderBy('version').pluck('version');
