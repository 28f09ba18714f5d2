import type { CellContent, CellsOf, FieldValues } from './cells';
import type { ContestedCell } from './chooseCells';
import type { RowClass, RowProblem } from './rowProblems';
import type { RowKey } from './rowKeys';

export type RowPlace = { readonly file: string; readonly sheet: string; readonly row: number };

/** A row of a roster as it came back. */
export type IncomingRow<Values extends FieldValues> = RowPlace & {
  /** Clave, as written; '' where there is none. */
  readonly key: string;
  readonly document: string;
  readonly name: string;
  readonly cells: CellsOf<Values>;
};

/** A row as it was issued; the same person has the same key in every issue of a bimester (R18). */
export type IssuedRow = { readonly document: string; readonly name: string };

export type FieldOf<Values> = keyof Values & string;

/** A value that would replace an accepted one (R14, R15). */
export type RowChange<Field extends string> = {
  readonly field: Field;
  readonly before: CellContent | null;
  readonly after: CellContent | null;
  /** A blank in a month declared closed would undo a number: it stays unless a person confirms it (R14). */
  readonly mustConfirm: boolean;
  readonly confirmed: boolean;
  /** Who settled the month by hand; the decision stays until it is withdrawn (R16). */
  readonly decidedBy: string | null;
};

/** A difference in identity that is accepted and proposed as a correction of the registry (R8). */
export type IdentityDifference = {
  readonly field: 'document' | 'name';
  readonly issued: string;
  readonly written: string;
};

/** What one incoming row came to. */
export type RowReport<Values extends FieldValues> = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly key: RowKey | null;
  readonly rowClass: RowClass;
  readonly problems: readonly RowProblem<FieldOf<Values>>[];
  readonly changes: readonly RowChange<FieldOf<Values>>[];
  /** Its cells that another copy contradicts. */
  readonly contested: readonly ContestedCell[];
  readonly differences: readonly IdentityDifference[];
};

/** What one batch is compared with: everything issued to and accepted from the same facility and bimester. */
export type RowContext<Values extends FieldValues, Issued extends IssuedRow> = {
  readonly issued: ReadonlyMap<RowKey, Issued>;
  readonly accepted: ReadonlyMap<RowKey, Values>;
  /** Name of who settled by hand what the field speaks for; null where nobody did. */
  readonly decidedBy: (key: RowKey, field: FieldOf<Values>) => string | null;
  /** Whether a person confirmed a cell: the one that counts among copies, or a blank that undoes a number (R5, R14). */
  readonly isConfirmed: (row: RowPlace, field: FieldOf<Values>) => boolean;
};

/** What the rows of one workbook have in common. */
export type RowRules<Values extends FieldValues, Issued extends IssuedRow> = {
  /** Values of a row nobody has filled in. */
  readonly empty: Values;
  /** Problems of the values together; an error rejects the row. */
  readonly check: (values: Values, issued: Issued) => readonly RowProblem<FieldOf<Values>>[];
  /** Fields whose blank this row's file declares to mean none (R14: `Mes cerrado` = SÍ in this file). */
  readonly blanksMeaningNone: (row: IncomingRow<Values>, accepted: Values) => readonly FieldOf<Values>[];
};

export type RowOutcome<Values extends FieldValues> = {
  readonly rows: readonly RowReport<Values>[];
  /** Values to keep from now on, of the rows that were accepted. */
  readonly accepted: ReadonlyMap<RowKey, Values>;
};
