import type { KnownColumn } from '../values/columns';
import type { ColumnSpec } from '../writing/spec';
import type { ValueKind } from './valueKinds';

/** One column of a workbook: under which headers it is found, what its cells hold, how it is written. */
export type TableColumn<Value> = Pick<KnownColumn, 'header' | 'synonyms' | 'required'> & {
  readonly width: number;
  readonly kind: ValueKind<Value>;
};

/** A sheet as a table of fields, in the order in which it is written. */
export type Table<Fields> = {
  readonly sheet: string;
  readonly columns: { readonly [Field in keyof Fields]-?: TableColumn<NonNullable<Fields[Field]>> };
};

export type Field<Fields> = keyof Fields & string;

export const fieldsOfTable = <Fields>({ columns }: Table<Fields>) => Object.keys(columns) as Field<Fields>[]; // no other keys

export const knownColumns = <Fields>(table: Table<Fields>): readonly KnownColumn<Field<Fields>>[] =>
  fieldsOfTable(table).map((key) => {
    const { header, synonyms, required } = table.columns[key];
    return { key, header, ...(synonyms && { synonyms }), ...(required !== undefined && { required }) };
  });

/** Columns as the writer wants them; each list of choices goes by the header of its column. */
export const columnSpecs = <Fields>(table: Table<Fields>): readonly ColumnSpec[] =>
  fieldsOfTable(table).map((field) => {
    const { header, width, kind } = table.columns[field];
    return { header, width, style: kind.style, input: true, ...(kind.choices && { list: header }) };
  });

export const listsOf = <Fields>(table: Table<Fields>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    fieldsOfTable(table).flatMap((field) => {
      const { header, kind } = table.columns[field];
      return kind.choices === undefined ? [] : [[header, kind.choices] as const];
    }),
  );

/** A row of values for the writer; null and '' are blank cells. */
export const writtenRow = <Fields>(table: Table<Fields>, fields: Fields) =>
  fieldsOfTable(table).map((field) => {
    const value = fields[field];
    if (value === null || value === undefined) return null;
    return table.columns[field].kind.write(value as NonNullable<Fields[typeof field]>); // null was just left out
  });
