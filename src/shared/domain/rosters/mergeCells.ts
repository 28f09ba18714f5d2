import { sameContent, type Cell, type CellContent, type CellsOf, type FieldValues } from './cells';

type AnyCells<Values extends FieldValues> = CellsOf<Values>;

/** What several copies of the same cells say together: typed values, and fields where typed values differ (R5, R6). */
export type MergedCells<Values extends FieldValues> = {
  readonly typed: ReadonlyMap<keyof Values & string, CellContent>;
  readonly conflicts: readonly (keyof Values & string)[];
};

export function mergeCells<Values extends FieldValues>(copies: readonly AnyCells<Values>[]): MergedCells<Values> {
  const typed = new Map<keyof Values & string, CellContent>();
  const conflicts = new Set<keyof Values & string>();
  for (const [field, cell] of copies.flatMap((cells) => cellsIn<Values>(cells))) {
    if (cell.kind !== 'value') continue;
    const known = typed.get(field);
    if (known === undefined) typed.set(field, cell.value);
    else if (!sameContent(known, cell.value)) conflicts.add(field);
  }
  return { typed, conflicts: [...conflicts] };
}

/** Fields with their cells. The keys of the cells are the fields of `Values`, which `Object.entries` cannot tell. */
export const cellsIn = <Values extends FieldValues>(cells: AnyCells<Values>) =>
  Object.entries(cells) as unknown as readonly (readonly [keyof Values & string, Cell<CellContent>])[];

/** Accepted values with the typed ones over them: a blank never erases (R14). */
export const overlay = <Values extends FieldValues>(
  accepted: Values,
  typed: ReadonlyMap<keyof Values & string, CellContent>,
): Values => ({ ...accepted, ...Object.fromEntries(typed) });
