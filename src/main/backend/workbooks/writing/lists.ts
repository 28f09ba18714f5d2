import type { DataValidation } from 'exceljs';
import { columnLetters } from './address';
import type { SheetSpec, WorkbookSpec } from './spec';

export const LISTS_SHEET = '_listas';

type Lists = NonNullable<WorkbookSpec['lists']>;

/** The hidden sheet that all drop-downs point to: Excel repairs files with long lists inside a validation. */
export function listsSheet(lists: Lists): SheetSpec {
  const columns = Object.entries(lists);
  const longest = Math.max(...columns.map(([, choices]) => choices.length));
  return {
    name: LISTS_SHEET,
    hidden: true,
    columns: columns.map(([header]) => ({ header, width: 20 })),
    rows: Array.from({ length: longest }, (_, row) => columns.map(([, choices]) => choices[row] ?? null)),
  };
}

/** A name that no list has is a bug of the caller. */
export function choiceOf(lists: Lists, name: string): DataValidation {
  const index = Object.keys(lists).indexOf(name);
  if (index === -1) throw new Error(`no list named ${name}`);
  const column = columnLetters(index + 1);
  const last = 1 + (lists[name]?.length ?? 0);
  return {
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    formulae: [`${LISTS_SHEET}!$${column}$2:$${column}$${last}`],
  };
}
