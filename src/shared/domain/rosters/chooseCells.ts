import { blankCell, sameContent, type CellContent, type CellsOf, type FieldValues } from './cells';
import { mergeCells } from './mergeCells';

/** What a copy says in a cell in which another says otherwise; `confirmed`: a person said that this one counts (R5). */
export type ContestedCell = { readonly field: string; readonly value: CellContent; readonly confirmed: boolean };

type Field<Values> = keyof Values & string;
type Chosen<Values extends FieldValues> = {
  readonly cells: CellsOf<Values>;
  readonly contested: readonly ContestedCell[];
  /** Cells that give way to the one a person chose; they are blank in `cells`. */
  readonly setAside: readonly { readonly field: Field<Values>; readonly value: CellContent }[];
};

/** Copies of the same cells, without what contradicts a chosen cell; two choices that contradict each other choose nothing. */
export function chooseCells<Values extends FieldValues>(
  copies: readonly CellsOf<Values>[],
  isChosen: (place: number, field: Field<Values>) => boolean,
): readonly Chosen<Values>[] {
  const { conflicts } = mergeCells<Values>(copies);
  const picked = copies.map((cells, place) => {
    const fields = conflicts.filter((field) => isChosen(place, field));
    return Object.fromEntries(fields.map((field) => [field, cells[field]])) as CellsOf<Values>; // some of them
  });
  const winners = mergeCells<Values>(picked);
  const givesWay = (field: Field<Values>, value: CellContent) => {
    const winner = winners.conflicts.includes(field) ? undefined : winners.typed.get(field);
    return winner !== undefined && !sameContent(winner, value);
  };
  return copies.map((cells, place) => {
    const typed = conflicts.flatMap((field) => {
      const cell = cells[field];
      return cell.kind === 'value' ? [{ field, value: cell.value as CellContent }] : [];
    });
    const setAside = typed.filter(({ field, value }) => givesWay(field, value));
    return {
      cells: { ...cells, ...Object.fromEntries(setAside.map(({ field }) => [field, blankCell])) },
      contested: typed.map((one) => ({ ...one, confirmed: isChosen(place, one.field) })),
      setAside,
    };
  });
}
