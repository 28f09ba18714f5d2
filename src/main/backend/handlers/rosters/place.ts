import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { cellAddress } from '../../workbooks/writing/address';
import type { DraftPlace, TypedValues } from './rosterDraft';

/** The cells in which values were typed; rows of one facility stand in one sheet. */
export function placeIn(rows: readonly ReturnedRow[], typed: TypedValues): DraftPlace {
  const cells = rows.flatMap(({ number, columns }) =>
    [...columns].flatMap(([field, column]) => (field in typed ? [[field, cellAddress(number, column)] as const] : [])),
  );
  return { sheet: rows[0]?.sheet ?? '', cells: Object.fromEntries(cells) };
}
