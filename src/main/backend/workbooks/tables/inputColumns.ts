import type { ColumnSpec } from '../writing/spec';
import { columnSpecs, fieldsOfTable, type Table } from './table';

/** Columns of a table of which only some are filled in by whoever receives it. */
export function columnsWith<Fields>(table: Table<Fields>, inputs: readonly (keyof Fields)[]): readonly ColumnSpec[] {
  const fields = fieldsOfTable(table);
  return columnSpecs(table).map((column, index) => {
    const field = fields[index];
    return { ...column, input: field !== undefined && inputs.includes(field) };
  });
}
