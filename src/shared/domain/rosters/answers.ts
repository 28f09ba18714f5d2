import type { AttendanceValues, SchoolMonthValues } from './attendanceRows';
import type { FieldValues } from './cells';
import type { HealthValues, PostMonthValues } from './healthRows';

type Typed = Partial<FieldValues>;

/** Cells that answer for a person; dates of a situation, reasons and observations only explain an answer. */
const ANSWERS: readonly (keyof AttendanceValues | keyof HealthValues)[] = [
  'situation',
  'unjustified1',
  'unjustified2',
  'complied1',
  'complied2',
  'supplement1',
  'supplement2',
  'dates1',
  'dates2',
];
/** Posts without supplies still see people. */
const AT_WORK: readonly unknown[] = ['NORMAL', 'NO_SUPPLIES'];
const FACILITY_SITUATIONS: readonly (keyof SchoolMonthValues & keyof PostMonthValues)[] = ['situation1', 'situation2'];

/** Whether a row says anything of its person (workbooks rule 5: a blank is no information). */
export const rowAnswers = (typed: Typed) => ANSWERS.some((field) => typed[field] !== undefined);

/** Whether the facility answers for all its rows at once: a month declared closed, or one in which it could not serve. */
export const facilityAnswers = (typed: Typed) =>
  [typed['closed1'], typed['closed2']].includes(true) ||
  FACILITY_SITUATIONS.some((field) => !AT_WORK.includes(typed[field] ?? 'NORMAL'));
