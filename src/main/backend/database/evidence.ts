import {
  addDays,
  firstDayOfPeriod,
  lastDayOfPeriod,
  monthsOf,
  type IsoDate,
  type Month,
  type Period,
} from '@shared/domain/calendar';
import type { Origin } from '@shared/domain/compliance/origins';
import { selectDecisions, type StoredDecision } from './decisions';
import { groupBy } from './groups';
import type { ReadDb } from './handles';
import { ORIGINS, originsIn, type KeptRow } from './origins';
import { loadConfirmed } from './otherPersons';
import { among } from './sqlite/among';

type ServiceRow = {
  readonly facilityId: string;
  readonly situation: string;
  readonly situationDate: IsoDate | null;
  readonly motive: string;
  readonly rejected: readonly string[];
  readonly analysedOn: IsoDate;
  readonly origins: readonly Origin[];
};
type AttendanceRow = {
  readonly facilityId: string;
  readonly month: Month;
  readonly unjustified: number | null;
  readonly justified: number | null;
  readonly pupilDays: number | null;
  readonly closedHere: boolean;
  readonly analysedOn: IsoDate;
  readonly origins: readonly Origin[];
};
type HealthRow = {
  readonly facilityId: string;
  readonly month: Month;
  readonly dates: readonly IsoDate[];
  readonly complied: string | null;
  readonly supplement: string | null;
  readonly analysedOn: IsoDate;
  readonly origins: readonly Origin[];
};
type ControlRow = {
  readonly kind: 'CRED' | 'PRENATAL';
  readonly date: IsoDate;
  readonly facilityId: string;
  readonly origins: readonly Origin[];
};
/** Everything accepted about one person: few rows each, searched as lists. */
export type MemberEvidence = {
  readonly rows: readonly ServiceRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly health: readonly HealthRow[];
  readonly events: readonly ControlRow[];
  readonly decisions: readonly StoredDecision[];
  /** Facilities that do not list the person and whose row somebody confirmed (decisions §2c, §3c). */
  readonly confirmed: readonly string[];
};

/** Days before the bimester from which a control may still count: the longest window and the months it may serve. */
const DAYS_OF_EVENTS_BEFORE = 400;

/** Statements about these members, by member, in six queries whatever their number. */
export async function loadMemberEvidence(
  db: ReadDb,
  period: Period,
  memberIds: readonly string[],
): Promise<(memberId: string) => MemberEvidence> {
  const months = [...monthsOf(period)];
  const of = (table: string) => db(table).whereIn('member_id', among(db, memberIds));
  const rows = await byMember<KeptRow<ServiceRow, { rejected: string }>>(
    of('service_row').where({ period }).select(SERVICE_ROW),
  );
  const attendance = await byMember<KeptRow<AttendanceRow, { closedHere: 0 | 1 }>>(
    of('attendance').whereIn('month', months).select(ATTENDANCE),
  );
  const health = await byMember<KeptRow<HealthRow, { dates: string }>>(
    of('health_month').whereIn('month', months).select(HEALTH),
  );
  const events = await byMember<KeptRow<ControlRow, object>>(
    of('control_event')
      .whereBetween('date', [addDays(firstDayOfPeriod(period), -DAYS_OF_EVENTS_BEFORE), lastDayOfPeriod(period)])
      .select('member_id as memberId', 'kind', 'date', 'facility_id as facilityId', ...ORIGINS),
  );
  const decisions = groupBy(await selectDecisions(db, period, memberIds), ({ memberId }) => memberId);
  const confirmed = await loadConfirmed(db, period, memberIds);
  return (memberId) => ({
    rows: (rows.get(memberId) ?? []).map((row) => ({
      ...row,
      origins: originsIn(row),
      rejected: parseTexts(row.rejected),
    })),
    attendance: (attendance.get(memberId) ?? []).map((row) => ({
      ...row,
      origins: originsIn(row),
      closedHere: row.closedHere === 1,
    })),
    health: (health.get(memberId) ?? []).map((row) => ({
      ...row,
      origins: originsIn(row),
      dates: parseTexts(row.dates) as IsoDate[],
    })),
    events: (events.get(memberId) ?? []).map((row) => ({ ...row, origins: originsIn(row) })),
    decisions: decisions.get(memberId) ?? [],
    confirmed: (confirmed.get(memberId) ?? []).map(({ facilityId }) => facilityId),
  });
}

const SERVICE_ROW = [
  'member_id as memberId',
  'facility_id as facilityId',
  'situation',
  'situation_date as situationDate',
  'motive',
  'rejected',
  'analysed_on as analysedOn',
  ...ORIGINS,
];
const ATTENDANCE = [
  'member_id as memberId',
  'facility_id as facilityId',
  'month',
  'unjustified',
  'justified',
  'pupil_days as pupilDays',
  'closed_here as closedHere',
  'analysed_on as analysedOn',
  ...ORIGINS,
];
const HEALTH = [
  'member_id as memberId',
  'facility_id as facilityId',
  'month',
  'dates',
  'complied',
  'supplement',
  'analysed_on as analysedOn',
  ...ORIGINS,
];

// The columns a query selects are known only at run time; each call names the row they make.
const byMember = async <Row extends object>(query: PromiseLike<unknown>) =>
  groupBy((await query) as (Row & { memberId: string })[], ({ memberId }) => memberId);

const parseTexts = (json: string) => JSON.parse(json) as string[];
