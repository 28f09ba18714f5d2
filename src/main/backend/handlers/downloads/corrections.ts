import type { DownloadConflict } from '@shared/contract/downloads';
import { judgeCorrection, type CorrectionState } from '@shared/domain/packages/downloads';
import { isIsoDate } from '@shared/domain/calendar';
import { ok } from '@shared/domain/result';
import { groupBy } from '../../database/groups';
import { loadHouseholds, type StoredHousehold } from '../../database/households/loadHouseholds';
import { tableRefused } from '../../imports/analyseFile';
import { countRows, type RowClass } from '../../imports/rowCounts';
import { columnOf, contentOf, sheetOf } from '../../packages/downloads/shape';
import { correctionTable, type CorrectionFields } from '../../workbooks/households/correctionTable';
import { householdTable } from '../../workbooks/households/householdTable';
import { memberTable } from '../../workbooks/households/memberTable';
import { readTable, type ReadTable, type TableRow } from '../../workbooks/tables/readTable';
import { cellProblems, type Finding } from '../../workbooks/tables/tableReport';
import { dateKind, shown } from '../../workbooks/tables/valueKinds';
import { analyseHouseholds } from '../households/import/analyse';
import { householdImport } from '../households/import/householdImport';
import { download, type Choices } from './download';

const NAME = 'correction';

/**
 * Data of persons that headquarters puts right. Where the office changed the same value meanwhile it is a conflict; what
 * remains is judged as rows of W1 are, so that a document that is somebody else's is refused whoever sends it.
 */
export const correctionDownload = download(householdImport, async (backend, { rows }, choices, job) => {
  const found = await readTable(contentOf([sheetOf(NAME, correctionTable, rows)]), correctionTable);
  if (found.kind !== 'table') return ok(tableRefused(found, correctionTable.sheet));
  const codes = found.table.rows.flatMap(({ stated }) => stated.household ?? []);
  const known = await loadHouseholds(backend.db, [...new Set(codes)]);
  const judged = found.table.rows.map((row) => judgeRow(row, known, choices));
  const members = membersOf(judged);
  const sheets = [sheetOf('household', householdTable, []), sheetOf('member', memberTable, members)];
  const judgement = await analyseHouseholds(backend, contentOf(sheets), job);
  if (judgement.outcome === 'refused') return ok(judgement);
  return ok({
    ...judgement,
    report: withCorrections(judgement.report, found.table, judged, members),
    conflicts: judged.flatMap(({ conflict }) => conflict ?? []),
  });
});

type Row = TableRow<CorrectionFields>;
type Judged = {
  readonly row: Row;
  readonly state: CorrectionState | 'REJECTED';
  readonly findings: readonly Finding<CorrectionFields>[];
  /** What was or is to be decided. */
  readonly conflict?: DownloadConflict;
};

function judgeRow(row: Row, known: ReadonlyMap<string, StoredHousehold>, choices: Choices): Judged {
  const { household = '', member: number, field, known: before = '', stated = '' } = row.stated;
  if (row.problems.length > 0 || field === undefined) return { row, state: 'REJECTED', findings: row.problems };
  const member = known.get(household)?.members.find((one) => one.number === number);
  if (member === undefined) {
    return {
      row,
      state: 'REJECTED',
      findings: [{ field: 'member', code: 'HQ_STRANGER', detail: `${household}/${number}` }],
    };
  }
  const current = member[field];
  const key = `${household}/${number}/${field}`;
  const isDivergent = current !== before && current !== stated;
  const state = judgeCorrection({ key, known: before, stated }, current, choices);
  const name = correctionTable.columns.field.kind.write(field);
  const conflict: DownloadConflict = {
    key,
    row: `${household} · ${number}`,
    field: String(name),
    known: asRead(before),
    office: asRead(current),
    headquarters: asRead(stated),
    keep: state === 'APPLY' ? 'HEADQUARTERS' : state === 'KEEP' ? 'OFFICE' : null,
  };
  const findings: Finding<CorrectionFields>[] =
    state === 'CONFLICT'
      ? [{ field: 'stated', code: 'HQ_CONFLICT', detail: `${asRead(current)} / ${asRead(stated)}` }]
      : [];
  return { row, state, findings, ...(isDivergent && { conflict }) };
}

const asRead = (value: string) => (isIsoDate(value) ? shown(dateKind, value) : value);

type Corrected = { readonly household: string; readonly number: number } & Readonly<Record<string, string | number>>;

/** What is to be applied, a row of W1 for each person: its own checks judge them. */
function membersOf(judged: readonly Judged[]): readonly Corrected[] {
  const applied = judged.filter(({ state }) => state === 'APPLY');
  const byMember = groupBy(applied, ({ row }) => `${row.stated.household}/${row.stated.member}`);
  return [...byMember.values()].map((ofMember) => ({
    ...Object.fromEntries(ofMember.map(({ row: { stated } }) => [columnOf(stated.field ?? ''), stated.stated ?? ''])),
    household: ofMember[0]?.row.stated.household ?? '',
    number: ofMember[0]?.row.stated.member ?? 0,
  }));
}

type Report = Extract<Awaited<ReturnType<typeof analyseHouseholds>>, { outcome: 'draft' }>['report'];

/** Each correction in exactly one class; a household that W1 refuses takes its corrections with it. */
function withCorrections(
  report: Report,
  read: ReadTable<CorrectionFields>,
  judged: readonly Judged[],
  members: readonly Corrected[],
): Report {
  const refused = new Set(
    report.problems
      .filter(({ level }) => level === 'error')
      .map(({ cell }) => members[Number(/\d+$/.exec(cell)?.[0]) - FIRST_ROW]?.household),
  );
  const classOf = ({ state, row }: Judged): RowClass => {
    if (state === 'SAME' || state === 'KEEP') return 'same';
    return state === 'APPLY' && !refused.has(row.stated.household) ? 'changed' : 'rejected';
  };
  return {
    ...report,
    rows: countRows(judged.map(classOf)),
    problems: [
      ...judged.flatMap(({ row, findings }) => cellProblems(correctionTable, read, row, findings)),
      ...report.problems,
    ],
  };
}
const FIRST_ROW = 2;
