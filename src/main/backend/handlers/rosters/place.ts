import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { cellAddress } from '../../workbooks/writing/address';
import type { DraftPlace, TypedValues } from './rosterDraft';

/** Where a cell stands: by its address in a sheet, by its row on a form of paper. */
export const cellAt = ({ number, printed }: Pick<ReturnedRow, 'number' | 'printed'>, column: number) =>
  printed ?? cellAddress(number, column);

/** The cells in which values were typed; rows of one facility stand in one sheet. */
export function placeIn(rows: readonly ReturnedRow[], typed: TypedValues): DraftPlace {
  const cells = rows.flatMap((row) =>
    [...row.columns].flatMap(([field, column]) => (field in typed ? [[field, cellAt(row, column)] as const] : [])),
  );
  return { sheet: rows[0]?.sheet ?? '', cells: Object.fromEntries(cells) };
}
