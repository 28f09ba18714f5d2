import { reachesAttendance, type AttendanceLimit } from './attendance';
import { breachRows } from './breach';
import { pending, type TableRow } from './decisionTable';
import type { MotiveCode } from './motives';
import type { EvidenceSource, PupilSituation, RowAbsence, SchoolSituation } from './statements';

/** Row of a pupil in a month, as accepted: absences and days of class, null where nothing was typed. */
export type PupilMonth = {
  readonly unjustified: number | null;
  readonly justified: number | null;
  /** Días de clase of this pupil, only where they differ from the school's. */
  readonly pupilDays: number | null;
  readonly situation: PupilSituation | null;
  readonly motive: MotiveCode | null;
  readonly source: EvidenceSource;
};

/** A school that has no usable row for the pupil. */
export type AbsentCase = { readonly officeSituation: SchoolSituation | null; readonly status: RowAbsence };

/** E3 and E4. */
export const WITHOUT_ROW: readonly TableRow<AbsentCase>[] = [
  {
    id: 'E3',
    when: ({ officeSituation }) => isNotNormal(officeSituation),
    outcome: { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'OFFICE_RECORD' },
  },
  { id: 'E4', when: () => true, outcome: ({ status }) => pending(status) },
];

/** The letters of decisions §2: D, U*, J, A, and what was really typed. */
export type RowCase = PupilMonth & {
  readonly schoolDays: number | null;
  readonly days: number | null;
  readonly absences: number | null;
  readonly closed: boolean | null;
  readonly schoolSituation: SchoolSituation | null;
  readonly limit: AttendanceLimit;
  /** Being enrolled is enough: how often the pupil came is not looked at (domain §4.5). */
  readonly enrolmentIsEnough: boolean;
  readonly daysBeforeMonthEnd: number;
};

/** A month reported closed longer before its end than this is not taken as closed (E15). */
const EARLY_DAYS = 7;
const GONE: readonly (PupilSituation | null)[] = ['TRANSFERRED', 'LEFT'];

const isNotNormal = (situation: SchoolSituation | null) => situation !== null && situation !== 'NORMAL';
export const attends = ({ situation }: PupilMonth) => situation === null || situation === 'ATTENDS';
const hasNumbers = ({ unjustified, justified, pupilDays }: PupilMonth) =>
  [unjustified, justified, pupilDays].some((figure) => figure !== null);

/** Numbers typed by the facility that prove compliance even where a breach could not be told (P2: E5, E7, E9). */
const isProven = ({ unjustified, days, absences, limit }: RowCase) =>
  unjustified !== null && days !== null && days >= 1 && absences !== null && reachesAttendance(days, absences, limit);
export const isImpossible = ({ unjustified, justified, days }: RowCase) =>
  days !== null && (unjustified ?? 0) + (justified ?? 0) > days;
const isEnough = ({ days, absences, limit }: RowCase) =>
  days !== null && absences !== null && reachesAttendance(days, absences, limit);
const isClosedEarly = ({ closed, daysBeforeMonthEnd, unjustified }: RowCase) =>
  closed === true && daysBeforeMonthEnd > EARLY_DAYS && unjustified === null;
/** Kept on the list of a school that says the month is over, or how often the pupil was absent: not dropped out. */
const isEnrolled = (given: RowCase) =>
  given.enrolmentIsEnough && given.days !== 0 && given.absences !== null && !isClosedEarly(given);

/** E5 to E21, and E22 where being enrolled is enough. */
export const WITH_ROW: readonly TableRow<RowCase>[] = [
  {
    id: 'E5',
    when: ({ situation }) => situation === 'DECEASED',
    outcome: (given) => (isProven(given) ? { state: 'COMPLIANT' } : { state: 'EXEMPT', cause: 'DEATH_TO_CONFIRM' }),
  },
  {
    id: 'E6',
    when: ({ situation }) => situation === 'NOT_FOUND',
    outcome: (given) => ({
      state: 'NOT_FOUND_IN_SERVICE',
      cause: 'NOT_FOUND',
      warnings: hasNumbers(given) ? ['ATT_NOT_FOUND_WITH_NUMBERS'] : [],
    }),
  },
  {
    id: 'E7',
    when: (given) => GONE.includes(given.situation) && isProven(given),
    outcome: { state: 'COMPLIANT' },
  },
  {
    id: 'E8',
    when: ({ situation }) => GONE.includes(situation),
    outcome: ({ situation }) => ({
      state: 'NOT_FOUND_IN_SERVICE',
      cause: situation === 'LEFT' ? 'LEFT' : 'TRANSFERRED',
    }),
  },
  {
    id: 'E9',
    when: (given) => isNotNormal(given.schoolSituation) && isProven(given),
    outcome: { state: 'COMPLIANT' },
  },
  {
    id: 'E10',
    when: ({ schoolSituation }) => isNotNormal(schoolSituation),
    outcome: (given) => ({
      state: 'NOT_VERIFIABLE_SUPPLY',
      cause: 'FACILITY_SITUATION',
      warnings: hasNumbers(given) ? ['ATT_SITUATION_WITH_NUMBERS'] : [],
    }),
  },
  { id: 'E11', when: ({ closed }) => closed === false, outcome: pending('NOT_CLOSED') },
  { id: 'E22', when: isEnrolled, outcome: { state: 'COMPLIANT' } },
  // A pupil's own zero tells nothing while the school's days are unknown.
  {
    id: 'E12',
    when: ({ days, schoolDays, enrolmentIsEnough }) =>
      (days === null && !enrolmentIsEnough) || (days === 0 && schoolDays === null),
    outcome: pending('DAYS_MISSING'),
  },
  {
    id: 'E13',
    when: ({ days, schoolDays }) => days === 0 && schoolDays === 0,
    outcome: { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'ZERO_DAYS', warnings: ['ATT_ZERO_DAYS'] },
  },
  { id: 'E14', when: ({ days }) => days === 0, outcome: { state: 'NOT_FOUND_IN_SERVICE', cause: 'NO_DAYS_FOR_PUPIL' } },
  {
    id: 'E15',
    when: isClosedEarly,
    outcome: pending('CLOSED_EARLY'),
  },
  { id: 'E16', when: ({ absences }) => absences === null, outcome: pending('BLANK') },
  // The school's days were corrected below absences accepted before: impossible figures never make a breach.
  { id: 'R10', when: isImpossible, outcome: pending('ROW_REJECTED') },
  { id: 'E17', when: isEnough, outcome: { state: 'COMPLIANT' } },
  ...breachRows<RowCase>('E19', 'E20'),
  { id: 'E21', when: () => true, outcome: { state: 'NON_COMPLIANT' } },
];
