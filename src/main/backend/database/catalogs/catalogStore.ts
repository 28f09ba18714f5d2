import type { HealthPostFields, PopulatedCenterFields, SchoolFields } from '@shared/domain/catalogs';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** Where a catalogue is kept: its table and the column of each field. */
export type CatalogStore<Fields> = {
  readonly table: string;
  readonly columns: { readonly [Field in keyof Fields]: string };
  /** Fields that are yes or no, which the table keeps as 1 and 0. */
  readonly flags?: readonly (keyof Fields & string)[];
  /** Rows that another one took the place of are no entries: the column that names it. */
  readonly replacedBy?: string;
};

export const schoolStore: CatalogStore<SchoolFields> = {
  table: 'school',
  columns: {
    modularCode: 'modular_code',
    annex: 'annex',
    name: 'name',
    level: 'level',
    ubigeo: 'ubigeo',
    populatedCenter: 'populated_center',
    principal: 'principal',
    phone: 'phone',
    email: 'email',
  },
};

export const healthPostStore: CatalogStore<HealthPostFields> = {
  table: 'health_post',
  columns: {
    ipressCode: 'ipress_code',
    name: 'name',
    category: 'category',
    ubigeo: 'ubigeo',
    state: 'state',
    responsible: 'responsible',
    phone: 'phone',
  },
};

export const populatedCenterStore: CatalogStore<PopulatedCenterFields> = {
  table: 'populated_center',
  columns: {
    code: 'code',
    name: 'name',
    ubigeo: 'ubigeo',
    povertyPct: 'poverty_pct',
    altitude: 'altitude',
    latitude: 'latitude',
    longitude: 'longitude',
    nativeCommunity: 'native_community',
    indigenousPeople: 'indigenous_people',
    provisional: 'provisional',
  },
  flags: ['provisional'],
  replacedBy: 'official_code',
};

export type Stored<Fields> = Fields & { readonly id: string };

/** Every entry. */
export async function loadEntries<Fields>(
  db: ReadDb | Tx,
  { table, columns, flags = [], replacedBy }: CatalogStore<Fields>,
): Promise<readonly Stored<Fields>[]> {
  const selected = fieldsOf(columns).map((field) => `${columns[field]} as ${field}`);
  const query = db(table).select('id', ...selected);
  if (replacedBy !== undefined) void query.whereNull(replacedBy);
  const rows: readonly Stored<Fields>[] = await query;
  if (flags.length === 0) return rows;
  return rows.map((row) => ({ ...row, ...Object.fromEntries(flags.map((flag) => [flag, Boolean(row[flag])])) }));
}

export const insertEntries = <Fields>(tx: Tx, store: CatalogStore<Fields>, entries: readonly Stored<Fields>[]) =>
  insertRows(
    tx,
    store.table,
    entries.map((entry) => ({ id: entry.id, ...toColumns<Fields>(store, entry) })),
  );

export async function updateEntry<Fields>(tx: Tx, store: CatalogStore<Fields>, entry: Stored<Fields>): Promise<void> {
  await tx(store.table).where({ id: entry.id }).update(toColumns<Fields>(store, entry));
}

const toColumns = <Fields>({ columns }: CatalogStore<Fields>, entry: Fields) =>
  Object.fromEntries(fieldsOf(columns).map((field) => [columns[field], toColumn(entry[field])]));
const toColumn = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

const fieldsOf = <Fields>(columns: CatalogStore<Fields>['columns']) =>
  Object.keys(columns) as (keyof Fields & string)[]; // no other keys
