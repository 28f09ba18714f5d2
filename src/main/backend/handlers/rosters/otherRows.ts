import { cellsIn } from '@shared/domain/rosters/mergeCells';
import type { CellsOf, FieldValues } from '@shared/domain/rosters/cells';
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
export function otherRows(returned: ReturnedFile, { rows }: ClassifiedFile): readonly DraftOther[] {
  const strangers = new Set(rows.flatMap(({ report }) => (report.rowClass === 'stranger' ? [placeOf(report)] : [])));
  const listed = returned.roster.rows.filter(({ sheet, number }) => strangers.has(placeOf({ sheet, row: number })));
  return [...returned.roster.others, ...listed].map((row) => draftOther(row, returned)).filter(isSomebody);
}

const placeOf = ({ sheet, row }: { readonly sheet: string; readonly row: number }) => `${sheet}\n${row}`;
const isSomebody = ({ document, name }: DraftOther) => document !== '' || name !== '';

function draftOther(row: ReturnedRow, { form, dates }: ReturnedFile): DraftOther {
  const { document, name } = identityOf(row);
  const birth = dateIn(row.cells.get('birthDate'), dates);
  const cells: CellsOf<FieldValues> =
    form.kind === 'SCHOOL' ? attendanceCells(row.cells, dates) : healthCells(row.cells, dates);
  const values = typedIn(cells);
  return {
    document,
    name,
    birthDate: birth.kind === 'value' ? birth.value : null,
    grade: textOf(row.cells.get('grade')),
    section: textOf(row.cells.get('section')),
    row: row.number,
    place: placeIn([row], values),
    values,
    rejected: badCodes(cells),
  };
}

/** What cannot be read is never taken for a blank (decisions R9). */
const badCodes = (cells: CellsOf<FieldValues>): readonly string[] => [
  ...new Set(cellsIn<FieldValues>(cells).flatMap(([, cell]) => (cell.kind === 'bad' ? [cell.code] : []))),
];
