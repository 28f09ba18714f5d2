import type { CellValue, SheetRow } from '../reading/content';
import { writtenText } from '../rosters/typedCells';
import type { ForeignTable } from './foreignTable';

/** Columns of the days of a month, by day: headed 1 … 31, with or without the letter of the weekday. */
export function dayColumns({ header, above, rows }: ForeignTable): ReadonlyMap<number, number> {
  const near = [header, ...above.slice(-1), ...rows.slice(0, 1)];
  const found = near.map((row) => daysIn(row, row === header));
  return found.toSorted((a, b) => b.size - a.size)[0] ?? NONE;
}

const NONE: ReadonlyMap<number, number> = new Map();
const A_DAY = /^(?:[LMXJVSD][a-záéíóú]{0,2}\.?\s*)?0?(\d{1,2})$/i;
/** Fewer are no row of days. */
const LEAST_DAYS = 5;

function daysIn({ cells }: SheetRow, isHeader: boolean): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const [column, value] of cells) {
    const day = dayOf(value);
    if (day !== undefined && !days.has(day)) days.set(day, column);
  }
  return isHeader || days.size >= LEAST_DAYS ? days : NONE;
}

function dayOf(value: CellValue): number | undefined {
  const day = Number(A_DAY.exec(writtenText(value).trim())?.[1] ?? Number.NaN);
  return day >= 1 && day <= 31 ? day : undefined;
}
