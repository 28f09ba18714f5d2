import { isIsoDate } from '@shared/domain/calendar';
import type { CellValue, SheetContent, WorkbookContent } from '../../workbooks/reading/content';
import { fieldsOfTable, type Field, type Table } from '../../workbooks/tables/table';
import type { ValueKind } from '../../workbooks/tables/valueKinds';
import type { TableShape } from '../incoming';
import type { FieldType, Row } from '../table';

/*
 * What headquarters sends is judged as the workbook of the same matter is: the columns of its table are the fields of the
 * workbook, its codes those of the registry. So a rule is written once, whatever way a row came.
 */

/** `modularCode` → `modular_code` */
export const columnOf = (field: string) => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const TYPES: Readonly<Record<string, FieldType>> = { date: 'date', integer: 'integer' };

export const shapeOf = <Fields>(name: string, table: Table<Fields>, key: readonly Field<Fields>[]): TableShape => ({
  name,
  key: key.map(columnOf),
  fields: fieldsOfTable(table).map((field) => {
    const { kind, required } = table.columns[field];
    const isRequired = required === true || key.includes(field);
    return { name: columnOf(field), type: TYPES[kind.style] ?? 'string', ...(isRequired && { required: true }) };
  }),
});

/** A row of the table as it travels: the codes of the registry, nothing for what is not known. */
export const rowOf = <Fields>(table: Table<Fields>, fields: Fields): Row =>
  Object.fromEntries(fieldsOfTable(table).map((field) => [columnOf(field), travelling(fields[field])]));

const travelling = (value: unknown): Row[string] => {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'number' || typeof value === 'string' ? value : null;
};

/** The rows under the headers of the workbook; the line of the table is the row of the sheet. */
export function sheetOf<Fields>(name: string, table: Table<Fields>, rows: readonly Row[]): SheetContent {
  const fields = fieldsOfTable(table);
  const headers = fields.map((field, index): [number, CellValue] => [index + 1, table.columns[field].header]);
  return {
    name: `${name}.csv`,
    hidden: false,
    rows: [
      { number: 1, cells: headers },
      ...rows.map((row, line) => ({
        number: line + 2,
        cells: fields.flatMap((field, index): [number, CellValue][] => {
          const value = row[columnOf(field)] ?? '';
          return value === '' ? [] : [[index + 1, cellOf(table.columns[field].kind, value)]];
        }),
      })),
    ],
  };
}

export const contentOf = (sheets: readonly SheetContent[]): WorkbookContent => ({
  subject: '',
  date1904: false,
  hasExternalLinks: false,
  sheets,
});

const BOOLEANS: ReadonlyMap<unknown, boolean> = new Map([
  ['true', true],
  ['false', false],
]);

function cellOf<Value>(kind: ValueKind<Value>, value: string | number): CellValue {
  if (typeof value === 'string' && kind.style === 'date' && isIsoDate(value)) return { date: value };
  if (kind.style === 'number' && value !== '' && Number.isFinite(Number(value))) return Number(value);
  if (kind.choices === undefined) return value;
  // A code the registry does not know stays as it came, and its row says that it is none of the choices.
  const written = kind.write((BOOLEANS.get(value) ?? value) as Value);
  return typeof written === 'string' ? written : value;
}
