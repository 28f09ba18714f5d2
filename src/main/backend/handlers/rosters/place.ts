import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { cellAddress } from '../../workbooks/writing/address';
import type { DraftPlace } from './rosterDraft';

/** Where a cell stands: by its address in a sheet, by its row on a form of paper. */
export const cellAt = ({ number, printed }: Pick<ReturnedRow, 'number' | 'printed'>, column: number) =>
  printed ?? cellAddress(number, column);

/** The cells of these fields; rows of one facility stand in one sheet. */
export function placeIn(rows: readonly ReturnedRow[], fields: readonly string[]): DraftPlace {
  const cells = rows.flatMap((row) =>
    [...row.columns].flatMap(([field, column]) =>
      fields.includes(field) ? [[field, cellAt(row, column)] as const] : [],
    ),
  );
  return { sheet: rows[0]?.sheet ?? '', cells: Object.fromEntries(cells) };
}
