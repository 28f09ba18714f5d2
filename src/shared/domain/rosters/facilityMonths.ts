import { sameContent, type CellContent, type CellsOf, type FieldValues } from './cells';
import { chooseCells, type ContestedCell } from './chooseCells';
import { cellsIn, mergeCells, overlay } from './mergeCells';
import type { FieldOf, RowChange } from './rowBatch';
import type { RowProblem } from './rowProblems';

/** The cells of one copy that speak for the whole school or post. */
export type FacilityCopy<Values extends FieldValues> = { readonly file: string; readonly cells: CellsOf<Values> };

export type FacilityOutcome<Values extends FieldValues> = {
  readonly values: Values;
  readonly changes: readonly Omit<RowChange<FieldOf<Values>>, 'mustConfirm' | 'confirmed' | 'decidedBy'>[];
  /** Cells that were not kept. */
  readonly problems: readonly (RowProblem<FieldOf<Values>> & { readonly file: string })[];
  readonly contested: readonly (ContestedCell & { readonly file: string })[];
  /** What counts of each copy. */
  readonly copies: readonly FacilityCopy<Values>[];
};

/**
 * Días de clase, Mes cerrado and Situación of one facility and bimester, from all copies of a batch. A later blank keeps
 * what was accepted; a bad cell, or one two copies contradict each other in and nobody chose, leaves the accepted value as it was.
 */
export function mergeFacilityMonths<Values extends FieldValues>(
  given: readonly FacilityCopy<Values>[],
  accepted: Values,
  isConfirmed: (file: string, field: FieldOf<Values>) => boolean,
): FacilityOutcome<Values> {
  const chosen = chooseCells<Values>(
    given.map(({ cells }) => cells),
    (place, field) => isConfirmed(given[place]?.file ?? '', field),
  );
  const each = given.map(({ file, cells }, place) => ({ file, ...(chosen[place] ?? { ...UNCONTESTED, cells }) }));
  const copies = each.map(({ file, cells }) => ({ file, cells }));
  const { typed, conflicts } = mergeCells<Values>(copies.map(({ cells }) => cells));
  const agreed = new Map([...typed].filter(([field]) => !conflicts.includes(field)));
  const changes = [...agreed].flatMap(([field, after]) => {
    const before = accepted[field] ?? null;
    return sameContent(before, after) ? [] : [{ field, before, after }];
  });
  return {
    values: overlay(accepted, agreed),
    changes,
    problems: [
      ...copies.flatMap((copy) => problemsOf(copy, conflicts)),
      ...each.flatMap(({ file, setAside }) => setAside.map((one) => notKept(file, one))),
    ],
    contested: each.flatMap(({ file, contested }) => contested.map((one) => ({ ...one, file }))),
    copies,
  };
}

const UNCONTESTED = { contested: [], setAside: [] };

const notKept = <Field extends string>(file: string, { field, value }: { field: Field; value: CellContent }) =>
  ({ file, field, code: 'ROW_SET_ASIDE', level: 'warning', value: String(value) }) as const;

const problemsOf = <Values extends FieldValues>(
  { file, cells }: FacilityCopy<Values>,
  conflicts: readonly FieldOf<Values>[],
): FacilityOutcome<Values>['problems'] =>
  cellsIn<Values>(cells).flatMap(([field, cell]) => {
    if (cell.kind === 'bad') return [{ file, field, code: cell.code, level: 'error' as const, value: cell.text }];
    if (cell.kind === 'blank' || !conflicts.includes(field)) return [];
    return [
      { file, field, code: 'ATT_FACILITY_CONFLICT' as const, level: 'error' as const, value: String(cell.value) },
    ];
  });
