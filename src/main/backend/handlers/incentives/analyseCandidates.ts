import type { FileReport } from '@shared/contract/imports';
import { compareRanks } from '@shared/domain/benefits/candidates';
import type { SchoolYear } from '@shared/domain/benefits/facts';
import { markText } from '@shared/domain/benefits/marks';
import { documentKey } from '@shared/domain/documents';
import { ok, type Result } from '@shared/domain/result';
import type { Problem } from '@shared/contract/problems';
import type { Backend } from '../../backend';
import { loadSchoolYears } from '../../database/benefits/sent';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import { listCodes } from '../../database/households/searchHouseholds';
import { findToldElsewhere, loadNotes, type ToldElsewhere } from '../../database/incentives/years';
import { findRulesOn } from '../../database/ruleSets';
import { tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions } from '../../imports/repeats';
import { inChunks, type JobContext } from '../../jobs/job';
import { CANDIDATE_INPUTS, candidateTable, type CandidateFields } from '../../workbooks/incentives/candidateTable';
import type { WorkbookContent } from '../../workbooks/reading/content';
import { readTable, type TableRow } from '../../workbooks/tables/readTable';
import { isError } from '../../workbooks/tables/tableReport';
import { shown } from '../../workbooks/tables/valueKinds';
import { codeFinder } from '../households/import/codes';
import type { CandidateDraft } from './candidateImport';
import { incentivesOf, type Incentive } from './incentives';
import { judgeRow, type JudgedCandidate } from './judgeRow';

/** Incentives by whose conditions the rows of a file are judged. */
export async function incentivesNow({ db, today }: Backend): Promise<Result<readonly Incentive[], Problem>> {
  const rules = await findRulesOn(db, today());
  return rules.ok ? ok(incentivesOf(rules.value)) : rules;
}

/** Compares what schools told with the registry; writes nothing. */
export async function analyseCandidates(
  backend: Backend,
  incentives: readonly Incentive[],
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<CandidateDraft>> {
  const answer = await readTable(content, candidateTable);
  if (answer.kind !== 'table') return tableRefused(answer, candidateTable.sheet);
  const read = answer.table;
  const judged = await judgeRows(backend, incentives, read.rows, job);
  const keys = judged.map(({ member }) => keyOf(member)).filter(Boolean);
  const rows = withTwiceTold(withRanks(judged), await findToldElsewhere(backend.db, [...new Set(keys)]));
  const { remarked, ...report } = reportOf(candidateTable, read, rows);
  return {
    outcome: 'draft',
    report: {
      ...report,
      changes: rows.flatMap(changesOf),
      unanswered: rows.filter(
        ({ rowClass, told, before }) => rowClass === 'same' && told === undefined && before === undefined,
      ).length,
    },
    sheets: [read.sheet],
    draft: {
      years: rows.flatMap(drafted),
      remarked,
    },
  };
}

type Row = TableRow<CandidateFields>;

/** Each row beside its member and what is known of him or her. */
async function judgeRows(
  { db, today }: Backend,
  incentives: readonly Incentive[],
  rows: readonly Row[],
  job: JobContext,
): Promise<readonly JudgedCandidate[]> {
  const find = codeFinder(await listCodes(db));
  const codeOf = ({ stated: { household } }: Row) => (household === undefined ? '' : find(household).code);
  const repetitions = findRepetitions(
    rows,
    (row) => (row.stated.number === undefined ? undefined : `${codeOf(row)} ${row.stated.number} ${row.stated.year}`),
    ({ stated }) => JSON.stringify(CANDIDATE_INPUTS.map((field) => stated[field] ?? null)),
  );
  const households = await loadHouseholds(db, [...new Set(rows.map(codeOf))]);
  const basis = {
    years: await loadSchoolYears(db, 'all'),
    notes: await loadNotes(db),
    conditions: incentives.map(({ condition }) => condition),
    today: today(),
  };
  const judged: JudgedCandidate[] = [];
  for await (const row of inChunks(rows, rows.length, job, 'comparing')) {
    const repetition = repetitions.get(row) ?? { kind: 'only' };
    judged.push(judgeRow(row, { ...basis, repetition, household: households.get(codeOf(row)) }));
  }
  return judged;
}

/** The pupils of one school, year and grade beside each other. */
function withRanks(rows: readonly JudgedCandidate[]): readonly JudgedCandidate[] {
  const ranked = rows.flatMap(({ row, told, rowClass }) =>
    told === undefined || rowClass === 'repeated'
      ? []
      : [{ row: row.number, group: `${row.stated.school ?? ''} ${told.year} ${told.grade}`, told }],
  );
  const findings = new Map(compareRanks(ranked).map(({ row, finding }) => [row, finding]));
  return rows.map((one) => {
    const finding = findings.get(one.row.number);
    return finding === undefined || one.told === undefined ? one : rejectedWhereWrong(one, [finding]);
  });
}

const keyOf = (member: JudgedCandidate['member']) =>
  member === undefined ? '' : documentKey(member.documentType, member.documentNumber);

/** A person is told of once a year, whatever household writes it down: by the document. */
function withTwiceTold(
  rows: readonly JudgedCandidate[],
  elsewhere: readonly ToldElsewhere[],
): readonly JudgedCandidate[] {
  const first = new Map<string, JudgedCandidate>();
  return rows.map((one) => {
    const { member, told, rowClass } = one;
    const key = keyOf(member);
    if (told === undefined || key === '' || rowClass === 'rejected' || rowClass === 'repeated') return one;
    const known = elsewhere.find(
      ({ documentKey, year, memberId }) => documentKey === key && year === told.year && memberId !== member?.id,
    );
    const inFile = first.get(`${key} ${told.year}`);
    if (inFile === undefined) first.set(`${key} ${told.year}`, one);
    const detail = known?.household ?? inFile?.household?.code;
    return detail === undefined ? one : rejectedWhereWrong(one, [{ field: 'number', code: 'VRA_TWICE', detail }]);
  });
}

function rejectedWhereWrong(one: JudgedCandidate, more: JudgedCandidate['findings']): JudgedCandidate {
  const findings = [...one.findings, ...more];
  return more.some(isError) ? { ...one, findings, told: undefined, rowClass: 'rejected' } : { ...one, findings };
}

function changesOf({ rowClass, household, member, before, told }: JudgedCandidate): FileReport['changes'] {
  if (rowClass !== 'changed' || before === undefined || told === undefined) return [];
  const { grade, passed, mark, place, upperThird } = candidateTable.columns;
  const placed = ({ rank }: SchoolYear) => (rank === null ? '' : `${rank.place}/${rank.pupils}`);
  const row = `${household?.code} · ${member?.number}`;
  return [
    { field: grade.header, before: before.grade, after: told.grade },
    { field: passed.header, before: shown(passed.kind, before.passed), after: shown(passed.kind, told.passed) },
    { field: mark.header, before: markText(before.mark), after: markText(told.mark) },
    { field: place.header, before: placed(before), after: placed(told) },
    {
      field: upperThird.header,
      before: shown(upperThird.kind, before.upperThird),
      after: shown(upperThird.kind, told.upperThird),
    },
  ]
    .filter((change) => change.before !== change.after)
    .map((change) => ({ row, ...change, decidedBy: '' }));
}

function drafted({ rowClass, household, member, told, note, row }: JudgedCandidate): CandidateDraft['years'] {
  const isNew = rowClass === 'new' || rowClass === 'changed';
  if (!isNew || household === undefined || member === undefined || told === undefined) return [];
  const { id: memberId, number } = member;
  return [{ memberId, householdId: household.id, household: household.code, number, row: row.number, told, note }];
}
