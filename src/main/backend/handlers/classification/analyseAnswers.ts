import type { FileReport } from '@shared/contract/imports';
import type { IsoDate } from '@shared/domain/calendar';
import { loadNamesTold } from '../../database/classification/names';
import { loadHistories } from '../../database/classification/records';
import { loadStandings, type Standing } from '../../database/classification/standings';
import { tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions } from '../../imports/repeats';
import { inChunks, type JobContext } from '../../jobs/job';
import type { Backend } from '../../backend';
import { sisfohTable } from '../../workbooks/classification/sisfohTable';
import type { WorkbookContent } from '../../workbooks/reading/content';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { readTable } from '../../workbooks/tables/readTable';
import { fieldsOfTable } from '../../workbooks/tables/table';
import { shown } from '../../workbooks/tables/valueKinds';
import type { Answer } from './applyAnswers';
import { householdFinder } from './findHousehold';
import type { Foreseen } from './foresee';
import { judgeRow, type JudgedRow } from './judgeRow';

/** Answers to be written, and every row that came, where there is something to say. */
export type SisfohDraft = {
  readonly today: IsoDate;
  readonly answers: readonly Answer[];
  /** Absent in a draft of an earlier version. */
  readonly names?: readonly NonNullable<JudgedRow['named']>[];
  readonly remarked: readonly RemarkedRow[];
};

/** Compares a list of SISFOH with the registry; writes nothing. `onJudged` hears which households would stand how. */
export async function analyseAnswers(
  { db, today }: Backend,
  content: WorkbookContent,
  job: JobContext,
  onJudged: (households: readonly Foreseen[]) => void,
): Promise<ContentOutcome<SisfohDraft>> {
  const table = await readTable(content, sisfohTable);
  if (table.kind !== 'table') return tableRefused(table, sisfohTable.sheet);
  const read = table.table;
  const find = householdFinder(await loadStandings(db));
  const found = new Map(read.rows.map((row) => [row, find(row.stated)]));
  const histories = await loadHistories(db, [
    ...new Set([...found.values()].flatMap(({ household }) => household?.id ?? [])),
  ]);
  const values = fieldsOfTable(sisfohTable).filter((field) => !KEYS.has(field));
  const repetitions = findRepetitions(
    read.rows,
    (row) => found.get(row)?.household?.id,
    ({ stated }) => JSON.stringify(values.map((field) => stated[field] ?? null)),
  );
  const names = await loadNamesTold(db);
  const pghOwners = new Map<string, string>();
  const judged: JudgedRow[] = [];
  for await (const row of inChunks(read.rows, read.rows.length, job, 'comparing')) {
    const one = found.get(row) ?? { household: undefined, findings: [] };
    const repetition = repetitions.get(row) ?? { kind: 'only' };
    const pghElsewhere = claimedBefore(pghOwners, row.stated.pghCode ?? '', one.household);
    const history = histories.get(one.household?.id ?? '') ?? [];
    judged.push(judgeRow(row, { found: one, history, repetition, pghElsewhere, today: today(), names }));
  }
  onJudged(judged.flatMap(foreseenOf));
  const { remarked, ...report } = reportOf(sisfohTable, read, judged);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: {
      ...report,
      changes: judged.flatMap((one) => [...changesOf(one), ...renamed(one, names)]),
    },
    draft: {
      today: today(),
      answers: judged.flatMap(({ answer }) => answer ?? []),
      names: judged.flatMap(({ named }) => named ?? []),
      remarked,
    },
  };
}

const KEYS: ReadonlySet<string> = new Set(['code', 'pghCode', 'documentType', 'documentNumber']);

function claimedBefore(owners: Map<string, string>, pghCode: string, household: Standing | undefined) {
  if (pghCode === '' || household === undefined) return undefined;
  const owner = owners.get(pghCode) ?? household.code;
  owners.set(pghCode, owner);
  return owner === household.code ? undefined : owner;
}

function foreseenOf({ before, answer }: JudgedRow): readonly Foreseen[] {
  if (before === undefined || answer?.place !== 'CURRENT') return [];
  const { cse, date: cseDate, expiry: cseExpiry, area } = answer;
  return [{ before, after: { ...before, cse, cseDate, cseExpiry, area: area ?? before.area } }];
}

function changesOf({ rowClass, before, answer }: JudgedRow): FileReport['changes'] {
  if (rowClass !== 'changed' || before === undefined || answer === undefined) return [];
  const { columns } = sisfohTable;
  const pairs = [
    [columns.cse.header, shown(columns.cse.kind, before.cse), shown(columns.cse.kind, answer.cse)],
    [columns.date.header, shown(columns.date.kind, before.cseDate), shown(columns.date.kind, answer.date)],
    [columns.expiry.header, shown(columns.expiry.kind, before.cseExpiry), shown(columns.expiry.kind, answer.expiry)],
    [columns.area.header, shown(columns.area.kind, before.area), shown(columns.area.kind, answer.area ?? before.area)],
    [columns.pghCode.header, before.pghCode, answer.pghCode || before.pghCode],
  ] as const;
  return pairs
    .filter(([, old, next]) => old !== next)
    .map(([field, old, next]) => ({ row: before.code, field, before: old, after: next, decidedBy: '' }));
}

/** What SISFOH calls the payee otherwise than before; told for the first time, it is part of a new row. */
function renamed({ named, before }: JudgedRow, names: ReadonlyMap<string, string>): FileReport['changes'] {
  if (named === undefined || before === undefined) return [];
  const { header: field } = sisfohTable.columns.holder;
  return [{ row: before.code, field, before: names.get(named.memberId) ?? '', after: named.name, decidedBy: '' }];
}
