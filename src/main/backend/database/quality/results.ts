import type { Month, Period } from '@shared/domain/calendar';
import type { DutyState } from '@shared/domain/compliance/duties';
import { householdBimester, householdMonth, type HouseholdResult } from '@shared/domain/compliance/household';
import type { Breach, BreachCode } from '@shared/domain/quality/breaches';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import { missingTriggers } from '../sqlite/triggers';
import { inSlices, type Inspection, type Rule } from './inspection';

type Judged = {
  readonly householdId: string;
  readonly household: string;
  readonly period: Period;
  readonly version: number;
  readonly result: HouseholdResult;
  readonly months: string;
};
type DutyRow = {
  readonly householdId: string;
  readonly period: Period;
  readonly version: number;
  readonly month: Month;
  readonly state: DutyState;
};

/** 5. What is closed stays: results are the roll-up of their duties and what the history says; their triggers stand. */
export const closedStays: Rule = async (inspection) => {
  const breaches: Breach[] = [];
  for await (const { rows, duties, settled } of judgedHouseholds(inspection)) {
    for (const row of rows) {
      const told = settled.get(`${row.householdId} ${row.period}`) ?? [];
      if (row.version > told.length) continue; // frozen before the history told of it
      if (told[row.version - 1] !== row.result || !isRollUp(row, duties)) {
        breaches.push(breachOf('CLOSED_RESULT_CHANGED', row));
      }
    }
    breaches.push(...gapsIn(rows));
  }
  const unprotected = (await missingTriggers(inspection.db, PROTECTIONS)).map((trigger): Breach => ({
    code: 'PROTECTION_MISSING',
    household: null,
    member: null,
    subject: trigger,
    facts: {},
  }));
  return [...breaches, ...unprotected];
};

/** 7. Nobody is held to have failed without an explicit statement, nor while an answer is missing (decisions P1, §4a). */
export const breachesStated: Rule = async (inspection) => {
  const breaches: Breach[] = [];
  for await (const { rows, duties } of judgedHouseholds(inspection)) {
    for (const row of rows.filter(({ result }) => result === 'BREACH')) {
      const states = (duties.get(keyOf(row)) ?? []).map(({ state }) => state);
      if (!states.includes('NON_COMPLIANT')) breaches.push(breachOf('BREACH_WITHOUT_STATEMENT', row));
      if (householdMonth(states) === 'BLOCKED') breaches.push(breachOf('BREACH_WHILE_OPEN', row));
    }
  }
  return [...breaches, ...(await withheldWithoutBreach(inspection))];
};

const PROTECTIONS = [
  'duty_result_no_update',
  'duty_result_no_delete',
  'household_result_no_update',
  'household_result_no_delete',
  'event_no_update',
  'event_no_delete',
  'payment_list_immutable',
  'payment_list_kept',
  'payment_list_step',
  'payment_list_second',
  'payment_list_cancel',
  'payment_ledger_chain',
  'payment_ledger_no_update',
  'payment_ledger_no_delete',
  'payment_line_adds_up',
  'payment_line_recovers',
  'payment_line_same_thing',
  'payment_line_no_insert',
  'payment_line_no_update',
  'payment_line_no_delete',
];

const keyOf = ({ householdId, period, version }: Pick<Judged, 'householdId' | 'period' | 'version'>) =>
  `${householdId} ${period} ${version}`;

const breachOf = (code: BreachCode, { household, period, version }: Judged): Breach => ({
  code,
  household,
  member: null,
  subject: period,
  facts: { period, version },
});

/** The judged households of every closed bimester in slices, with their duties and what the history told of them. */
async function* judgedHouseholds(inspection: Inspection) {
  const { db } = inspection;
  const ids: string[] = await db('household_result')
    .distinct('household_id')
    .orderBy('household_id')
    .pluck('household_id');
  for await (const slice of inSlices(ids, inspection)) {
    const rows: Judged[] = await db('household_result')
      .join('household', 'household.id', 'household_result.household_id')
      .whereIn('household_id', slice)
      .orderBy(['household.code', 'period', 'version'])
      .select('household_id as householdId', 'code as household', 'period', 'version', 'result', 'months');
    const duties = groupBy(await selectDuties(db, slice), keyOf);
    yield { rows, duties, settled: await loadSettled(db, slice) };
  }
}

const selectDuties = (db: ReadDb, ids: readonly string[]): Promise<DutyRow[]> =>
  db('duty_result')
    .whereIn('household_id', ids)
    .select('household_id as householdId', 'period', 'version', 'month', 'state');

/** Results in the order in which the history tells of them, by household and bimester. */
async function loadSettled(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const told: { householdId: string; period: string; result: string }[] = await db('event')
    .where({ kind: 'compliance.settled' })
    .whereIn('household_id', ids)
    .orderBy('seq')
    .select('household_id as householdId', 'subject as period', db.raw(`json_extract(details, '$.result') as result`));
  const groups = groupBy(told, ({ householdId, period }) => `${householdId} ${period}`);
  return new Map([...groups].map(([key, rows]) => [key, rows.map(({ result }) => result)]));
}

function isRollUp(row: Judged, duties: ReadonlyMap<string, readonly DutyRow[]>): boolean {
  const own = duties.get(keyOf(row)) ?? [];
  const months = JSON.parse(row.months) as readonly { month: Month; result: HouseholdResult }[]; // written by the close
  const agree = months.every(({ month, result }) => {
    return householdMonth(own.filter((duty) => duty.month === month).map(({ state }) => state)) === result;
  });
  return agree && householdBimester(months.map(({ result }) => result)) === row.result;
}

/** Versions are counted from 1 without a gap: none was taken away. */
function gapsIn(rows: readonly Judged[]): readonly Breach[] {
  const groups = [...groupBy(rows, ({ householdId, period }) => `${householdId} ${period}`).values()];
  return groups.flatMap((versions) => {
    const wrong = versions.find(({ version }, index) => version !== index + 1);
    return wrong === undefined ? [] : [breachOf('RESULT_VERSION_MISSING', wrong)];
  });
}

/** A payment withheld for a breach that no duty of the bimester states. */
async function withheldWithoutBreach({ db, pause }: Inspection): Promise<readonly Breach[]> {
  await pause();
  const stated = db('duty_result')
    .whereRaw(
      'duty_result.household_id = payment_line.household_id and duty_result.period = payment_line.origin_period',
    )
    .where({ state: 'NON_COMPLIANT' })
    .select(db.raw('1'));
  const rows: { household: string; period: Period }[] = await db('payment_line')
    .join('household', 'household.id', 'payment_line.household_id')
    .where({ reason: 'BREACH' })
    .whereNotExists(stated)
    .orderBy('code')
    .select('code as household', 'origin_period as period');
  return rows.map(({ household, period }) => ({
    code: 'BREACH_WITHOUT_STATEMENT',
    household,
    member: null,
    subject: period,
    facts: { period, version: 1 },
  }));
}
