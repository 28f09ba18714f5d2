import { cellsIn } from '@shared/domain/rosters/mergeCells';
import type { CellsOf, FieldValues } from '@shared/domain/rosters/cells';
import type { RowProblem } from '@shared/domain/rosters/rowProblems';
import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { attendanceCells, healthCells, identityOf } from '../../workbooks/rosters/returnedValues';
import { dateIn, textOf } from '../../workbooks/rosters/typedCells';
import { typedIn, type ClassifiedFile } from './classifyReturns';
import type { ReturnedFile } from './returnedFiles';
import { placeIn } from './place';
import type { DraftOther } from './rosterDraft';

/**
 * Who is written in a workbook without being on its list: on the sheet for others, or among the rows of the list without
 * its key (decisions R1, R3, §2d). Kept for whoever looks for a child; nothing follows from it by itself.
 */
export const otherRows = (returned: ReturnedFile, classified: ClassifiedFile): readonly DraftOther[] =>
  rowsOfOthers(returned, classified)
    .map((row) => draftOther(row, returned))
    .filter(isSomebody);

/** What cannot be read in their rows; told, and never a reason to refuse anything: nobody is judged by them. */
export const otherProblems = (
  returned: ReturnedFile,
  classified: ClassifiedFile,
): readonly (RowProblem & { readonly row: ReturnedRow })[] =>
  rowsOfOthers(returned, classified).flatMap((row) =>
    [...cellsIn<FieldValues>(cellsOf(row, returned)), ['birthDate', birthIn(row, returned)] as const].flatMap(
      ([field, cell]) =>
        cell.kind === 'bad' ? [{ row, field, code: cell.code, level: 'warning' as const, value: cell.text }] : [],
    ),
  );

function rowsOfOthers({ roster }: ReturnedFile, { rows }: ClassifiedFile): readonly ReturnedRow[] {
  const strangers = new Set(rows.flatMap(({ report }) => (report.rowClass === 'stranger' ? [placeOf(report)] : [])));
  return [
    ...roster.others,
    ...roster.rows.filter(({ sheet, number }) => strangers.has(placeOf({ sheet, row: number }))),
  ];
}

const placeOf = ({ sheet, row }: { readonly sheet: string; readonly row: number }) => `${sheet}\n${row}`;
const isSomebody = ({ document, name }: DraftOther) => document !== '' || name !== '';

const cellsOf = (row: ReturnedRow, { form, dates }: ReturnedFile): CellsOf<FieldValues> =>
  form.kind === 'SCHOOL' ? attendanceCells(row.cells, dates) : healthCells(row.cells, dates);
const birthIn = (row: ReturnedRow, { dates }: ReturnedFile) => dateIn(row.cells.get('birthDate'), dates);

function draftOther(row: ReturnedRow, returned: ReturnedFile): DraftOther {
  const { document, name } = identityOf(row);
  const birth = birthIn(row, returned);
  const cells = cellsOf(row, returned);
  const values = typedIn(cells);
  return {
    document,
    name,
    birthDate: birth.kind === 'value' ? birth.value : null,
    grade: textOf(row.cells.get('grade')),
    section: textOf(row.cells.get('section')),
    row: row.number,
    place: placeIn([row], Object.keys(values)),
    values,
    rejected: badCodes(cells),
  };
}

/** What cannot be read is never taken for a blank (decisions R9). */
const badCodes = (cells: CellsOf<FieldValues>): readonly string[] => [
  ...new Set(cellsIn<FieldValues>(cells).flatMap(([, cell]) => (cell.kind === 'bad' ? [cell.code] : []))),
];
