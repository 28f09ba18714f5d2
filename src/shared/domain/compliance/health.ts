import { monthOf, periodOf, type IsoDate, type Month } from '../calendar';
import { breachFacts, breachRows, noService } from './breach';
import { combinePosts } from './combine';
import { firstUnservedMonth, holds } from './controlEvents';
import { applyDecision, settledWithoutDuty, type Decision } from './decide';
import { determination, firstMatch, pending, type TableRow } from './decisionTable';
import type { Determination, DutyMonth } from './duties';
import type { MotiveCode } from './motives';
import type {
  Answer,
  EvidenceSource,
  FacilityReport,
  PatientSituation,
  PostSituation,
  RowAbsence,
  YesNo,
} from './statements';

/** Row of a person in a month of W6, as accepted; null where nothing was typed. */
export type PatientMonth = {
  readonly dates: readonly IsoDate[];
  readonly complied: Answer | null;
  readonly supplement: YesNo | null;
  readonly situation: PatientSituation | null;
  readonly situationDate: IsoDate | null;
  readonly motive: MotiveCode | null;
  readonly source: EvidenceSource;
};
export type PostReport = FacilityReport<PostSituation, PatientMonth>;

export type ControlMonth = {
  /** CRED or PRENATAL. */
  readonly duty: DutyMonth;
  readonly decision: Decision | null;
  /** Which control serves which month of this person (`assignEvents`), whoever reported it. */
  readonly served: ReadonlyMap<Month, IsoDate>;
  /** Every post linked in the month, the responsible one first; empty where none is named. */
  readonly reports: readonly PostReport[];
};

/** Control CRED or prenatal of one member and month (decisions §3a H1–H18, §3c). */
export function judgeControl(given: ControlMonth): Determination {
  const { duty, decision, reports, served } = given;
  const typed = reports.some(({ returned }) => returned.status === 'ROW' && isTyped(returned.row));
  const settled = settledWithoutDuty(duty, typed ? 'H17' : undefined);
  if (settled !== undefined) return settled;
  const found = combinedOf(duty, served, reports);
  return decision === null ? found : applyDecision(decision, found, { decided: 'H1', justified: 'H14' });
}

const isTyped = ({ dates, complied }: PatientMonth) => dates.length > 0 || complied !== null;

function combinedOf(duty: DutyMonth, served: ControlMonth['served'], reports: readonly PostReport[]): Determination {
  const date = served.get(duty.month);
  if (reports.length > 0) return combinePosts(reports.map((report) => judgeReport(report, duty, served)));
  return date === undefined
    ? noService('H3', askedFor(duty))
    : determination('H2', { state: 'COMPLIANT' }, { date, ...askedFor(duty) });
}

/** Which control, and between which days. */
const askedFor = ({ controls, interval }: DutyMonth) => ({
  control: controls.join(', '),
  from: interval?.from ?? null,
  to: interval?.to ?? null,
});

type Common = {
  readonly duty: DutyMonth;
  readonly report: PostReport;
  readonly served: ControlMonth['served'];
  readonly servedBy: IsoDate | null;
};
type Absent = Common & { readonly status: RowAbsence };
type Present = Common & PatientMonth;

function judgeReport(report: PostReport, duty: DutyMonth, served: ControlMonth['served']): Determination {
  const servedBy = served.get(duty.month) ?? null;
  const { facility, returned } = report;
  const common = { duty, report, served, servedBy };
  const facts = { facility, date: servedBy, ...askedFor(duty) };
  if (returned.status !== 'ROW') return firstMatch(WITHOUT_ROW, { ...common, status: returned.status }, facts);
  const { row } = returned;
  const rowFacts = {
    ...facts,
    dates: row.dates.join('; '),
    complied: row.complied,
    // A loss is told to nobody but who may see health: the result does not name how a pregnancy ended.
    situation: endsPregnancy(row) ? null : (row.situation ?? report.situation),
    ...breachFacts(row),
  };
  return firstMatch(WITH_ROW, { ...common, ...row }, rowFacts);
}

/** A post that could not attend anybody; without supplies it still can. */
const CANNOT_ATTEND: readonly (PostSituation | null)[] = ['CLOSED', 'NO_STAFF', 'DISASTER'];

const WITHOUT_ROW: readonly TableRow<Absent>[] = [
  { id: 'H2', when: ({ servedBy }) => servedBy !== null, outcome: { state: 'COMPLIANT' } },
  {
    id: 'H4',
    when: ({ report }) => CANNOT_ATTEND.includes(report.officeSituation),
    outcome: { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'OFFICE_RECORD' },
  },
  { id: 'H4', when: () => true, outcome: ({ status }) => pending(status) },
];

const endsPregnancy = ({ situation }: PatientMonth) => situation === 'DELIVERY' || situation === 'LOSS';

/** H6: from which month nothing is due any more. */
function isAfterPregnancy(given: Present): boolean {
  const { duty, served, situationDate } = given;
  if (duty.duty !== 'PRENATAL' || !endsPregnancy(given)) return false;
  const from = situationDate === null ? firstUnservedMonth(periodOf(duty.month), served) : monthOf(situationDate);
  return from !== undefined && duty.month >= from;
}

/** The day is not over while the file of that same day is analysed. */
const isWindowOpen = ({ duty, report }: Common) =>
  duty.interval !== null && report.analysedOn !== null && report.analysedOn <= duty.interval.to;

const isContradictory = ({ complied, dates, duty }: Present) =>
  complied === 'NO' && dates.some((date) => holds(duty.interval, date));

const WITH_ROW: readonly TableRow<Present>[] = [
  { id: 'H2', when: isContradictory, outcome: pending('ROW_REJECTED') },
  { id: 'H2', when: ({ servedBy }) => servedBy !== null, outcome: { state: 'COMPLIANT' } },
  {
    id: 'H5',
    when: ({ situation }) => situation === 'DECEASED',
    outcome: ({ complied, duty }) => ({
      ...(complied === 'YES'
        ? { state: 'COMPLIANT' as const }
        : { state: 'EXEMPT' as const, cause: 'DEATH_TO_CONFIRM' as const }),
      warnings: duty.duty === 'PRENATAL' ? ['HLT_DEATH_ENDS_PREGNANCY'] : [],
    }),
  },
  { id: 'H6', when: isAfterPregnancy, outcome: { state: 'NOT_DUE', cause: 'DELIVERY' } },
  {
    id: 'H7',
    when: ({ situation }) => situation === 'NOT_FOUND' || situation === 'TRANSFERRED',
    outcome: ({ situation }) => ({
      state: 'NOT_FOUND_IN_SERVICE',
      cause: situation === 'TRANSFERRED' ? 'TRANSFERRED' : 'NOT_FOUND',
    }),
  },
  {
    id: 'H8',
    when: ({ complied, dates }) => complied === 'YES' && dates.length === 0,
    outcome: { state: 'COMPLIANT', warnings: ['HLT_NO_DATE'] },
  },
  // A date inside the interval that already serves another month asks the same question: is it another control?
  { id: 'H9', when: ({ complied }) => complied === 'YES', outcome: pending('DATE_QUESTION') },
  {
    id: 'H10',
    when: ({ complied, dates }) => complied === null && dates.length > 0,
    outcome: pending('DATE_QUESTION'),
  },
  {
    id: 'H11',
    when: ({ report }) => CANNOT_ATTEND.includes(report.situation),
    outcome: { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'FACILITY_SITUATION' },
  },
  { id: 'H12', when: ({ complied }) => complied === 'UNKNOWN', outcome: pending('SAID_UNKNOWN') },
  { id: 'H13', when: ({ complied }) => complied === null, outcome: pending('BLANK') },
  ...breachRows<Present>('H14', 'H14'),
  { id: 'H15', when: isWindowOpen, outcome: pending('CLOSED_EARLY') },
  { id: 'H16', when: () => true, outcome: { state: 'NON_COMPLIANT' } },
];
