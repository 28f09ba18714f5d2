import { firstDayOfPeriod, type IsoDate } from '@shared/domain/calendar';
import type { HouseholdStatus } from '@shared/domain/households';
import type { ReadDb } from './handles';
import type { StoredPeriod } from './periods';

/** Hogar to be verified: in the programme on any day of the bimester up to the cut-off (decisions §4b). */
export type ScopedHousehold = {
  readonly id: string;
  readonly code: string;
  readonly ubigeo: string;
  /** Centro poblado, by name. */
  readonly center: string;
  /** '' where nobody knows it. */
  readonly centerCode: string;
  readonly affiliationDate: IsoDate;
};

/** Columns of a household in scope. */
export const SCOPED = [
  'household.id',
  'code',
  'ubigeo',
  'populated_center_name as center',
  'populated_center_code as centerCode',
  'affiliation_date as affiliationDate',
];

/** Ids and codes of every household in scope, by code. */
export async function listScope(db: ReadDb, period: StoredPeriod): Promise<readonly ScopedHousehold[]> {
  return selectScope(db, period).orderBy('household.code');
}

export async function findInScope(db: ReadDb, period: ScopePeriod, code: string) {
  const households: ScopedHousehold[] = await selectScope(db, period).where('household.code', code);
  return households[0];
}

/** Also of a bimester nobody opened. */
type ScopePeriod = Pick<StoredPeriod, 'code' | 'rosterCutoff'>;

function selectScope(db: ReadDb, period: ScopePeriod) {
  const inProgramme = db
    .from(spells(db))
    .whereIn('status', ['AFFILIATED', 'SUSPENDED'])
    .where('since', '<=', period.rosterCutoff)
    .where((ended) => void ended.whereNull('until').orWhere('until', '>', firstDayOfPeriod(period.code)))
    .select('household_id');
  return db('household')
    .whereIn('household.id', inProgramme)
    .whereNotNull('affiliation_date')
    .select<ScopedHousehold[]>(SCOPED);
}

/** Each status with the day before which it ended. Being a candidate ends none: who is registered late was affiliated before. */
const spells = (db: ReadDb) =>
  db
    .raw(
      `(select household_id, status, since, lead(since) over (partition by household_id order by since, at, id) as until
        from household_status_change where status <> 'CANDIDATE')`,
    )
    .wrap('', ' as spell');

/** Estado in force on a day and since when. */
export type StatusOn = { readonly status: HouseholdStatus; readonly since: IsoDate; readonly reason: string };

/**
 * By household, of these or of all; who was not registered yet that day is missing. Of changes of one day the one that was
 * written last counts: a clock that was set back says nothing of the order, nor do ids, which are made of it.
 */
export async function statusOn(
  db: ReadDb,
  on: IsoDate,
  householdIds?: readonly string[],
): Promise<ReadonlyMap<string, StatusOn>> {
  const rows: (StatusOn & { householdId: string })[] = await db('household_status_change')
    .where('since', '<=', on)
    .modify((asked) => void (householdIds && asked.whereIn('household_id', householdIds)))
    .orderBy(['since', 'rowid'])
    .select('household_id as householdId', 'status', 'since', 'reason');
  return new Map(rows.map(({ householdId, ...status }) => [householdId, status]));
}

/**
 * The affiliation then in force of households that were affiliated again after `on`, by household: what they owed and
 * were owed before they left is judged by it. Of all others it is the one they have.
 */
export async function earlierAffiliations(db: ReadDb, on: IsoDate): Promise<ReadonlyMap<string, IsoDate>> {
  const again = db('household_status_change')
    .where({ reason: REAFFILIATED })
    .where('since', '>', on)
    .select('household_id');
  const rows: { householdId: string; since: IsoDate }[] = await db('household_status_change')
    .whereIn('household_id', again)
    .where({ status: 'AFFILIATED' })
    .where('since', '<=', on)
    .groupBy('household_id')
    .select(
      'household_id as householdId',
      db.raw(`coalesce(max(case when reason = ? then since end), min(since)) as since`, [REAFFILIATED]),
    );
  return new Map(rows.map(({ householdId, since }) => [householdId, since]));
}

/** Reason of a change by which a household comes back. */
export const REAFFILIATED = 'REAFFILIATED';
