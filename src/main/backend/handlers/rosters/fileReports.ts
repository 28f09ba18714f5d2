import type { CellProblem, FileReport } from '@shared/contract/imports';
import { isIsoDate } from '@shared/domain/calendar';
import { facilityAnswers, rowAnswers } from '@shared/domain/rosters/answers';
import type { CellContent } from '@shared/domain/rosters/cells';
import type { ContestedCell } from '@shared/domain/rosters/chooseCells';
import type { RowClass, RowProblem } from '@shared/domain/rosters/rowProblems';
import { keptSentence, rowProblemSentence } from '@shared/messages/rosters';
import type { AnalysedFile } from '../../imports/importKind';
import { countRows } from '../../imports/rowCounts';
import { fieldHeaders, contentText } from '../../workbooks/rosters/fieldTexts';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../workbooks/rosters/columns';
import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { writtenText } from '../../workbooks/rosters/typedCells';
import type { BatchContext } from './batchContext';
import type { ClassifiedFile, ClassifiedRow } from './classifyReturns';
import { openCells } from './openCells';
import { otherProblems, otherRows } from './otherRows';
import type { ReturnedFile } from './returnedFiles';
import { remarkedRoster, type Placed } from './remarkedRoster';
import type { DraftRow, RosterDraft } from './rosterDraft';
import { cellAt, placeIn } from './place';

/** What a returned workbook came to, for people and for the second step. */
export function analysedFile(
  returned: ReturnedFile,
  classified: ClassifiedFile,
  context: BatchContext,
  isLate: boolean,
): AnalysedFile<RosterDraft> {
  const { file, form, facility, roster } = returned;
  const problems = problemsOf(returned, classified);
  const open = openCells(returned, classified, context);
  return {
    file,
    outcome: 'draft',
    report: {
      facility: facility.code,
      form: form.code,
      ...(isLate ? { late: true } : {}),
      rows: countRows(classesOf(returned, classified)),
      problems: problems.map(reported),
      changes: changesOf(returned, classified, context),
      missing: [...classified.missing],
      ...(open.length === 0 ? {} : { openCells: [...open] }),
      unanswered: countUnanswered(classified),
      unknownColumns: [...new Set(roster.unknownColumns)],
    },
    draft: draftOf(returned, classified, context, problems),
    otherSheets: problems.length === 0 ? [] : returned.otherSheets,
  };
}

/** Rows of listed persons that say nothing of them, in a file that says nothing of all either. */
const countUnanswered = ({ rows, months }: ClassifiedFile) =>
  facilityAnswers(months)
    ? 0
    : rows.filter(({ report, issued, typed }) => issued !== undefined && isTaken(report) && !rowAnswers(typed)).length;

const isTaken = ({ rowClass }: ClassifiedRow['report']) => rowClass !== 'rejected' && rowClass !== 'stranger';

/** One class for each row of the file, whatever it was made into. */
function classesOf(returned: ReturnedFile, { rows }: ClassifiedFile): readonly RowClass[] {
  const { roster, elsewhere } = returned;
  const at = rowsByPlace(returned);
  const others = roster.others.reduce((sum, row) => sum + row.lines, elsewhere);
  return [
    ...rows.flatMap(({ report: { sheet, row, rowClass } }) => times(at.get(placeOf(sheet, row))?.lines ?? 1, rowClass)),
    ...times(others, 'stranger' as const),
  ];
}
const times = <Value>(count: number, value: Value): readonly Value[] => Array.from({ length: count }, () => value);

function problemsOf(returned: ReturnedFile, classified: ClassifiedFile): readonly Placed[] {
  const { rows, monthProblems } = classified;
  const { roster, notes } = returned;
  const at = rowsByPlace(returned);
  const ofMonths = [...monthProblems, ...notes].map((problem) =>
    placed(
      problem,
      roster.facility.find(({ columns }) => columns.has(problem.field)),
    ),
  );
  const ofRows = rows.flatMap(({ report }) =>
    report.problems.map((problem) => placed(problem, at.get(placeOf(report.sheet, report.row)))),
  );
  const ofOthers = otherProblems(returned, classified).map(({ row, ...problem }) => placed(problem, row));
  return [...ofMonths, ...ofRows, ...ofOthers];
}

const rowsByPlace = ({ roster }: ReturnedFile) =>
  new Map(roster.rows.map((row) => [placeOf(row.sheet, row.number), row]));

const placeOf = (sheet: string, row: number) => `${sheet}\n${row}`;

/** A problem of a row without such a cell is shown at its first one. */
function placed({ field, code, level, value: judged }: RowProblem, row: ReturnedRow | undefined): Placed {
  const value = isIsoDate(judged) ? writtenText({ date: judged }) : judged;
  const column = row?.columns.get(field) ?? Math.min(...(row?.columns.values() ?? [1]));
  const cell = cellAt(row ?? { number: 1 }, column);
  return { field, row, sheet: row?.sheet ?? '', cell, value, code, level, message: rowProblemSentence(code, value) };
}

const reported = ({ sheet, cell, value, code, message, level }: Placed): CellProblem => ({
  sheet,
  cell,
  value,
  code,
  message,
  level,
});

function changesOf(
  { facility, form: { kind }, roster }: ReturnedFile,
  { rows, monthChanges }: ClassifiedFile,
  { months }: BatchContext,
): FileReport['changes'] {
  const headers = fieldHeaders(kind === 'SCHOOL' ? SCHOOL_LAYOUT : HEALTH_LAYOUT, months);
  const text = (content: CellContent | null, field: string) => contentText(content, field, kind);
  const isPaper = roster.rows.some(({ printed }) => printed !== undefined);
  const ofMonths = monthChanges.map(({ field, before, after }) => ({
    row: facility.name,
    field: headers.get(field) ?? field,
    before: text(before, field),
    after: text(after, field),
    decidedBy: '',
  }));
  const ofRows = rows.flatMap(({ report, issued }) =>
    report.changes.map(({ field, before, after, mustConfirm, confirmed, decidedBy }) => ({
      row: issued?.name ?? '',
      field: headers.get(field) ?? field,
      before: text(before, field),
      after: mustConfirm ? undoneText(text(0, field), confirmed, isPaper) : text(after, field),
      decidedBy: decidedBy ?? '',
    })),
  );
  return [...ofMonths, ...ofRows];
}

const undoneText = (none: string, confirmed: boolean, isPaper: boolean) =>
  confirmed ? none : keptSentence(none, isPaper);

function draftOf(
  returned: ReturnedFile,
  classified: ClassifiedFile,
  context: BatchContext,
  problems: readonly Placed[],
): RosterDraft {
  const { form, facility } = returned;
  const at = rowsByPlace(returned);
  return {
    kind: form.kind,
    facilityId: facility.id,
    facility: facility.code,
    period: form.period,
    analysedOn: context.analysedOn,
    months: classified.months,
    monthsPlace: placeIn(returned.roster.facility, Object.keys(classified.months)),
    monthsChosen: chosenIn(classified.monthContested),
    rows: classified.rows.flatMap((row) => draftRow(row, at)),
    rejected: classified.rows.flatMap((row) => draftRejected(row, at)),
    others: otherRows(returned, classified),
    remarked: problems.length === 0 ? null : remarkedRoster(returned, problems, context),
  };
}

function draftRow(
  { report, issued, typed, undone, control }: ClassifiedRow,
  at: ReadonlyMap<string, ReturnedRow>,
): readonly DraftRow[] {
  if (issued === undefined || !isTaken(report)) return [];
  const row = at.get(placeOf(report.sheet, report.row));
  const place = placeIn(row === undefined ? [] : [row], [...Object.keys(typed), ...undone]);
  const chosen = chosenIn(report.contested);
  const decided = { ...(undone.length === 0 ? {} : { undone }), ...(chosen.length === 0 ? {} : { chosen }) };
  return [{ memberId: issued.memberId, typed, ...decided, place, control, differences: report.differences }];
}

/** The fields in which a person chose this copy. */
const chosenIn = (contested: readonly ContestedCell[]) =>
  contested.filter(({ confirmed }) => confirmed).map(({ field }) => field);

function draftRejected(
  { report: { rowClass, problems, sheet, row: number }, issued }: ClassifiedRow,
  at: ReadonlyMap<string, ReturnedRow>,
): RosterDraft['rejected'] {
  const [first] = problems;
  if (rowClass !== 'rejected' || issued === undefined || first === undefined) return [];
  const { cell } = placed(first, at.get(placeOf(sheet, number)));
  const codes = [...new Set(problems.map(({ code }) => code))];
  return [{ memberId: issued.memberId, codes, place: { sheet, cells: { rejected: cell } } }];
}
