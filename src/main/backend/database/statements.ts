import { monthsOf, type IsoDate, type Month, type Period } from '@shared/domain/calendar';
import type { ReadDb } from './handles';

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
};
export type HealthMonthStatement = {
  readonly memberId: string;
  readonly facilityId: string;
  readonly month: Month;
  readonly dates: readonly IsoDate[];
  readonly complied: string | null;
  readonly supplement: string | null;
};
export type ControlEvent = {
  readonly memberId: string;
  readonly kind: 'CRED' | 'PRENATAL';
  readonly date: IsoDate;
  readonly facilityId: string;
};
/** Everything accepted in a bimester, by `statementKey`, for comparison with what comes. */
export type AcceptedStatements = {
  readonly facilityMonths: ReadonlyMap<string, FacilityMonthStatement>;
  readonly rows: ReadonlyMap<string, ServiceRowStatement>;
  readonly attendance: ReadonlyMap<string, AttendanceStatement>;
  readonly health: ReadonlyMap<string, HealthMonthStatement>;
};

export async function loadStatements(
  db: ReadDb,
  period: Period,
  facilityIds: readonly string[],
): Promise<AcceptedStatements> {
  const months = [...monthsOf(period)];
  const of = (table: string) => db(table).whereIn('facility_id', facilityIds);
  const facilityMonths: (Omit<FacilityMonthStatement, 'closed'> & { closed: 0 | 1 | null })[] = await of(
    'facility_month',
  )
    .whereIn('month', months)
    .select('facility_id as facilityId', 'month', 'class_days as classDays', 'closed', 'situation');
  const rows: (Omit<ServiceRowStatement, 'rejected'> & { rejected: string })[] = await of('service_row')
    .where({ period })
    .select(SERVICE_ROW);
  const attendance: (Omit<AttendanceStatement, 'closedHere'> & { closedHere: 0 | 1 })[] = await of('attendance')
    .whereIn('month', months)
    .select(ATTENDANCE);
  const health: (Omit<HealthMonthStatement, 'dates'> & { dates: string })[] = await of('health_month')
    .whereIn('month', months)
    .select('member_id as memberId', 'facility_id as facilityId', 'month', 'dates', 'complied', 'supplement');
  return {
    facilityMonths: byKey(
      facilityMonths.map((row) => ({ ...row, closed: row.closed === null ? null : row.closed === 1 })),
    ),
    rows: byKey(rows.map((row) => ({ ...row, rejected: JSON.parse(row.rejected) as string[] }))), // written by saveStatements
    attendance: byKey(attendance.map((row) => ({ ...row, closedHere: row.closedHere === 1 }))),
    health: byKey(health.map((row) => ({ ...row, dates: JSON.parse(row.dates) as IsoDate[] }))), // written by saveStatements
  };
}

const SERVICE_ROW = [
  'member_id as memberId',
  'facility_id as facilityId',
  'situation',
  'situation_date as situationDate',
  'motive',
  'observations',
  'rejected',
];
const ATTENDANCE = [
  'member_id as memberId',
  'facility_id as facilityId',
  'month',
  'unjustified',
  'justified',
  'pupil_days as pupilDays',
  'closed_here as closedHere',
];

type Keyed = { readonly memberId?: string; readonly facilityId: string; readonly month?: Month };

/** How statements are found: by person where there is one, facility, and month where there is one. */
export const statementKey = ({ memberId = '', facilityId, month }: Keyed) => `${memberId} ${facilityId} ${month ?? ''}`;

const byKey = <Row extends Keyed>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [statementKey(row), row]));
