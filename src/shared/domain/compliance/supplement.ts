import { breachFacts, breachRows, noService } from './breach';
import { combinePosts } from './combine';
import { applyDecision, settledWithoutDuty, type Decision } from './decide';
import { firstMatch, pending, type TableRow } from './decisionTable';
import type { Determination, DutyMonth } from './duties';
import type { PatientMonth, PostReport } from './health';
import type { PostSituation, RowAbsence } from './statements';

export type SupplementMonth = {
  readonly duty: DutyMonth;
  readonly decision: Decision | null;
  readonly reports: readonly PostReport[];
  /** The office recorded that there was none in the whole district that month. */
  readonly missingInDistrict: boolean;
};

/** Suplemento nutricional of one child and month (decisions §3b S1–S7, §3c). */
export function judgeSupplement({ duty, decision, reports, missingInDistrict }: SupplementMonth): Determination {
  const typed = reports.some(({ returned }) => returned.status === 'ROW' && returned.row.supplement !== null);
  const settled = settledWithoutDuty(duty, typed ? 'S7' : undefined);
  if (settled !== undefined) return settled;
  const found =
    reports.length === 0
      ? noService('S1')
      : combinePosts(reports.map((report) => judgeReport({ ...report, missingInDistrict })));
  return decision === null ? found : applyDecision(decision, found, { decided: 'S1', justified: 'S5' });
}

type Report = PostReport & { readonly missingInDistrict: boolean };

function judgeReport(report: Report): Determination {
  const { facility, returned } = report;
  const facts = { facility, situation: report.situation ?? report.officeSituation };
  if (returned.status !== 'ROW') return firstMatch(WITHOUT_ROW, { report, status: returned.status }, facts);
  const { row } = returned;
  const rowFacts = { ...facts, situation: row.situation ?? facts.situation, ...breachFacts(row) };
  return firstMatch(WITH_ROW, { ...row, report }, { ...rowFacts, supplement: row.supplement });
}

const isNotNormal = (situation: PostSituation | null) => situation !== null && situation !== 'NORMAL';
const isRecordedMissing = ({ officeSituation, missingInDistrict }: Report) =>
  missingInDistrict || isNotNormal(officeSituation);

const WITHOUT_ROW: readonly TableRow<{ readonly report: Report; readonly status: RowAbsence }>[] = [
  {
    id: 'S1',
    when: ({ report }) => isRecordedMissing(report),
    outcome: { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'OFFICE_RECORD' },
  },
  { id: 'S1', when: () => true, outcome: ({ status }) => pending(status) },
];

type Present = PatientMonth & { readonly report: Report };

const WITH_ROW: readonly TableRow<Present>[] = [
  {
    id: 'S1',
    when: ({ situation }) => situation === 'DECEASED',
    outcome: ({ supplement }) =>
      supplement === 'YES' ? { state: 'COMPLIANT' } : { state: 'EXEMPT', cause: 'DEATH_TO_CONFIRM' },
  },
  {
    id: 'S1',
    when: ({ situation }) => situation === 'NOT_FOUND' || situation === 'TRANSFERRED',
    outcome: ({ situation }) => ({
      state: 'NOT_FOUND_IN_SERVICE',
      cause: situation === 'TRANSFERRED' ? 'TRANSFERRED' : 'NOT_FOUND',
    }),
  },
  { id: 'S2', when: ({ supplement }) => supplement === 'YES', outcome: { state: 'COMPLIANT' } },
  {
    id: 'S3',
    when: ({ report }) => isNotNormal(report.situation) || isRecordedMissing(report),
    outcome: { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'NO_SUPPLEMENT' },
  },
  { id: 'S4', when: ({ supplement }) => supplement === null, outcome: pending('BLANK') },
  ...breachRows<Present>('S5', 'S5'),
  { id: 'S6', when: () => true, outcome: { state: 'NON_COMPLIANT' } },
];
