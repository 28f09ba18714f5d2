import type { IsoDate, Period } from '@shared/domain/calendar';
import type { Origin } from '@shared/domain/compliance/origins';
import type { Tx } from './handles';
import { insertAbsentRows, upsertRows } from './sqlite/insertRows';
import type {
  AttendanceStatement,
  ControlEvent,
  FacilityMonthStatement,
  HealthMonthStatement,
  ServiceRowStatement,
} from './statements';

/** Where accepted values come from, and on which day their file was analysed. */
export type Source = { readonly importId: string; readonly analysedOn: IsoDate };

export const saveFacilityMonths = (tx: Tx, statements: readonly FacilityMonthStatement[], source: Source) =>
  upsertRows(
    tx,
    'facility_month',
    ['facility_id', 'month'],
    statements.map((one) => ({
      facility_id: one.facilityId,
      month: one.month,
      class_days: one.classDays,
      closed: one.closed === null ? null : Number(one.closed),
      situation: one.situation,
      ...columns(source, one),
    })),
  );

export const saveServiceRows = (tx: Tx, period: Period, statements: readonly ServiceRowStatement[], source: Source) =>
  upsertRows(
    tx,
    'service_row',
    ['member_id', 'facility_id', 'period'],
    statements.map((one) => ({
      member_id: one.memberId,
      facility_id: one.facilityId,
      period,
      situation: one.situation,
      situation_date: one.situationDate,
      motive: one.motive,
      observations: one.observations,
      rejected: JSON.stringify(one.rejected),
      ...columns(source, one),
    })),
  );

export const saveAttendance = (tx: Tx, statements: readonly AttendanceStatement[], source: Source) =>
  upsertRows(
    tx,
    'attendance',
    ['member_id', 'facility_id', 'month'],
    statements.map((one) => ({
      member_id: one.memberId,
      facility_id: one.facilityId,
      month: one.month,
      unjustified: one.unjustified,
      justified: one.justified,
      pupil_days: one.pupilDays,
      closed_here: Number(one.closedHere),
      ...columns(source, one),
    })),
  );

export const saveHealthMonths = (tx: Tx, statements: readonly HealthMonthStatement[], source: Source) =>
  upsertRows(
    tx,
    'health_month',
    ['member_id', 'facility_id', 'month'],
    statements.map((one) => ({
      member_id: one.memberId,
      facility_id: one.facilityId,
      month: one.month,
      dates: JSON.stringify(one.dates),
      complied: one.complied,
      supplement: one.supplement,
      ...columns(source, one),
    })),
  );

/** A control is a fact about the person: the first file that stated it stays its source. */
export async function saveControlEvents(tx: Tx, events: readonly ControlEvent[], { importId }: Source): Promise<void> {
  const rows = events.map((one) => ({
    member_id: one.memberId,
    kind: one.kind,
    date: one.date,
    facility_id: one.facilityId,
    import_id: importId,
    origins: JSON.stringify(one.origins),
  }));
  await insertAbsentRows(tx, 'control_event', rows);
}

/** Controls that a corrected roster of the same facility no longer states. */
export async function removeControlEvents(tx: Tx, events: readonly ControlEvent[]): Promise<void> {
  for (const { memberId, kind, date, facilityId } of events) {
    await tx('control_event').where({ member_id: memberId, kind, date, facility_id: facilityId }).delete();
  }
}

const columns = ({ importId, analysedOn }: Source, { origins }: { readonly origins: readonly Origin[] }) => ({
  import_id: importId,
  analysed_on: analysedOn,
  origins: JSON.stringify(origins),
});
