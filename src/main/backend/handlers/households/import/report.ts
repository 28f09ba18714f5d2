import type { CellProblem, FileReport } from '@shared/contract/imports';
import { changesOfHousehold, changesOfMember, type FieldChanges } from '@shared/domain/households/changes';
import type { HouseholdFields } from '@shared/domain/households';
import type { ReportParts } from '../../../imports/importKind';
import { countRows, type RowClass } from '../../../imports/rowCounts';
import { inTurns } from '../../../jobs/inTurns';
import { householdTable } from '../../../workbooks/households/householdTable';
import { memberTable, type MemberRowFields } from '../../../workbooks/households/memberTable';
import type { RemarkedRow } from '../../../workbooks/remarks/remarksWorkbook';
import type { ReadTable, TableRow } from '../../../workbooks/tables/readTable';
import type { Field, Table } from '../../../workbooks/tables/table';
import { cellProblems, isError, remarkedRow, type Finding } from '../../../workbooks/tables/tableReport';
import { shown, type ValueKind } from '../../../workbooks/tables/valueKinds';
import type { GroupedRow } from './groups';
import type { JudgedGroup } from './judgeGroup';

export type ReadSheets = {
  readonly households: ReadTable<HouseholdFields>;
  readonly members: ReadTable<MemberRowFields>;
};

/** Each row with what it came to. */
export type ClassedRow<Fields> = {
  readonly row: TableRow<Fields>;
  readonly rowClass: RowClass;
  readonly findings: readonly Finding<Fields>[];
};
export type ClassedGroup = {
  readonly group: JudgedGroup;
  readonly accepted: boolean;
  readonly households: readonly ClassedRow<HouseholdFields>[];
  readonly members: readonly ClassedRow<MemberRowFields>[];
};

/** A household enters whole or not at all: one bad row rejects all of its rows, and its own row names the bad one. */
export function classify(group: JudgedGroup): ClassedGroup {
  const badMember = group.members.find(({ findings }) => findings.some(isError));
  const badHousehold = group.households.some(({ findings }) => findings.some(isError));
  const accepted = badMember === undefined && !badHousehold && group.after !== undefined;
  const pointer: readonly Finding<HouseholdFields>[] =
    badMember === undefined || badHousehold
      ? []
      : [{ field: null, code: 'HH_MEMBER_REJECTED', detail: String(badMember.row.number) }];
  return {
    group,
    accepted,
    households: group.households.map((one) => ({
      row: one.row,
      rowClass: classOf(one, accepted, group.change),
      findings: [...one.findings, ...pointer],
    })),
    members: group.members.map((one) => ({
      row: one.row,
      rowClass: classOf(one, accepted, one.change),
      findings: one.findings,
    })),
  };
}

function classOf<Fields>({ repetition }: GroupedRow<Fields>, accepted: boolean, change: RowClass): RowClass {
  if (repetition.kind === 'repeated') return 'repeated';
  return accepted ? change : 'rejected';
}

/** Counts, problems and changes of the whole file, and its rows as they go back. */
export async function reportOf(
  sheets: ReadSheets,
  groups: readonly ClassedGroup[],
  stray: Pick<ClassedGroup, 'households' | 'members'>,
): Promise<{ readonly report: ReportParts; readonly remarked: Remarked }> {
  const all = [...groups, stray];
  const households = await told(
    householdTable,
    sheets.households,
    all.flatMap((one) => one.households),
  );
  const members = await told(
    memberTable,
    sheets.members,
    all.flatMap((one) => one.members),
  );
  const problems = [...households.problems, ...members.problems].flat();
  const isClean = problems.length === 0;
  return {
    report: {
      rows: countRows([...households.rows, ...members.rows].map(({ rowClass }) => rowClass)),
      problems,
      changes: groups.filter(({ accepted }) => accepted).flatMap(({ group }) => changesOf(group)),
      unknownColumns: [...sheets.households.unknownColumns, ...sheets.members.unknownColumns],
    },
    remarked: {
      households: isClean ? [] : await remarkedRows(householdTable, households),
      members: isClean ? [] : await remarkedRows(memberTable, members),
    },
  };
}

export type Remarked = { readonly households: readonly RemarkedRow[]; readonly members: readonly RemarkedRow[] };

/** Rows in the order of their sheet, and what is wrong with each. */
type Told<Fields> = {
  readonly rows: readonly ClassedRow<Fields>[];
  readonly problems: readonly (readonly CellProblem[])[];
};

async function told<Fields>(
  table: Table<Fields>,
  read: ReadTable<Fields>,
  rows: readonly ClassedRow<Fields>[],
): Promise<Told<Fields>> {
  const inOrder = rows.toSorted((a, b) => a.row.number - b.row.number);
  const problems = await inTurns(inOrder, ({ row, findings }) => cellProblems(table, read, row, findings));
  return { rows: inOrder, problems };
}

const remarkedRows = <Fields>(table: Table<Fields>, { rows, problems }: Told<Fields>) =>
  inTurns(rows, ({ row, findings }, index) => remarkedRow(table, row, findings, problems[index] ?? []));

function changesOf({ code, before, after, members }: JudgedGroup): FileReport['changes'] {
  const ofHousehold =
    before === undefined || after === undefined
      ? []
      : shownChanges(code, changesOfHousehold(before, after), householdTable);
  const ofMembers = members.flatMap(({ known, after: member, repetition }) =>
    known === undefined || member === undefined || repetition.kind !== 'only'
      ? []
      : shownChanges(`${code} · ${known.number}`, changesOfMember(known, member), memberTable),
  );
  return [...ofHousehold, ...ofMembers];
}

const shownChanges = <Fields>(row: string, changes: FieldChanges, table: Table<Fields>): FileReport['changes'] =>
  Object.entries(changes).map(([name, [before, after]]) => {
    // Changes go by the names of the fields, which are the columns of the table.
    const { header, kind } = table.columns[name as Field<Fields>];
    const show = (value: unknown) => shown(kind as ValueKind<unknown>, value);
    return { row, field: header, before: show(before), after: show(after), decidedBy: '' };
  });
