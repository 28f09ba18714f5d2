import type { Month } from '@shared/domain/calendar';
import type { PatientMonth, PostReport } from '@shared/domain/compliance/health';
import type { SchoolReport } from '@shared/domain/compliance/school';
import type { PupilMonth } from '@shared/domain/compliance/schoolTable';
import {
  ANSWERS,
  oneOf,
  PATIENT_SITUATIONS,
  POST_SITUATIONS,
  PUPIL_SITUATIONS,
  SCHOOL_SITUATIONS,
  YES_NO,
  type Returned,
  type RowAbsence,
} from '@shared/domain/compliance/statements';
import { isMotive } from '@shared/domain/compliance/motives';
import type { MemberEvidence } from '../../database/evidence';
import { facilityMonthKey } from '../../database/facilityEvidence';
import type { SettlingContext } from './settle';

export type At = { readonly context: SettlingContext; readonly evidence: MemberEvidence; readonly month: Month };

type ServiceRow = MemberEvidence['rows'][number];
type Attendance = MemberEvidence['attendance'][number];
type Health = MemberEvidence['health'][number];

/** What one school has said about a member in a month, as the tables take it (decisions §2b). */
export function schoolReport(at: At, facilityId: string): SchoolReport {
  const about = statementsOf(at.context, facilityId, at.month);
  const attendance = at.evidence.attendance.find((row) => row.facilityId === facilityId && row.month === at.month);
  const row = at.evidence.rows.find((candidate) => candidate.facilityId === facilityId);
  return {
    facility: about.facility,
    officeSituation: oneOf(SCHOOL_SITUATIONS, about.recorded),
    situation: oneOf(SCHOOL_SITUATIONS, about.said?.situation),
    classDays: about.said?.classDays ?? null,
    closed: about.said?.closed ?? null,
    analysedOn: (about.said?.closed == null ? attendance?.analysedOn : about.said.analysedOn) ?? null,
    returned: returnedRow(attendance, row, about.absence, pupilMonth(attendance, row)),
  };
}

const pupilMonth = (attendance: Attendance | undefined, row: ServiceRow | undefined): PupilMonth => ({
  unjustified: attendance?.unjustified ?? null,
  justified: attendance?.justified ?? null,
  pupilDays: attendance?.pupilDays ?? null,
  situation: oneOf(PUPIL_SITUATIONS, row?.situation),
  motive: motiveOf(row?.motive),
  source: 'WORKBOOK',
});

/** What one health post has said about a member in a month (decisions §3). */
export function postReport(at: At, facilityId: string): PostReport {
  const about = statementsOf(at.context, facilityId, at.month);
  const health = at.evidence.health.find((row) => row.facilityId === facilityId && row.month === at.month);
  const row = at.evidence.rows.find((candidate) => candidate.facilityId === facilityId);
  return {
    facility: about.facility,
    officeSituation: oneOf(POST_SITUATIONS, about.recorded),
    situation: oneOf(POST_SITUATIONS, about.said?.situation),
    analysedOn: health?.analysedOn ?? about.said?.analysedOn ?? null,
    returned: returnedRow(health, row, about.absence, patientMonth(health, row)),
  };
}

const patientMonth = (health: Health | undefined, row: ServiceRow | undefined): PatientMonth => ({
  dates: health?.dates ?? [],
  complied: oneOf(ANSWERS, health?.complied),
  supplement: oneOf(YES_NO, health?.supplement),
  situation: oneOf(PATIENT_SITUATIONS, row?.situation),
  situationDate: row?.situationDate ?? null,
  motive: motiveOf(row?.motive),
  source: 'WORKBOOK',
});

/** The office recorded that no supplement reached the district (decisions S3). */
export const isSupplementMissing = ({ context, month }: At, ubigeo: string) =>
  context.said.situations.get(facilityMonthKey(ubigeo, month))?.situation === 'NO_SUPPLIES';

/** Accepted values count even where a later copy was rejected. */
function returnedRow<Row>(
  values: object | undefined,
  row: ServiceRow | undefined,
  absence: RowAbsence,
  accepted: Row,
): Returned<Row> {
  if (values !== undefined) return { status: 'ROW', row: accepted };
  if (row === undefined) return { status: absence };
  return row.rejected.length > 0 ? { status: 'ROW_REJECTED' } : { status: 'ROW', row: accepted };
}

function statementsOf({ said, facilities }: SettlingContext, facilityId: string, month: Month) {
  const facility = facilities.get(facilityId);
  const key = facilityMonthKey(facilityId, month);
  return {
    facility: facility?.code ?? '',
    said: said.months.get(key),
    recorded: said.situations.get(key)?.situation,
    absence: absenceOf(said, facilityId),
  };
}

/** Why there is no row of a person: the workbook did not go out, did not come back, or came back without it (E4). */
function absenceOf({ issued, returned }: SettlingContext['said'], facilityId: string): RowAbsence {
  if (returned.has(facilityId)) return 'ROW_MISSING';
  return issued.has(facilityId) ? 'NOT_RETURNED' : 'NOT_ISSUED';
}

const motiveOf = (text = '') => (isMotive(text) ? text : null);
