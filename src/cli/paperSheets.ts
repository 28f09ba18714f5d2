import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { typedSheet, type TypedSheet } from '@shared/contract/paperForms';
import type { Output } from '@shared/contract/routes';
import { monthsOf } from '@shared/domain/calendar';
import { PAPER_SHAPES, paperCells } from '@shared/domain/rosters/paperForm';
import { totalColumns } from '@shared/domain/rosters/paperTotals';
import { ok, refuse, type Result } from '@shared/domain/result';
import { HEALTH_LAYOUT, SCHOOL_LAYOUT, type RosterColumn } from '../main/backend/workbooks/rosters/columns';
import { monthName } from '../main/backend/workbooks/rosters/monthNames';
import { decodeText, detectSeparator } from '../main/backend/workbooks/reading/csvDialect';

/*
 * A typed sheet as a file: one line for each printed row, which begins with its number or key and its name, then the cells
 * in printed order; `mes 1` and `mes 2` are what the facility says of each month, `totales` what is signed. Or the JSON
 * that the program keeps of a sheet.
 */

type Form = Pick<Output<'rosters.form'>, 'kind' | 'rows' | 'period'>;
type Totals = TypedSheet['totals'];

const MONTH_LINES = ['mes 1', 'mes 2'];
const TOTALS_LINE = 'totales';
const HEADER = 'N.º';

/** To be filled in beside the sheet: the names that are printed, everything else blank. */
export function fillableSheet({ kind, rows, period }: Form): string {
  const layout = kind === 'SCHOOL' ? SCHOOL_LAYOUT : HEALTH_LAYOUT;
  const months = monthsOf(period).map(monthName);
  const cells = paperCells(kind).map(({ key, month }) => `${months[month - 1] ?? ''} ${headerOf(layout.month, key)}`);
  const head = PAPER_SHAPES[kind].head.map((key) => headerOf(layout.facilityMonth, key));
  const blanks = (count: number) => Array.from({ length: count }, () => '');
  return stringify(
    [
      ...MONTH_LINES.map((month) => [month, head.join(' · '), ...blanks(cells.length + 1)]),
      [HEADER, headerOf(layout.person, 'name'), ...cells, headerOf(layout.tail, 'observations')],
      ...rows.map(({ number, name }) => [number, name, ...blanks(cells.length + 1)]),
      [TOTALS_LINE, '', ...totalColumns(kind).map(() => '')],
    ].map((line) => line.slice(0, cells.length + 3)),
    { delimiter: ';' },
  );
}

/** As the same column is called in the workbook. */
const headerOf = (columns: readonly RosterColumn[], key: string) =>
  columns.find((column) => column.key === key)?.header ?? key;

/** What was typed in such a file; a sentence where it is none. Rows that are not in it are not on the sheet. */
export function readSheet(bytes: Buffer, form: Form): Result<TypedSheet, string> {
  const text = decodeText(bytes);
  return text.trimStart().startsWith('{') ? readJson(text) : readLines(text, form);
}

function readJson(text: string): Result<TypedSheet, string> {
  try {
    const { form: _form, ...sheet } = JSON.parse(text) as Record<string, unknown>;
    const read = typedSheet.safeParse(sheet);
    return read.success ? ok(read.data) : refuse('no es una hoja digitada');
  } catch {
    return refuse('no es JSON');
  }
}

function readLines(text: string, { rows: printed }: Form): Result<TypedSheet, string> {
  const lines: string[][] = parse(text, {
    delimiter: detectSeparator(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  const months: string[][] = [[], []];
  const rows: TypedSheet['rows'] = [];
  const totals: Totals = { persons: null, columns: [] };
  for (const [place, [first = '', second = '', ...cells]] of lines.entries()) {
    const month = MONTH_LINES.indexOf(first.toLowerCase());
    const row = printed.find(({ number, key }) => first === number || first.toUpperCase() === key);
    if (month >= 0) months[month] = cells.filter((_, at) => at < 3);
    else if (row !== undefined) rows.push({ key: row.key, cells: withoutTail(cells) });
    else if (first.toLowerCase() === TOTALS_LINE) Object.assign(totals, totalsOf([second, ...cells]));
    else if (first !== HEADER) return refuse(`línea ${place + 1}: «${first}» no es el número ni la clave de una fila`);
  }
  return checked({ months, rows, totals });
}

/** A spreadsheet saves the empty columns to the right of a table as well. */
const withoutTail = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** `12,7,,0,1`: the persons of the sheet, then each total in printed order, blank where the sheet has none. */
export function readTotals(text: string): Result<Totals, string> {
  const read = checked({ months: [], rows: [], totals: totalsOf(text.split(',')) });
  return read.ok ? ok(read.value.totals) : read;
}

function totalsOf([persons = '', ...columns]: readonly string[]): Totals {
  const figure = (text: string) => (text.trim() === '' ? null : Number(text));
  return { persons: figure(persons), columns: withoutTail(columns).map(figure) };
}

function checked(sheet: TypedSheet): Result<TypedSheet, string> {
  const read = typedSheet.safeParse(sheet);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return refuse(`dato que no vale en ${issue?.path.join('.') ?? ''}: los totales son números enteros`);
}
