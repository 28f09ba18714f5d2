import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';

/** What a teacher or a nurse types: by header text, as a person finds a column. */
export type Typed = Readonly<Record<string, ExcelJS.CellValue>>;

/** A roster workbook in the hands of the facility. Knows only what is printed in it. */
export type RosterInHand = {
  readonly book: ExcelJS.Workbook;
  readonly sheet: ExcelJS.Worksheet;
  /** Types into the row of a month in the table above the persons. */
  readonly sayMonth: (month: string, typed: Typed) => void;
  /** Types into the row of the person whose name contains `name`. */
  readonly say: (name: string, typed: Typed) => void;
  /** Types a new row into the sheet for persons who are not listed. */
  readonly sayOther: (typed: Typed) => void;
  /** The whole row is cut from the list and pasted below the header of the sheet for others. */
  readonly moveToOthers: (name: string) => void;
  readonly rowOf: (name: string) => ExcelJS.Row;
  readonly lists: (name: string) => boolean;
  readonly columnOf: (header: string) => number;
  readonly headerRow: () => number;
  readonly save: (path: string) => Promise<string>;
};

export async function takeRoster(path: string): Promise<RosterInHand> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = sheetWith(book, 'Clave');
  const headerRow = () => rowWith(sheet, 'Clave').number;
  const columnOf = (header: string) => columnIn(sheet.getRow(headerRow()), header);
  const find = (name: string) => {
    const column = columnOf('Apellidos y nombres');
    return rowsBelow(sheet, headerRow()).find((row) => row.getCell(column).text.includes(name));
  };
  const rowOf = (name: string) => {
    const found = find(name);
    if (found === undefined) throw new Error(`nobody called ${name} in ${path}`);
    return found;
  };
  return {
    book,
    sheet,
    headerRow,
    columnOf,
    rowOf,
    lists: (name) => find(name) !== undefined,
    sayMonth(month, typed) {
      const header = rowWith(sheet, 'Mes');
      const row = rowsBelow(sheet, header.number).find((one) => textsOf(one).includes(month));
      if (row === undefined) throw new Error(`no row for ${month}`);
      for (const [name, value] of Object.entries(typed)) row.getCell(columnIn(header, name)).value = value;
    },
    say(name, typed) {
      const row = rowOf(name);
      for (const [header, value] of Object.entries(typed)) row.getCell(columnOf(header)).value = value;
    },
    sayOther(typed) {
      const others = othersOf(book);
      const header = rowWith(others, 'Apellidos y nombres');
      const name = columnIn(header, 'Apellidos y nombres');
      let number = header.number + 1;
      while (others.getRow(number).getCell(name).text !== '') number += 1;
      for (const [text, value] of Object.entries(typed))
        others.getRow(number).getCell(columnIn(header, text)).value = value;
    },
    moveToOthers(name) {
      const others = othersOf(book);
      const from = rowOf(name);
      const to = others.getRow(rowWith(others, 'Apellidos y nombres').number + 1);
      from.eachCell((cell, column) => {
        to.getCell(column).value = cell.value;
        cell.value = null;
      });
    },
    async save(target) {
      await book.xlsx.writeFile(target);
      return target;
    },
  };
}

function othersOf(book: ExcelJS.Workbook): ExcelJS.Worksheet {
  const others = book.worksheets.find((one) => one.name.startsWith('Otr'));
  if (others === undefined) throw new Error('no sheet for other persons');
  return others;
}

function sheetWith(book: ExcelJS.Workbook, header: string): ExcelJS.Worksheet {
  const found = book.worksheets.find((sheet) => rowsBelow(sheet, 0).some((row) => textsOf(row).includes(header)));
  if (found === undefined) throw new Error(`no sheet with a column ${header}`);
  return found;
}

function rowWith(sheet: ExcelJS.Worksheet, header: string): ExcelJS.Row {
  const found = rowsBelow(sheet, 0).find((row) => textsOf(row).includes(header));
  if (found === undefined) throw new Error(`no row with ${header}`);
  return found;
}

function columnIn(row: ExcelJS.Row, header: string): number {
  const index = textsOf(row).indexOf(header);
  if (index === -1) throw new Error(`no column ${header}`);
  return index + 1;
}

const textsOf = (row: ExcelJS.Row): readonly string[] =>
  Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);

const rowsBelow = (sheet: ExcelJS.Worksheet, above: number): readonly ExcelJS.Row[] =>
  Array.from({ length: Math.max(0, sheet.rowCount - above) }, (_, index) => sheet.getRow(above + 1 + index));

/** The workbook in `folder` whose name has `form` in it. */
export async function rosterIn(folder: string, form: string): Promise<RosterInHand> {
  const name = readdirSync(folder).find((file) => file.includes(form));
  return takeRoster(join(folder, name ?? form));
}
