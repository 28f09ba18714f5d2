import type { Month } from '@shared/domain/calendar';
import type { Duty } from '@shared/domain/compliance/duties';
import type { PatientMonth, PostReport } from '@shared/domain/compliance/health';
import type { Origin } from '@shared/domain/compliance/origins';
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
  type EvidenceSource,
  type Returned,
  type RowAbsence,
} from '@shared/domain/compliance/statements';
import { isMotive } from '@shared/domain/compliance/motives';
import { holdsFigure, sourceOfFigures } from '@shared/domain/compliance/typedFigures';
import type { MemberEvidence } from '../../database/evidence';
import { facilityMonthKey } from '../../database/facilityEvidence';
import { typedDutyKey } from '../../database/paperChecks';
import type { SettlingContext } from './settle';

export type At = {
  readonly context: SettlingContext;
  readonly memberId: string;
  readonly evidence: MemberEvidence;
  readonly month: Month;
};

type HealthDuty = Exclude<Duty, 'SCHOOL'>;
type ServiceRow = MemberEvidence['rows'][number];
type Attendance = MemberEvidence['attendance'][number];
type Health = MemberEvidence['health'][number];

/** What one school has said about a member in a month, as the tables take it (decisions §2b). */
export function schoolReport(at: At, facilityId: string): SchoolReport {
  const about = statementsOf(at.context, facilityId, at.month);
  const attendance = at.evidence.attendance.find((row) => row.facilityId === facilityId && row.month === at.month);
  const row = at.evidence.rows.find((candidate) => candidate.facilityId === facilityId);
  const source = sourceOf(at, 'SCHOOL', attendance, about.said);
  return {
    facility: about.facility,
    officeSituation: oneOf(SCHOOL_SITUATIONS, about.recorded),
    situation: oneOf(SCHOOL_SITUATIONS, about.said?.situation),
    classDays: about.said?.classDays ?? null,
    closed: about.said?.closed ?? null,
    analysedOn: (about.said?.closed == null ? attendance?.analysedOn : about.said.analysedOn) ?? null,
    returned: returnedRow(attendance, row, about.absence, source, (checked) => pupilMonth(attendance, row, checked)),
  };
}

const pupilMonth = (
  attendance: Attendance | undefined,
  row: ServiceRow | undefined,
  source: EvidenceSource,
): PupilMonth => ({
  unjustified: attendance?.unjustified ?? null,
  justified: attendance?.justified ?? null,
  pupilDays: attendance?.pupilDays ?? null,
  situation: oneOf(PUPIL_SITUATIONS, row?.situation),
  motive: motiveOf(row?.motive),
  source,
});

/** What one health post has said about a member's duty in a month (decisions §3). */
export function postReport(at: At, facilityId: string, duty: HealthDuty): PostReport {
  const about = statementsOf(at.context, facilityId, at.month);
  const health = at.evidence.health.find((row) => row.facilityId === facilityId && row.month === at.month);
  const row = at.evidence.rows.find((candidate) => candidate.facilityId === facilityId);
  const source = sourceOf(at, duty, health);
  return {
    facility: about.facility,
    officeSituation: oneOf(POST_SITUATIONS, about.recorded),
    situation: oneOf(POST_SITUATIONS, about.said?.situation),
    analysedOn: health?.analysedOn ?? about.said?.analysedOn ?? null,
    returned: returnedRow(health, row, about.absence, source, (checked) => patientMonth(health, row, checked)),
  };
}

const patientMonth = (
  health: Health | undefined,
  row: ServiceRow | undefined,
  source: EvidenceSource,
): PatientMonth => ({
  dates: health?.dates ?? [],
  complied: oneOf(ANSWERS, health?.complied),
  supplement: oneOf(YES_NO, health?.supplement),
  situation: oneOf(PATIENT_SITUATIONS, row?.situation),
  situationDate: row?.situationDate ?? null,
  motive: motiveOf(row?.motive),
  source,
});

type Stated = { readonly origins: readonly Origin[] } | undefined;

/** Typed in the office or not, and what a second person says of it (E20). */
function sourceOf({ context: { paper }, memberId, month }: At, duty: Duty, row: Stated, head?: Stated) {
  const answersTo = (stated: Stated) =>
    (stated?.origins ?? [])
      .filter(({ importId, cells }) => paper.typed.has(importId) && holdsFigure(duty, Object.keys(cells)))
      .map(({ importId }) => paper.checks.get(typedDutyKey({ importId, memberId, month, duty }))?.answer);
  return sourceOfFigures({ row: answersTo(row), head: answersTo(head) });
}

/** The office recorded that no supplement reached the district (decisions S3). */
export const isSupplementMissing = ({ context, month }: At, ubigeo: string) =>
  context.said.situations.get(facilityMonthKey(ubigeo, month))?.situation === 'NO_SUPPLIES';

/** Accepted values count even where a later copy was rejected; not what a second person did not find on the sheet. */
function returnedRow<Row>(
  values: object | undefined,
  row: ServiceRow | undefined,
  absence: RowAbsence,
  source: ReturnType<typeof sourceOf>,
  accepted: (source: EvidenceSource) => Row,
): Returned<Row> {
  if (source === 'REFUSED') return { status: 'ROW_REJECTED' };
  if (values !== undefined) return { status: 'ROW', row: accepted(source) };
  if (row === undefined) return { status: absence };
  return row.rejected.length > 0 ? { status: 'ROW_REJECTED' } : { status: 'ROW', row: accepted(source) };
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
