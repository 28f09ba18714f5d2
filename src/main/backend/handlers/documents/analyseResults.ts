import type { FileReport } from '@shared/contract/imports';
import type { IsoDate } from '@shared/domain/calendar';
import type { JudgedResult } from '@shared/domain/documents/results';
import type { IdentityDocument } from '@shared/domain/households';
import type { Backend } from '../../backend';
import { listResults, type StoredResult } from '../../database/documents/results';
import { groupBy } from '../../database/groups';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import { listCodes } from '../../database/households/searchHouseholds';
import { tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions } from '../../imports/repeats';
import { type RowClass } from '../../imports/rowCounts';
import { inChunks, type JobContext } from '../../jobs/job';
import { CAMPAIGN_INPUTS, campaignTable } from '../../workbooks/documents/campaignTable';
import type { WorkbookContent } from '../../workbooks/reading/content';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { readTable } from '../../workbooks/tables/readTable';
import { isError } from '../../workbooks/tables/tableReport';
import { earlierOf } from '../households/documentTaken';
import { codeFinder } from '../households/import/codes';
import { judgeRow, withTwiceFound, type JudgedRow } from './judgeRows';
import { holdersOf, takenBy, type Holders } from './taken';

/** Results that are new, each with its member and row; and every row that came, where there is something to say. */
export type ResultsDraft = {
  readonly today: IsoDate;
  readonly results: readonly {
    readonly household: string;
    readonly number: number;
    readonly row: number;
    readonly judged: JudgedResult;
  }[];
  readonly remarked: readonly RemarkedRow[];
};

/** Compares a campaign list that came back with the registry; writes nothing. */
export async function analyseResults(
  { db, today }: Backend,
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<ResultsDraft>> {
  const answer = await readTable(content, campaignTable);
  if (answer.kind !== 'table') return tableRefused(answer, campaignTable.sheet);
  const read = answer.table;
  const find = codeFinder(await listCodes(db));
  const codeOf = ({ stated: { household } }: (typeof read.rows)[number]) =>
    household === undefined ? undefined : find(household).code;
  const repetitions = findRepetitions(
    read.rows,
    (row) => (row.stated.number === undefined ? undefined : `${codeOf(row)} ${row.stated.number}`),
    ({ stated }) => JSON.stringify(CAMPAIGN_INPUTS.map((field) => stated[field] ?? null)),
  );
  const households = await loadHouseholds(db, [...new Set(read.rows.flatMap((row) => codeOf(row) ?? []))]);
  const judged: JudgedRow[] = [];
  for await (const row of inChunks(read.rows, read.rows.length, job, 'comparing')) {
    const household = households.get(codeOf(row) ?? '');
    judged.push(judgeRow(row, { household, repetition: repetitions.get(row) ?? { kind: 'only' }, today: today() }));
  }
  const documents = judged.flatMap((one) => one.judged?.document ?? []);
  const holders = await holdersOf(db, documents);
  const memberIds = judged.flatMap(({ member }) => member?.id ?? []);
  const noted = groupBy(await listResults(db, memberIds), ({ memberId }) => memberId);
  const rows = withTwiceFound(judged).map((one) => classed(withTaken(one, holders), noted));
  const { remarked, ...report } = reportOf(campaignTable, read, rows);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: {
      ...report,
      changes: rows.flatMap(changesOf),
    },
    draft: {
      today: today(),
      results: rows.flatMap(drafted),
      remarked,
    },
  };
}

type ClassedRow = JudgedRow & { readonly rowClass: RowClass };

function withTaken(one: JudgedRow, holders: Holders): JudgedRow {
  const { household, member, judged } = one;
  if (household === undefined || member === undefined || judged?.document == null) return one;
  const place = { household: household.code, number: member.number, status: household.status };
  const taken = takenBy(judged.document, place, holders);
  if (taken === undefined) return one;
  const { holder, refuses } = taken;
  const found = { field: 'documentNumber', code: refuses ? 'HH_DOCUMENT_TAKEN' : 'HH_DOCUMENT_ELSEWHERE' } as const;
  const earlier = { field: 'documentNumber', code: 'HH_DOCUMENT_EARLIER', detail: earlierOf(holder) } as const;
  const findings = [{ ...found, detail: holder.household }, ...(holder.later === null ? [] : [earlier])];
  return { ...one, findings: [...one.findings, ...findings] };
}

function classed(one: JudgedRow, noted: ReadonlyMap<string, readonly StoredResult[]>): ClassedRow {
  return { ...one, rowClass: classOf(one, noted) };
}

function classOf(one: JudgedRow, noted: ReadonlyMap<string, readonly StoredResult[]>): RowClass {
  if (one.findings.some(isError)) return 'rejected';
  if (one.repetition.kind === 'repeated') return 'repeated';
  const { judged, member } = one;
  if (judged === undefined || member === undefined) return 'same';
  if (judged.document !== null) return 'changed';
  const known = (noted.get(member.id) ?? []).some(
    ({ result, on, note }) => result === judged.result && on === judged.on && note === judged.note,
  );
  return known ? 'same' : 'new';
}

function changesOf({ rowClass, household, member, judged }: ClassedRow): FileReport['changes'] {
  if (rowClass !== 'changed' || household === undefined || member === undefined || judged?.document == null) return [];
  const row = `${household.code} · ${member.number}`;
  return [{ row, field: 'Documento', before: shown(member), after: shown(judged.document), decidedBy: '' }];
}

const shown = ({ documentType, documentNumber, documentExpiry }: IdentityDocument) => {
  const expiry = documentExpiry === null ? '' : ` (vence ${documentExpiry.split('-').toReversed().join('/')})`;
  return documentType === 'NONE' ? '' : `${documentType} ${documentNumber}${expiry}`;
};

function drafted({ rowClass, household, member, judged, row }: ClassedRow): ResultsDraft['results'] {
  const isNew = rowClass === 'new' || rowClass === 'changed';
  if (!isNew || household === undefined || member === undefined || judged === undefined) return [];
  return [{ household: household.code, number: member.number, row: row.number, judged }];
}
