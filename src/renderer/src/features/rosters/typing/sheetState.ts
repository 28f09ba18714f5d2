import { z } from 'zod';
import type { TypedSheet } from '@shared/contract/paperForms';
import type { Output } from '@shared/contract/routes';
import { PAPER_MONTHS, PAPER_SHAPES, paperCells } from '@shared/domain/rosters/paperForm';
import { totalColumns, totalDifferences, type TotalDifference } from '@shared/domain/rosters/paperTotals';

export type Form = Output<'rosters.form'>;

const texts = z.array(z.string());
const storedSheet = z.object({
  months: z.array(texts),
  rows: z.record(z.string(), texts),
  /** Keys of rows that the sheet at hand does not have. */
  absent: texts,
  persons: z.string(),
  totals: texts,
});
/** A sheet while it is typed: the text of every cell, in printed order; rows by their key. */
export type SheetState = z.output<typeof storedSheet>;

export function blankSheet({ kind, rows }: Form): SheetState {
  const blanks = (count: number) => Array.from({ length: count }, () => '');
  return {
    months: PAPER_MONTHS.map(() => blanks(PAPER_SHAPES[kind].head.length)),
    rows: Object.fromEntries(rows.map(({ key }) => [key, blanks(paperCells(kind).length + 1)])),
    absent: [],
    persons: '',
    totals: blanks(totalColumns(kind).length),
  };
}

/** What was typed of it before, to be corrected. */
export function sheetTyped(form: Form, { months, rows, totals }: TypedSheet): SheetState {
  const blank = blankSheet(form);
  const typed = new Map(rows.map(({ key, cells }) => [key, cells]));
  const over = (places: readonly string[], written: readonly string[] = []) =>
    places.map((text, place) => written[place] ?? text);
  return {
    months: blank.months.map((cells, place) => over(cells, months[place])),
    rows: Object.fromEntries(Object.entries(blank.rows).map(([key, cells]) => [key, over(cells, typed.get(key))])),
    absent: form.rows.map(({ key }) => key).filter((key) => !typed.has(key)),
    persons: String(totals.persons ?? ''),
    totals: over(
      blank.totals,
      totals.columns.map((total) => String(total ?? '')),
    ),
  };
}

/** A draft as it was kept; undefined where it is of a form that has other rows now. */
export function sheetDrafted(form: Form, json: string): SheetState | undefined {
  const read = storedSheet.safeParse(JSON.parse(json));
  return read.success && form.rows.every(({ key }) => read.data.rows[key] !== undefined) ? read.data : undefined;
}

const figure = (text: string) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : null);

/** As it is sent. */
export const sheetSent = (form: Form, { months, rows, absent, persons, totals }: SheetState): TypedSheet => ({
  months: months.map((cells) => [...cells]),
  rows: form.rows.filter(({ key }) => !absent.includes(key)).map(({ key }) => ({ key, cells: [...(rows[key] ?? [])] })),
  totals: { persons: figure(persons), columns: totals.map(figure) },
});

export function differencesOf(form: Form, state: SheetState): readonly TotalDifference[] {
  const { rows, totals } = sheetSent(form, state);
  return totalDifferences(
    form.kind,
    totals,
    rows.map(({ cells }) => cells),
  );
}
