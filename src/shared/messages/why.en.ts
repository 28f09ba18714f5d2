import type { WhyWords } from './why';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const absences = (count: number) => counted(count, 'absence', 'absences');

export const whyEn: WhyWords = {
  results: { COMPLIED: 'The household complied', BREACH: 'The household is in breach', BLOCKED: 'To be settled' },
  monthResults: { COMPLIED: 'complied', BREACH: 'did not comply', BLOCKED: 'information is missing' },
  provisional: 'The bimester is still open: what is still to come may change it.',
  frozen:
    'Closed bimester: what was determined last holds, at the closing or by late evidence or an appeal. What was before stays in the history.',
  nobody: 'Nobody owes anything this month: it counts as complied.',
  topics: {
    owed: 'What is due',
    rule: 'Rule',
    before: 'Without that rule',
    found: 'Found',
    required: 'Required',
    source: 'Source',
    reference: 'Legal reference',
  },
  fields: {
    unjustified: 'unjustified absences',
    justified: 'justified absences',
    pupilDays: 'days of class of the pupil',
    classDays: 'days of class',
    closed: 'month closed',
    dates: 'date of the control',
    complied: 'complied',
    supplement: 'supplement',
    control: 'date of the control',
    situation: 'situation',
    situationDate: 'date of the situation',
    facilitySituation: 'situation of the service',
    motive: 'motive',
    rejected: 'row with errors',
  },
  values: { YES: 'YES', NO: 'NO', UNKNOWN: 'NO INFORMATION' },
  absencesFound: (found, days) => `${absences(found)} of ${counted(days, 'day', 'days')} of class`,
  absencesAsked: (most, minPct) => {
    const atMost = most === null ? '' : `at most ${absences(most)}`;
    return minPct === null
      ? `${atMost}, unjustified`
      : [`attend at least ${minPct} %`, atMost].filter(Boolean).join(': ');
  },
  blankIsNone: 'cell left blank and month closed: no absence',
  controlFound: (date) => `control of ${date}`,
  controlSaid: 'control done, without its date',
  noControl: 'no control reported that serves the month',
  controlAsked: (control, from, to) => (from === null || to === null ? control : `${control}, from ${from} to ${to}`),
  supplementFound: (received) => (received ? 'received the supplement' : 'did not collect the supplement'),
  supplementAsked: 'receive the supplement of the month',
  unknown: 'not reported yet',
  workbook: (name, sheet) => `workbook "${name}"${sheet === '' ? '' : `, sheet "${sheet}"`}`,
  paper: (form) => `paper form ${form}`,
  typed: (by, on) => `Typed on ${on}${by === '' ? '' : ` by ${by}`}.`,
  row: (number) => `row ${number}`,
  head: 'head',
  noName: 'no name kept',
  cell: 'cell',
  noCell: 'An earlier version did not note the cell.',
  imported: (by, on) => `Imported on ${on}${by === '' ? '' : ` by ${by}`}.`,
  office: (situation, facility, by, on) => `The office recorded "${situation}" at ${facility} (${by}, ${on}).`,
  decision: (reason, by, on, confirmedBy) =>
    `Decision of ${by} on ${on}${confirmedBy === null ? '' : `, confirmed by ${confirmedBy}`}: ${reason}.`,
  nothing: {
    NOT_ISSUED: (facility) => `No workbook was sent to ${facility} yet.`,
    NOT_RETURNED: (facility) => `No workbook came back from ${facility}.`,
    ROW_MISSING: (facility) => `The workbook that came back from ${facility} does not have this person.`,
    ROW_REJECTED: (facility) => `The row that came back from ${facility} has errors and was not used.`,
  },
  appeal: 'The appeal of the family was upheld: what was not complied with is excused.',
  notKept: 'From which file it came was not kept.',
  told: (facility, on, row) =>
    `reported by ${facility}${row === '' ? '' : `, row ${row} of its list`}${on === '' ? '' : `, received on ${on}`}`,
  toldOffice: (on) => `recorded by the office on ${on}`,
  decided: (on) => `decided by the office on ${on}`,
};
