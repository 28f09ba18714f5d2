import { dayNumber, lastDayOf, type Month } from '../calendar';
import { limitFacts, limitOf, type SchoolRules } from './attendance';
import { breachFacts, noService } from './breach';
import { combineSchools, type SchoolFinding } from './combine';
import { applyDecision, settledWithoutDuty, type Decision } from './decide';
import { firstMatch } from './decisionTable';
import type { Determination, DutyMonth } from './duties';
import { attends, isImpossible, WITH_ROW, WITHOUT_ROW, type PupilMonth, type RowCase } from './schoolTable';
import type { FacilityReport, SchoolSituation } from './statements';

export type { PupilMonth } from './schoolTable';

/** What one school stated. `analysedOn`: the day of the last file that states `Mes cerrado`, or else of the row's. */
export type SchoolReport = FacilityReport<SchoolSituation, PupilMonth> & {
  readonly classDays: number | null;
  readonly closed: boolean | null;
};

export type SchoolMonth = {
  readonly duty: DutyMonth;
  readonly decision: Decision | null;
  /** Every school linked in the month, the responsible one first; empty where none is named. */
  readonly reports: readonly SchoolReport[];
  readonly rules: SchoolRules;
};

/** Asistencia escolar of one member and month (decisions §2b E1–E21, §2c C1–C7). */
export function judgeSchool({ duty, decision, reports, rules }: SchoolMonth): Determination {
  const settled = settledWithoutDuty(duty);
  if (settled !== undefined) return settled;
  const found =
    reports.length === 0
      ? noService('E2')
      : combineSchools(
          reports.map((report) => judgeReport(report, duty.month, rules)),
          limitOf(rules),
        );
  return decision === null ? found : applyDecision(decision, found, { decided: 'E1', justified: 'E18' });
}

function judgeReport(report: SchoolReport, month: Month, rules: SchoolMonth['rules']): SchoolFinding {
  const { facility, returned } = report;
  if (returned.status !== 'ROW') {
    const { officeSituation } = report;
    const given = { officeSituation, status: returned.status };
    return { found: firstMatch(WITHOUT_ROW, given, { facility, situation: officeSituation }), perPupil: null };
  }
  const given = readRow(report, returned.row, month, rules);
  return { found: firstMatch(WITH_ROW, given, factsOf(given, facility)), perPupil: perPupilOf(given) };
}

function readRow(report: SchoolReport, row: PupilMonth, month: Month, rules: SchoolMonth['rules']): RowCase {
  const inferredNone = row.unjustified === null && report.closed === true && attends(row);
  const unjustified = inferredNone ? 0 : row.unjustified;
  const limit = limitOf(rules);
  const counted = limit.kind === 'PCT_MIN' && rules.attendanceCountsJustified.value ? (row.justified ?? 0) : 0;
  return {
    ...row,
    schoolDays: report.classDays,
    days: row.pupilDays ?? report.classDays,
    absences: unjustified === null ? null : unjustified + counted,
    closed: report.closed,
    schoolSituation: report.situation,
    limit,
    enrolmentIsEnough: rules.educationTest.value === 'ENROLMENT_ACTIVE',
    daysBeforeMonthEnd: report.analysedOn === null ? 0 : dayNumber(lastDayOf(month)) - dayNumber(report.analysedOn),
  };
}

const factsOf = (given: RowCase, facility: string) => ({
  facility,
  days: given.days,
  absences: given.absences,
  justified: given.justified,
  ...(given.enrolmentIsEnough ? {} : limitFacts(given.limit)),
  situation: given.situation ?? given.schoolSituation,
  ...breachFacts(given),
});

/** Days and absences that can be added to another school's (C2): given for this pupil, and not of one who is not found. */
function perPupilOf(given: RowCase) {
  const isUsable =
    given.situation !== 'NOT_FOUND' && given.unjustified !== null && !isImpossible(given) && !given.enrolmentIsEnough;
  const { pupilDays: days, absences } = given;
  return isUsable && days !== null && absences !== null ? { days, absences } : null;
}
