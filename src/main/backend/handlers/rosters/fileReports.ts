import type { FileReport } from '@shared/contract/imports';
import type { CellContent } from '@shared/domain/rosters/cells';
import type { RowProblem } from '@shared/domain/rosters/rowProblems';
import { keptSentence, rowProblemSentence } from '@shared/messages/rosters';
import type { AnalysedFile } from '../../imports/importKind';
import { countRows } from '../../imports/rowCounts';
import { fieldHeaders, contentText } from '../../workbooks/rosters/fieldTexts';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../workbooks/rosters/columns';
import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { attendanceCells, healthCells, identityOf } from '../../workbooks/rosters/returnedValues';
import { dateIn } from '../../workbooks/rosters/typedCells';
import { cellAddress } from '../../workbooks/writing/address';
import type { BatchContext } from './batchContext';
import { typedIn, type ClassifiedFile, type ClassifiedRow } from './classifyReturns';
import type { ReturnedFile } from './returnedFiles';
import type { DraftOther, DraftRow, RosterDraft } from './rosterDraft';

/** What a returned workbook came to, for people and for the second step. */
export function analysedFile(
  returned: ReturnedFile,
  classified: ClassifiedFile,
  context: BatchContext,
  isLate: boolean,
): AnalysedFile<RosterDraft> {
  const { file, form, facility, roster } = returned;
  const classes = [
    ...classified.rows.map(({ report }) => report.rowClass),
    ...roster.others.map(() => 'stranger' as const),
  ];
  return {
    file,
    outcome: 'draft',
    report: {
      facility: facility.code,
      form: form.code,
      ...(isLate ? { late: true } : {}),
      rows: countRows(classes),
      problems: problemsOf(returned, classified),
      changes: changesOf(returned, classified, context),
      unknownColumns: [...new Set(roster.unknownColumns)],
    },
    draft: draftOf(returned, classified, context),
  };
}

type CellProblem = FileReport['problems'][number];

function problemsOf({ roster }: ReturnedFile, { rows, monthProblems }: ClassifiedFile): CellProblem[] {
  const at = new Map([...roster.rows].map((row) => [placeOf(row.sheet, row.number), row]));
  const ofMonths = monthProblems.map((problem) =>
    cellProblem(
      problem,
      roster.facility.find(({ columns }) => columns.has(problem.field)),
    ),
  );
  const ofRows = rows.flatMap(({ report }) =>
    report.problems.map((problem) => cellProblem(problem, at.get(placeOf(report.sheet, report.row)))),
  );
  return [...ofMonths, ...ofRows];
}

const placeOf = (sheet: string, row: number) => `${sheet}\n${row}`;

/** A problem of a row without such a cell is shown at its first one. */
function cellProblem({ field, code, level, value }: RowProblem, row: ReturnedRow | undefined): CellProblem {
  const column = row?.columns.get(field) ?? Math.min(...(row?.columns.values() ?? [1]));
  const cell = cellAddress(row?.number ?? 1, column);
  return { sheet: row?.sheet ?? '', cell, value, code, level, message: rowProblemSentence(code, value) };
}

function changesOf(
  { facility, form: { kind } }: ReturnedFile,
  { rows, monthChanges }: ClassifiedFile,
  { months }: BatchContext,
): FileReport['changes'] {
  const headers = fieldHeaders(kind === 'SCHOOL' ? SCHOOL_LAYOUT : HEALTH_LAYOUT, months);
  const text = (content: CellContent | null, field: string) => contentText(content, field, kind);
  const ofMonths = monthChanges.map(({ field, before, after }) => ({
    row: facility.name,
    field: headers.get(field) ?? field,
    before: text(before, field),
    after: text(after, field),
    decidedBy: '',
  }));
  const ofRows = rows.flatMap(({ report, issued }) =>
    report.changes.map(({ field, before, after, mustTick, decidedBy }) => ({
      row: issued?.name ?? '',
      field: headers.get(field) ?? field,
      before: text(before, field),
      after: mustTick ? keptSentence(text(after ?? 0, field)) : text(after, field),
      decidedBy: decidedBy ?? '',
    })),
  );
  return [...ofMonths, ...ofRows];
}

function draftOf(returned: ReturnedFile, classified: ClassifiedFile, context: BatchContext): RosterDraft {
  const { form, facility } = returned;
  return {
    kind: form.kind,
    facilityId: facility.id,
    facility: facility.code,
    period: form.period,
    analysedOn: context.analysedOn,
    months: classified.months,
    rows: classified.rows.flatMap(draftRow),
    rejected: classified.rows.flatMap(({ report, issued }) =>
      report.rowClass === 'rejected' && issued !== undefined
        ? [{ memberId: issued.memberId, codes: [...new Set(report.problems.map(({ code }) => code))] }]
        : [],
    ),
    others: returned.roster.others.map((row) => draftOther(row, returned)),
  };
}

function draftRow({ report, issued, typed, control }: ClassifiedRow): readonly DraftRow[] {
  if (issued === undefined || report.rowClass === 'rejected' || report.rowClass === 'stranger') return [];
  return [{ memberId: issued.memberId, typed, control, differences: report.differences }];
}

function draftOther(row: ReturnedRow, { form, dates }: ReturnedFile): DraftOther {
  const { document, name } = identityOf(row);
  const birth = dateIn(row.cells.get('birthDate'), dates);
  const cells = form.kind === 'SCHOOL' ? attendanceCells(row.cells, dates) : healthCells(row.cells, dates);
  return { document, name, birthDate: birth.kind === 'value' ? birth.value : null, values: typedIn(cells) };
}
