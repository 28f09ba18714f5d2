import type { Knex } from 'knex';
import { monthsOf, type IsoDate, type Month, type Period } from '@shared/domain/calendar';
import type { Origin } from '@shared/domain/compliance/origins';
import type { ReadDb, Tx } from './handles';
import { ORIGINS, withOrigins, type KeptRow } from './origins';

/*
 * What facilities said and the office accepted. One value per person, facility and month; which later value replaces
 * which is decided before it comes here (decisions R14, R15).
 */

/** `classDays`, `closed`: schools only; null where nothing was said. */
export type FacilityMonthStatement = {
  readonly facilityId: string;
  readonly month: Month;
  readonly classDays: number | null;
  readonly closed: boolean | null;
  readonly situation: string | null;
  readonly origins: readonly Origin[];
};
/** A row that came back. `rejected`: codes for which it was refused; then nothing else of it was accepted. */
export type ServiceRowStatement = {
  readonly memberId: string;
  readonly facilityId: string;
  readonly situation: string;
  readonly situationDate: IsoDate | null;
  readonly motive: string;
  readonly observations: string;
  readonly rejected: readonly string[];
  readonly origins: readonly Origin[];
};
/** `closedHere`: the file that said it declared the month closed, so that a blank means no absence. */
export type AttendanceStatement = {
  readonly memberId: string;
  readonly facilityId: string;
  readonly month: Month;
  readonly unjustified: number | null;
  readonly justified: number | null;
  readonly pupilDays: number | null;
  readonly closedHere: boolean;
  readonly origins: readonly Origin[];
};
export type HealthMonthStatement = {
  readonly memberId: string;
  readonly facilityId: string;
  readonly month: Month;
  readonly dates: readonly IsoDate[];
  readonly complied: string | null;
  readonly supplement: string | null;
  readonly origins: readonly Origin[];
};
export type ControlEvent = {
  readonly memberId: string;
  readonly kind: 'CRED' | 'PRENATAL';
  readonly date: IsoDate;
  readonly facilityId: string;
  readonly origins: readonly Origin[];
};
/** Everything accepted in a bimester, by `statementKey`, for comparison with what comes. */
export type AcceptedStatements = {
  readonly facilityMonths: ReadonlyMap<string, FacilityMonthStatement>;
  readonly rows: ReadonlyMap<string, ServiceRowStatement>;
  readonly attendance: ReadonlyMap<string, AttendanceStatement>;
  readonly health: ReadonlyMap<string, HealthMonthStatement>;
};

/** By way of the rows that were issued, which are few and indexed by bimester and facility; statements are of all years. */
export const loadStatements = (
  db: ReadDb | Tx,
  period: Period,
  facilityIds: readonly string[],
): Promise<AcceptedStatements> =>
  loadFrom(db, period, facilityIds, (table) =>
    db('form_row')
      .join(table, (on) =>
        on.on(`${table}.member_id`, 'form_row.member_id').andOn(`${table}.facility_id`, 'form_row.facility_id'),
      )
      .where('form_row.period', period)
      .whereIn('form_row.facility_id', facilityIds),
  );

/** What one facility said of one member, listed there or not. */
export const loadStatementsOf = (db: ReadDb | Tx, period: Period, facilityId: string, memberId: string) =>
  loadFrom(db, period, [facilityId], (table) => db(table).where({ facility_id: facilityId, member_id: memberId }));

async function loadFrom(
  db: ReadDb | Tx,
  period: Period,
  facilityIds: readonly string[],
  rowsOf: (table: string) => Knex.QueryBuilder,
): Promise<AcceptedStatements> {
  const months = [...monthsOf(period)];
  const facilityMonths: KeptRow<FacilityMonthStatement, { closed: 0 | 1 | null }>[] = await db('facility_month')
    .whereIn('facility_id', facilityIds)
    .whereIn('month', months)
    .select('facility_id as facilityId', 'month', 'class_days as classDays', 'closed', 'situation', ...ORIGINS);
  const rows: KeptRow<ServiceRowStatement, { rejected: string }>[] = await rowsOf('service_row')
    .where('service_row.period', period)
    .select(SERVICE_ROW);
  const attendance: KeptRow<AttendanceStatement, { closedHere: 0 | 1 }>[] = await rowsOf('attendance')
    .whereIn('attendance.month', months)
    .select(ATTENDANCE);
  const health: KeptRow<HealthMonthStatement, { dates: string }>[] = await rowsOf('health_month')
    .whereIn('health_month.month', months)
    .select(HEALTH);
  return {
    facilityMonths: byKey(
      facilityMonths.map((row) => ({
        ...withOrigins(row),
        closed: row.closed === null ? null : row.closed === 1,
      })),
    ),
    rows: byKey(rows.map((row) => ({ ...withOrigins(row), rejected: JSON.parse(row.rejected) as string[] }))), // written by saveStatements
    attendance: byKey(attendance.map((row) => ({ ...withOrigins(row), closedHere: row.closedHere === 1 }))),
    health: byKey(health.map((row) => ({ ...withOrigins(row), dates: JSON.parse(row.dates) as IsoDate[] }))), // written by saveStatements
  };
}

const SERVICE_ROW = [
  'service_row.member_id as memberId',
  'service_row.facility_id as facilityId',
  'situation',
  'situation_date as situationDate',
  'motive',
  'observations',
  'rejected',
  ...ORIGINS,
];
const HEALTH = [
  'health_month.member_id as memberId',
  'health_month.facility_id as facilityId',
  'health_month.month as month',
  'dates',
  'complied',
  'supplement',
  ...ORIGINS,
];
const ATTENDANCE = [
  'attendance.member_id as memberId',
  'attendance.facility_id as facilityId',
  'attendance.month as month',
  'unjustified',
  'justified',
  'pupil_days as pupilDays',
  'closed_here as closedHere',
  ...ORIGINS,
];

type Keyed = { readonly memberId?: string; readonly facilityId: string; readonly month?: Month };

/** How statements are found: by person where there is one, facility, and month where there is one. */
export const statementKey = ({ memberId = '', facilityId, month }: Keyed) => `${memberId} ${facilityId} ${month ?? ''}`;

const byKey = <Row extends Keyed>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [statementKey(row), row]));
