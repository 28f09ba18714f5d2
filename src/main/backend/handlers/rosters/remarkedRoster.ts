import type { CellValue } from '../../workbooks/reading/content';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT } from '../../workbooks/rosters/columns';
import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { printedTexts, type FieldRemark } from '../../workbooks/rosters/rosterSpec';
import { headLabels } from '../../workbooks/rosters/topBlock';
import { writtenText } from '../../workbooks/rosters/typedCells';
import type { LeftCell } from '../../workbooks/tables/readTable';
import { foldHeader } from '../../workbooks/values/fold';
import { cellAddress } from '../../workbooks/writing/address';
import type { CellInput } from '../../workbooks/writing/spec';
import type { BatchContext } from './batchContext';
import type { ReturnedFile } from './returnedFiles';
import { identityRows } from './rosterContent';
import type { RemarkedRoster } from './rosterDraft';

/** Problems with the column and row they are about; reports leave those two out. */
export type Placed = FieldRemark & { readonly row: ReturnedRow | undefined };

/** Every value that came, each in its place on our own form, or named among those nobody reads. */
export function remarkedRoster(
  { form, facility, roster }: ReturnedFile,
  problems: readonly Placed[],
  { months, registryId, detailOf }: BatchContext,
): RemarkedRoster {
  const { detail, head: named } = detailOf(facility.id);
  const frame = {
    form: form.code,
    months,
    facility: { code: facility.code, name: facility.name, ubigeo: facility.ubigeo, detail },
    head: named,
    identity: identityRows(form, facility.code, registryId),
  };
  const came = (row: ReturnedRow) => ({
    values: [...row.cells].map(([field, value]) => [field, asCame(value)] as const),
    remarks: problems.filter((problem) => problem.row === row).map(({ row: _row, ...remark }) => remark),
    left: row.left.map(asLeft),
  });
  const ofFacility = roster.facility.map(came);
  const layout = form.kind === 'SCHOOL' ? SCHOOL_LAYOUT : HEALTH_LAYOUT;
  const printed = printedTexts({ ...frame, period: form.period }, layout);
  const beside = roster.left.filter(isUnread(roster));
  const head = headCells(beside, headLabels(layout), printed);
  const inPlace = new Set(head.map(({ cell }) => cell));
  return {
    ...frame,
    written: head.map(({ label, cell }) => [label, asCame(cell.value)]),
    facilityMonths: {
      values: ofFacility.flatMap(({ values }) => values),
      remarks: ofFacility.flatMap(({ remarks }) => remarks),
      left: beside.filter((cell) => !inPlace.has(cell) && !isPrinted(cell, printed)).map(asLeft),
    },
    lines: roster.rows.map(came),
    others: roster.others.map(came),
  };
}

/** Cells above the rows or under them of which none is the facility's word on a month. */
function isUnread({ facility }: ReturnedFile['roster']) {
  const placeOf = (sheet: string, cell: string) => `${sheet}\n${cell}`;
  const read = new Set(
    facility.flatMap(({ sheet, number, columns, cells }) =>
      [...columns].flatMap(([field, column]) =>
        cells.has(field) ? [placeOf(sheet, cellAddress(number, column))] : [],
      ),
    ),
  );
  return ({ sheet, cell }: LeftCell) => !read.has(placeOf(sheet, cell));
}

const isPrinted = ({ value }: LeftCell, printed: ReadonlySet<string>) => printed.has(writtenText(value).trim());

/** What stands right after each label of the form's head: cells come row by row, wherever the columns were moved to. */
function headCells(cells: readonly LeftCell[], labels: readonly string[], printed: ReadonlySet<string>) {
  return labels.flatMap((label) => {
    const at = cells.findIndex(({ value }) => foldHeader(writtenText(value)) === foldHeader(label));
    const [before, cell] = at < 0 ? [] : cells.slice(at, at + 2);
    if (before === undefined || cell === undefined || isPrinted(cell, printed)) return [];
    return rowOf(before) === rowOf(cell) ? [{ label, cell }] : [];
  });
}

const rowOf = ({ sheet, cell }: LeftCell) => `${sheet}\n${cell.replace(/^[A-Z]+/, '')}`;

const asLeft = ({ value, ...left }: LeftCell) => ({ ...left, value: asCame(value) });

/** Dates go back as they are written; a number that came as one stays one. */
function asCame(value: CellValue): CellInput {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && 'formulaWithoutValue' in value) return null;
  return writtenText(value);
}
