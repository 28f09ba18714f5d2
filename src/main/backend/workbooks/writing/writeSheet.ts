import { setImmediate as pause } from 'node:timers/promises';
import type { Row } from 'exceljs';
import { cellAddress, columnLetters } from './address';
import { cellContent, isTooLong, storedStyle } from './cells';
import { writeProtectionFirst, type StreamedSheet, type StreamedWorkbook } from './exceljsStream';
import { choiceOf } from './lists';
import { ROWS_A_TURN } from './rowsInTurn';
import { sheetOptions } from './sheetOptions';
import { safeText } from './safeText';
import type { CellInput, Mark, RowInput, SheetSpec, TopCell, WorkbookSpec, WriteRefusal } from './spec';
import { columnStyle, styleOf, type Look } from './styles';

/** Unwinds a half-written workbook; `writeWorkbook` turns it into a value. */
export class CannotWrite extends Error {
  readonly refusal: WriteRefusal;
  constructor(refusal: WriteRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

// People add lines at the end; drop-downs and filters reach so far beyond the last row written.
const SPARE_ROWS = 50;

type Lists = NonNullable<WorkbookSpec['lists']>;

/** Writes one sheet row by row; the number of rows below the header. */
export async function writeSheet(workbook: StreamedWorkbook, spec: SheetSpec, lists: Lists): Promise<number> {
  const sheet = workbook.addWorksheet(spec.name, sheetOptions(spec));
  writeProtectionFirst(sheet);
  sheet.columns = spec.columns.map(({ width, style = 'text', input = false }) => ({
    width,
    style: columnStyle(style, input),
  }));
  writeTop(sheet, spec, lists);
  writeHeader(sheet, spec);
  const count = await writeRows(sheet, spec);
  finishSheet(sheet, spec, lists, count);
  return count;
}

const TOP_LOOKS: Record<TopCell['look'], Look> = {
  title: 'title',
  label: 'label',
  value: 'locked',
  note: 'note',
  input: 'input',
  error: 'error',
};

function writeTop(sheet: StreamedSheet, { top = [], name }: SheetSpec, lists: Lists): void {
  for (const [index, cells] of top.entries()) {
    const row = sheet.addRow([]);
    let column = 0;
    for (const { value, look, style = 'text', list, remark, ...cell } of cells) {
      column = cell.column ?? column + 1;
      setCell(row, column, value, style, TOP_LOOKS[look], name);
      if (remark !== undefined) row.getCell(column).note = safeText(remark);
      if (list !== undefined) sheet.dataValidations.add(cellAddress(index + 1, column), choiceOf(lists, list));
    }
    row.commit();
  }
}

function writeHeader(sheet: StreamedSheet, { columns, name }: SheetSpec): void {
  const row = sheet.addRow([]);
  for (const [index, { header, input }] of columns.entries()) {
    setCell(row, index + 1, header, 'text', input === true ? 'inputHeader' : 'header', name);
  }
  row.height = ROW_HEIGHT * Math.max(...columns.map(linesOfHeader));
  row.commit();
}

// A bold header wraps at words, so it needs more room than its letters alone.
const HEADER_LETTERS_PER_WIDTH = 0.8;
const linesOfHeader = ({ header, width }: SheetSpec['columns'][number]) =>
  Math.max(1, Math.ceil(header.length / (width * HEADER_LETTERS_PER_WIDTH)));

async function writeRows(sheet: StreamedSheet, spec: SheetSpec): Promise<number> {
  let count = 0;
  for await (const input of withBlankRows(spec)) {
    writeRow(sheet, spec, input);
    if (++count % ROWS_A_TURN === 0) await pause();
  }
  return count;
}

async function* withBlankRows({ rows, columns, blankRows = 0 }: SheetSpec): AsyncGenerator<RowInput> {
  yield* rows;
  const blank = columns.map(() => null);
  for (let count = 0; count < blankRows; count++) yield blank;
}

function writeRow(sheet: StreamedSheet, { columns, name, rowHeight }: SheetSpec, input: RowInput): void {
  const { values, marks } = 'marks' in input ? input : { values: input, marks: NO_MARKS };
  const row = sheet.addRow([]);
  for (const [index, { style = 'text', input: isInput }] of columns.entries()) {
    const value = values[index] ?? null;
    const mark = marks.find(({ column }) => column === index);
    const look = mark?.level ?? (isInput === true ? 'input' : 'locked');
    setCell(row, index + 1, value, style, look, name);
    if (mark) row.getCell(index + 1).note = safeText(mark.note);
  }
  if (rowHeight !== undefined) row.height = rowHeight;
  else if (!row.hasValues) row.height = ROW_HEIGHT; // or exceljs leaves out the row, and its input cells with it
  row.commit();
}

const ROW_HEIGHT = 15;
const NO_MARKS: readonly Mark[] = [];

function setCell(row: Row, column: number, value: CellInput, style: ColumnStyle, look: Look, sheet: string): void {
  if (isTooLong(value)) throw new CannotWrite({ code: 'TEXT_TOO_LONG', sheet, row: row.number, column });
  const cell = row.getCell(column);
  cell.value = cellContent(value, style);
  cell.style = styleOf(look, storedStyle(value, style));
}

type ColumnStyle = NonNullable<TopCell['style']>;

/** What refers to the rows written, never to whole columns: those cost other readers minutes. */
function finishSheet(sheet: StreamedSheet, spec: SheetSpec, lists: Lists, count: number): void {
  const { columns, top = [], autoFilter = false, protect = false } = spec;
  const header = top.length + 1;
  const last = header + count;
  for (const [index, { list }] of columns.entries()) {
    if (list === undefined) continue;
    const letters = columnLetters(index + 1);
    sheet.dataValidations.add(`${letters}${header + 1}:${letters}${last + SPARE_ROWS}`, choiceOf(lists, list));
  }
  if (autoFilter) sheet.autoFilter = `${cellAddress(header, 1)}:${cellAddress(last, columns.length)}`;
  if (protect) void sheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true });
  sheet.pageSetup.printArea = `A$1:${columnLetters(columns.length)}$${last}`;
  sheet.commit();
}
