import { monthsOf, type Period } from '@shared/domain/calendar';
import type { Duty } from '@shared/domain/compliance/duties';
import type { AttendanceValues, SchoolMonthValues } from '@shared/domain/rosters/attendanceRows';
import type { HealthValues, PostMonthValues } from '@shared/domain/rosters/healthRows';
import { isMotive } from '@shared/domain/compliance/motives';
import {
  ANSWERS,
  oneOf,
  PATIENT_SITUATIONS,
  POST_SITUATIONS,
  PUPIL_SITUATIONS,
  SCHOOL_SITUATIONS,
  YES_NO,
} from '@shared/domain/compliance/statements';
import {
  statementKey,
  type AcceptedStatements,
  type AttendanceStatement,
  type FacilityMonthStatement,
  type HealthMonthStatement,
  type ServiceRowStatement,
} from '../../database/statements';

/** Accepted statements as the values the rules compare and overlay; undefined where nothing was accepted yet. */
export type AcceptedValues = {
  readonly pupil: (memberId: string, facilityId: string) => AttendanceValues | undefined;
  readonly patient: (memberId: string, facilityId: string) => HealthValues | undefined;
  readonly school: (facilityId: string) => SchoolMonthValues;
  readonly post: (facilityId: string) => PostMonthValues;
};

export function acceptedValues(statements: AcceptedStatements, period: Period): AcceptedValues {
  const [first, second] = monthsOf(period);
  const { facilityMonths, attendance, health, rows } = statements;
  const bothOf = <Said>(said: ReadonlyMap<string, Said>, key: { memberId?: string; facilityId: string }) =>
    [said.get(statementKey({ ...key, month: first })), said.get(statementKey({ ...key, month: second }))] as const;
  const rowOf = (memberId: string, facilityId: string) => {
    const row = rows.get(statementKey({ memberId, facilityId }));
    return row === undefined || row.rejected.length > 0 ? undefined : row;
  };
  return {
    pupil(memberId, facilityId) {
      const row = rowOf(memberId, facilityId);
      return row && pupilValues(row, bothOf(attendance, { memberId, facilityId }));
    },
    patient(memberId, facilityId) {
      const row = rowOf(memberId, facilityId);
      return row && patientValues(row, bothOf(health, { memberId, facilityId }));
    },
    school: (facilityId) => schoolValues(bothOf(facilityMonths, { facilityId })),
    post: (facilityId) => postValues(bothOf(facilityMonths, { facilityId })),
  };
}

type Both<Said> = readonly [Said | undefined, Said | undefined];

const pupilValues = (row: ServiceRowStatement, [one, two]: Both<AttendanceStatement>): AttendanceValues => ({
  unjustified1: one?.unjustified ?? null,
  justified1: one?.justified ?? null,
  pupilDays1: one?.pupilDays ?? null,
  unjustified2: two?.unjustified ?? null,
  justified2: two?.justified ?? null,
  pupilDays2: two?.pupilDays ?? null,
  situation: oneOf(PUPIL_SITUATIONS, row.situation),
  ...saidOf(row),
});

const patientValues = (row: ServiceRowStatement, [one, two]: Both<HealthMonthStatement>): HealthValues => ({
  dates1: datesOf(one),
  complied1: oneOf(ANSWERS, one?.complied),
  supplement1: oneOf(YES_NO, one?.supplement),
  dates2: datesOf(two),
  complied2: oneOf(ANSWERS, two?.complied),
  supplement2: oneOf(YES_NO, two?.supplement),
  situation: oneOf(PATIENT_SITUATIONS, row.situation),
  ...saidOf(row),
});

const schoolValues = ([one, two]: Both<FacilityMonthStatement>): SchoolMonthValues => ({
  classDays1: one?.classDays ?? null,
  closed1: one?.closed ?? null,
  situation1: oneOf(SCHOOL_SITUATIONS, one?.situation),
  classDays2: two?.classDays ?? null,
  closed2: two?.closed ?? null,
  situation2: oneOf(SCHOOL_SITUATIONS, two?.situation),
});

const postValues = ([one, two]: Both<FacilityMonthStatement>): PostMonthValues => ({
  situation1: oneOf(POST_SITUATIONS, one?.situation),
  situation2: oneOf(POST_SITUATIONS, two?.situation),
});

const datesOf = (said: HealthMonthStatement | undefined) =>
  said === undefined || said.dates.length === 0 ? null : said.dates;

const saidOf = ({ situationDate, motive, observations }: ServiceRowStatement) => ({
  situationDate,
  motive: isMotive(motive) ? motive : null,
  observations: observations === '' ? null : observations,
});

/** Which duties of which month a cell speaks for: a decision by hand about one of them stays (decisions R16). */
export function dutiesOfField(
  field: string,
  kind: 'SCHOOL' | 'HEALTH_POST',
): { month: 0 | 1 | null; duties: readonly Duty[] } {
  const month = /[12]$/.test(field) ? ((Number(field.at(-1)) - 1) as 0 | 1) : null; // the pattern leaves 1 and 2
  if (kind === 'SCHOOL') return { month, duties: ['SCHOOL'] };
  if (field.startsWith('supplement')) return { month, duties: ['SUPPLEMENT'] };
  return { month, duties: month === null ? ['CRED', 'PRENATAL', 'SUPPLEMENT'] : ['CRED', 'PRENATAL'] };
}
