import type { ServiceKind } from '../compliance/serviceLinks';
import { lettersOf, paperCells } from './paperForm';

/** Totales de control as they are written on the sheet; null where it has none. `columns`: those that have a total. */
export type ControlTotals = { readonly persons: number | null; readonly columns: readonly (number | null)[] };

/** A total of the sheet that is not what was typed. `month`: 1 or 2 of the bimester, 0 for the persons of the sheet. */
export type TotalDifference = {
  readonly what: 'persons' | 'unjustified' | 'justified' | 'complied' | 'supplement';
  readonly month: 0 | 1 | 2;
  /** On the sheet; null where it has no such total though something was typed. */
  readonly written: number | null;
  readonly typed: number;
};

/** Por qué se guarda con diferencia: a sheet is kept with its own mistakes only where somebody says which it is. */
export const TOTAL_REASONS = ['SHEET_ADDED_WRONG', 'NO_TOTALS', 'ILLEGIBLE'] as const;
export type TotalReason = (typeof TOTAL_REASONS)[number];

/** Columns with a control total, in printed order, each with the place of its cell in a row. */
export const totalColumns = (kind: ServiceKind) =>
  paperCells(kind).flatMap(
    ({ key, month, total }, place) =>
      total === null ? [] : [{ what: key as TotalDifference['what'], month, total, place }], // keys that have a total
  );

type TypedRows = readonly (readonly string[])[];

/** What each total comes to over the rows as typed; `blank`: nothing was typed in the column. */
export const countTotals = (kind: ServiceKind, rows: TypedRows) =>
  totalColumns(kind).map(({ what, month, total, place }) => {
    const written = rows.map((row) => (row[place] ?? '').trim()).filter((text) => text !== '');
    const value = (text: string) => (total === 'SUM' ? figure(text) : Number(isYes(text, kind)));
    return { what, month, typed: written.reduce((sum, text) => sum + value(text), 0), blank: written.length === 0 };
  });

const figure = (text: string) => (/^\d{1,3}$/.test(text) ? Number(text) : 0);

/** As `Cumplió` and `Suplemento` are read: S, SÍ, X or 1. */
const isYes = (text: string, kind: ServiceKind) => {
  const typed = text.toUpperCase();
  return ['SÍ', 'SI', 'X', '1'].includes(typed) || lettersOf(kind, 'supplement')[typed] === 'SÍ';
};

/** Where the sheet and what was typed differ, in printed order; a column with neither figures nor total agrees. */
export function totalDifferences(
  kind: ServiceKind,
  { persons, columns }: ControlTotals,
  rows: TypedRows,
): readonly TotalDifference[] {
  const counted = countTotals(kind, rows).map(({ blank, ...one }, place) => ({
    ...one,
    written: columns[place] ?? (blank ? 0 : null),
  }));
  const all: readonly TotalDifference[] = [
    { what: 'persons', month: 0, written: persons, typed: rows.length },
    ...counted,
  ];
  return all.filter(({ written, typed }) => written !== typed);
}
