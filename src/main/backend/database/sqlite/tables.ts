import type { Driver } from './driver';

/** A table as the file describes it; `columns` without those of bytes. `references`: what names a row of another table. */
export type Table = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly references: readonly { readonly column: string; readonly table: string }[];
  readonly hasBytes: boolean;
};

type ColumnInfo = { readonly name: string; readonly type: string; readonly pk: number };
type ReferenceInfo = { readonly table: string; readonly from: string };

/** Every table of the registry itself, without those of the full-text index and of knex. */
export const readTables = (driver: Driver): readonly Table[] =>
  driver
    .prepare<{ name: string }>(
      `select name from pragma_table_list where schema = 'main' and type = 'table'
         and name not like 'sqlite_%' and name not like 'knex_%' order by name`,
    )
    .all()
    .map(({ name }) => readTable(driver, name));

function readTable(driver: Driver, name: string): Table {
  const columns = driver.prepare<ColumnInfo>('select name, type, pk from pragma_table_info(?)').all(name);
  const references = driver.prepare<ReferenceInfo>('select "table", "from" from pragma_foreign_key_list(?)').all(name);
  return {
    name,
    columns: columns.filter(({ type }) => type !== BYTES).map((column) => column.name),
    key: columns
      .filter(({ pk }) => pk > 0)
      .toSorted((a, b) => a.pk - b.pk)
      .map((column) => column.name),
    references: references.map(({ table, from }) => ({ column: from, table })),
    hasBytes: columns.some(({ type }) => type === BYTES),
  };
}

const BYTES = 'BLOB';

export const quoted = (name: string) => `"${name}"`;

/** A row of the table as JSON text, in the order of its columns; `of`: the name it goes by in the statement. */
export const rowJson = ({ columns }: Table, of: string) =>
  `json_object(${columns.map((column) => `'${column}', ${of}.${quoted(column)}`).join(', ')})`;

export const keyJson = ({ key }: Table, of: string) =>
  `json_array(${key.map((column) => `${of}.${quoted(column)}`).join(', ')})`;
