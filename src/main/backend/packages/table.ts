import { sha256, type Parts } from './bag';

export type FieldType = 'string' | 'integer' | 'date' | 'yearmonth';
export type Field = { readonly name: string; readonly type: FieldType; readonly required?: boolean };
export type Row = Readonly<Record<string, string | number | null>>;

/** One table of a package: its Table Schema and its rows, already in the order of its key. */
export type Table = {
  readonly name: string;
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  readonly rows: readonly Row[];
};

/** The tables as CSV (UTF-8, LF, RFC 4180) with their `datapackage.json` (Frictionless v2), under `data/`. */
export function payloadOf(identifier: string, tables: readonly Table[]): Parts {
  const files = tables.map((table) => ({ table, bytes: Buffer.from(csvOf(table)) }));
  const description = {
    name: identifier.toLowerCase(),
    resources: files.map(({ table, bytes }) => resourceOf(table, bytes)),
  };
  return new Map([
    ['data/datapackage.json', Buffer.from(`${JSON.stringify(description, null, 2)}\n`)],
    ...files.map(({ table, bytes }) => [pathOf(table), bytes] as const),
  ]);
}

const pathOf = ({ name }: Table) => `data/${name}.csv`;

/** Written here, since a library takes ten times as long for the million rows of a whole registry. */
function csvOf({ fields, rows }: Table): string {
  const names = fields.map(({ name }) => name);
  const lines = rows.map((row) => names.map((name) => cellOf(row[name])).join());
  return [names.join(), ...lines, ''].join('\n');
}

function cellOf(value: Row[string] = null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

const resourceOf = (table: Table, bytes: Buffer) => ({
  name: table.name.replaceAll('_', '-'),
  path: `${table.name}.csv`,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  bytes: bytes.length,
  hash: `sha256:${sha256(bytes)}`,
  schema: {
    fields: table.fields.map(({ name, type, required }) => ({
      name,
      type,
      ...(required ? { constraints: { required } } : {}),
    })),
    primaryKey: table.key,
  },
});
