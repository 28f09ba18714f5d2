import ExcelJS from 'exceljs';

/**
 * A workbook in the hands of a school or health post. Knows only what is printed in it, as a person would: finds its
 * columns by their headers and types into cells.
 */
export type Roster = {
  readonly kind: 'school' | 'post';
  /** Names of the months, in the order in which they stand. */
  readonly months: readonly string[];
  readonly people: readonly Person[];
  /** Types what the facility says of itself for a month. */
  readonly sayMonth: (month: string, header: string, value: ExcelJS.CellValue) => void;
  readonly save: (path: string) => Promise<void>;
};

export type Person = {
  /** What stands under a header, as text. */
  readonly read: (header: string) => string;
  readonly type: (header: string, value: ExcelJS.CellValue) => void;
};

export async function openRoster(path: string): Promise<Roster> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets.find((one) => findRow(one, 'Clave') !== undefined);
  if (sheet === undefined) throw new Error(`${path} has no list of persons`);
  const listed = headersOf(rowWith(sheet, 'Clave'));
  const monthly = headersOf(rowWith(sheet, 'Mes'));
  const monthRows = monthRowsOf(sheet, monthly);
  return {
    kind: monthly.has('Mes cerrado') ? 'school' : 'post',
    months: [...monthRows.keys()],
    people: peopleOf(sheet, listed),
    sayMonth: (month, header, value) => {
      const cell = monthRows.get(month)?.getCell(columnOf(monthly, header));
      if (cell !== undefined) cell.value = value;
    },
    save: (target) => book.xlsx.writeFile(target),
  };
}

type Headers = ReadonlyMap<string, number>;

function columnOf(headers: Headers, header: string): number {
  const column = headers.get(header);
  if (column === undefined) throw new Error(`no column ${header}`);
  return column;
}

function headersOf(row: ExcelJS.Row): Headers {
  const headers = new Map<string, number>();
  row.eachCell((cell, column) => headers.set(cell.text, headers.get(cell.text) ?? column));
  return headers;
}

function findRow(sheet: ExcelJS.Worksheet, header: string): ExcelJS.Row | undefined {
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    if (headersOf(sheet.getRow(number)).has(header)) return sheet.getRow(number);
  }
  return undefined;
}

function rowWith(sheet: ExcelJS.Worksheet, header: string): ExcelJS.Row {
  const row = findRow(sheet, header);
  if (row === undefined) throw new Error(`no row with ${header}`);
  return row;
}

/** The rows right below the small table's header, by the month that stands in them. */
function monthRowsOf(sheet: ExcelJS.Worksheet, monthly: Headers): ReadonlyMap<string, ExcelJS.Row> {
  const rows = new Map<string, ExcelJS.Row>();
  const below = rowWith(sheet, 'Mes').number + 1;
  for (const row of [sheet.getRow(below), sheet.getRow(below + 1)])
    rows.set(row.getCell(columnOf(monthly, 'Mes')).text, row);
  return rows;
}

function peopleOf(sheet: ExcelJS.Worksheet, headers: Headers): readonly Person[] {
  const people: Person[] = [];
  for (let number = rowWith(sheet, 'Clave').number + 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    if (row.getCell(columnOf(headers, 'Clave')).text === '') continue;
    people.push({
      read: (header) => row.getCell(columnOf(headers, header)).text,
      type: (header, value) => {
        row.getCell(columnOf(headers, header)).value = value;
      },
    });
  }
  return people;
}
