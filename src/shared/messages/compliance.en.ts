import { monthNumber } from '../domain/calendar';
import type { SeenDuty } from '../domain/compliance/duties';
import type { ComplianceWords, DutyTold } from './compliance';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DUTIES: Readonly<Record<SeenDuty, string>> = {
  HEALTH: 'health (reserved)',
  SCHOOL: 'school attendance',
  CRED: 'growth check (CRED)',
  PRENATAL: 'prenatal check',
  SUPPLEMENT: 'nutrition supplement',
};
const STATES: ComplianceWords['states'] = {
  NON_COMPLIANT: 'Did not comply',
  NOT_FOUND_IN_SERVICE: 'Not located in the service',
  PENDING: 'Pending',
  NOT_VERIFIABLE_SUPPLY: 'Not verifiable',
  JUSTIFIED: 'Justified',
  COMPLIANT: 'Complied',
  WAIVED: 'Waived by the programme',
  NOT_DUE: 'Not due this month',
  EXEMPT: 'No duty',
};

const COUNTS = 'It counts as complied.';
const NO_BREACH = 'It is not a breach: the office must locate the person.';

const where = ({ facility, duty }: DutyTold) => facility || (duty === 'SCHOOL' ? 'The school' : 'The health post');

/** '' where the figures are not known. */
const absent = ({ days, absences, month }: DutyTold) =>
  days === null || absences === null ? '' : `absent ${absences} of ${days} school days in ${month}`;

function complied(told: DutyTold): string {
  const { duty, month, date } = told;
  if (duty === 'SCHOOL') return `Complied: ${absent(told) || `attended school in ${month}`}.`;
  if (duty === 'SUPPLEMENT') return `Complied: received the supplement of ${month}.`;
  return date === null ? `Complied: ${where(told)} reports the check of ${month}.` : `Complied: check of ${date}.`;
}

function failed(told: DutyTold): string {
  const { duty, month, control } = told;
  if (duty === 'SCHOOL') return `Did not comply: ${absent(told) || `absent in ${month}`}; ${asked(told)}.`;
  if (duty === 'SUPPLEMENT')
    return `Did not comply: ${where(told)} reports that the supplement of ${month} was not received.`;
  return `Did not comply: ${where(told)} reports no check in ${month}${control === null ? '' : ` (${control})`}.`;
}

const asked = ({ minPct, maxUnjustified }: DutyTold) =>
  maxUnjustified === null
    ? `at least ${minPct ?? 85}% is asked for`
    : `at most ${maxUnjustified} unjustified absences a month are allowed`;

const because = ({ situation }: DutyTold) => (situation === null ? '' : ` (${situation})`);

export const complianceEn: ComplianceWords = {
  duties: DUTIES,
  states: STATES,
  month: (month) => `${MONTHS[monthNumber(month) - 1] ?? ''} ${month.slice(0, 4)}`,
  motives: {
    J01: 'illness, with evidence',
    J02: 'disability',
    J03: 'disaster or road cut',
    J04: 'death in the family',
    J05: 'service closed, strike or no staff',
    J06: 'transfer in process',
    J07: 'maternity or childbirth',
    J08: 'no service of that level within reach',
    J09: 'error of the institution in the document',
    J10: 'migration, attends elsewhere',
    J99: 'other reason, explained',
  },
  situations: {
    NORMAL: 'normal',
    STRIKE: 'strike',
    NO_TEACHER: 'no teacher',
    DISASTER: 'disaster',
    CLOSED: 'closed',
    VACATION: 'vacation',
    NO_STAFF: 'no staff',
    NO_SUPPLIES: 'no supplies',
    ATTENDS: 'attends',
    NOT_FOUND: 'not found',
    TRANSFERRED: 'transferred',
    LEFT: 'left',
    DECEASED: 'deceased',
    ATTENDED: 'attended',
    DELIVERY: 'delivery',
    LOSS: 'end of the pregnancy',
    PREGNANCY_END: 'end of the pregnancy',
  },
  grounds: {
    PAPER_LIST: 'paper list of the institution',
    FACILITY_LETTER: 'letter of the institution',
    FACILITY_REGISTER: 'register of the institution',
    HEALTH_CARD: 'health card',
    HOME_VISIT: 'home visit',
    PHONE_CALL: 'telephone call',
    YEAR_NOT_PASSED: 'did not pass the school year',
    OTHER_SOURCE: 'another source',
    APPEAL_UPHELD: 'the appeal was upheld',
    NO_ANSWER: 'the institution did not answer',
    NO_SUPPLEMENT: 'no supplement arrived',
    NOT_LOCATED: 'looked for and not located',
  },
  warnings: {
    ATT_NOT_FOUND_WITH_NUMBERS: 'The row has absences of somebody who is not found; they are not used.',
    ATT_SITUATION_WITH_NUMBERS: 'The row has absences in a month without normal classes; they are not used.',
    ATT_ZERO_DAYS: 'Ask the school why there were no classes.',
    HLT_NO_DATE: 'The date of the check is missing.',
    HLT_DEATH_ENDS_PREGNANCY: 'The pregnancy ends; review the holder and who cares for the children.',
  },
  plain: {
    NON_COMPLIANT: failed,
    NOT_FOUND_IN_SERVICE: (told) => `${where(told)} does not find the person on its list. ${NO_BREACH}`,
    PENDING: ({ month }) => `Information on ${month} is missing.`,
    NOT_VERIFIABLE_SUPPLY: ({ month }) => `${month} could not be verified. ${COUNTS}`,
    JUSTIFIED: (told) => `Justified: ${absent(told) || `could not comply in ${told.month}`}. ${COUNTS}`,
    COMPLIANT: complied,
    WAIVED: ({ month }) => `The programme did not require compliance in ${month}.`,
    NOT_DUE: ({ duty, month }) => `In ${month} there is no ${DUTIES[duty]} due.`,
    EXEMPT: ({ month }) => `No duty in ${month}.`,
  },
  causes: {
    NO_SERVICE: ({ duty }) => (duty === 'SCHOOL' ? 'No school is named yet.' : 'No health post is named yet.'),
    NOT_ISSUED: (told) => `The form has not been sent to ${where(told)}.`,
    NOT_RETURNED: (told) => `${where(told)} has not answered on ${told.month}.`,
    ROW_MISSING: (told) => `${where(told)} answered without this person's row.`,
    ROW_REJECTED: (told) => `The row sent by ${where(told)} has errors to be corrected.`,
    BLANK: (told) => `${where(told)} left ${told.month} blank.`,
    NOT_CLOSED: (told) => `${where(told)} has not closed ${told.month} yet.`,
    DAYS_MISSING: (told) => `${where(told)} did not state the school days of ${told.month}.`,
    CLOSED_EARLY: (told) => `${where(told)} reported before ${told.month} was over; to be confirmed.`,
    MOTIVE_TO_DECIDE: (told) =>
      `${where(told)} states a reason (${told.motive ?? 'no code'})${absent(told) && `: ${absent(told)}`}. Whether it is accepted must be decided.`,
    SECOND_CHECK: () => 'A second person must confirm the breach.',
    FACILITIES_DISAGREE: ({ month }) => `Two services disagree on ${month}; to be decided.`,
    DATE_QUESTION: ({ dates, month }) =>
      `The date reported (${dates ?? 'none'}) does not serve ${month}; was there another check?`,
    SAID_UNKNOWN: (told) => `${where(told)} answers that it has no information on ${told.month}.`,
    OUTCOME_UNKNOWN: () => 'The pregnancy is past its term; its outcome must be recorded.',
    NOT_FOUND: (told) => `${where(told)} does not find the person. ${NO_BREACH}`,
    TRANSFERRED: (told) => `Moved to another service, according to ${where(told)}. ${NO_BREACH}`,
    LEFT: (told) => `Left, according to ${where(told)}. Not a breach until the office confirms it.`,
    NO_DAYS_FOR_PUPIL: (told) => `${where(told)} counts no school day for this pupil in ${told.month}. ${NO_BREACH}`,
    OFFICE_RECORD: (told) =>
      `The office recorded that ${where(told)} could not serve in ${told.month}${because(told)}. ${COUNTS}`,
    FACILITY_SITUATION: (told) => `${where(told)} could not serve in ${told.month}${because(told)}. ${COUNTS}`,
    ZERO_DAYS: (told) => `${where(told)} held no classes in ${told.month}. ${COUNTS}`,
    NO_SUPPLEMENT: (told) => `${where(told)} had no supplement in ${told.month}${because(told)}. ${COUNTS}`,
    DEATH_TO_CONFIRM: (told) => `${where(told)} reports a death; the office must confirm it.`,
    DELIVERY: ({ month }) => `The pregnancy ended; no prenatal check is due in ${month}.`,
    DECIDED: ({ state, decidedBy, confirmedBy, reason }) =>
      `${STATES[state]}, decided by ${decidedBy ?? 'the office'}${confirmedBy === null ? '' : ` and ${confirmedBy}`}: ${reason ?? 'no reason'}.`,
  },
};
