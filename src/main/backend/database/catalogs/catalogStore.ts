import type { HealthPostFields, PopulatedCenterFields, SchoolFields } from '@shared/domain/catalogs';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** Where a catalogue is kept: its table and the column of each field. */
export type CatalogStore<Fields> = {
  readonly table: string;
  readonly columns: { readonly [Field in keyof Fields]: string };
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
  },
};

export type Stored<Fields> = Fields & { readonly id: string };

/** Every entry. */
export function loadEntries<Fields>(
  db: ReadDb | Tx,
  { table, columns }: CatalogStore<Fields>,
): Promise<readonly Stored<Fields>[]> {
  const selected = fieldsOf(columns).map((field) => `${columns[field]} as ${field}`);
  const rows: Promise<readonly Stored<Fields>[]> = db(table).select('id', ...selected);
  return rows;
}

export const insertEntries = <Fields>(
  tx: Tx,
  { table, columns }: CatalogStore<Fields>,
  entries: readonly Stored<Fields>[],
) =>
  insertRows(
    tx,
    table,
    entries.map((entry) => ({ id: entry.id, ...toColumns<Fields>(columns, entry) })),
  );

export async function updateEntry<Fields>(
  tx: Tx,
  { table, columns }: CatalogStore<Fields>,
  entry: Stored<Fields>,
): Promise<void> {
  await tx(table).where({ id: entry.id }).update(toColumns<Fields>(columns, entry));
}

const toColumns = <Fields>(columns: CatalogStore<Fields>['columns'], entry: Fields) =>
  Object.fromEntries(fieldsOf(columns).map((field) => [columns[field], entry[field]]));

const fieldsOf = <Fields>(columns: CatalogStore<Fields>['columns']) =>
  Object.keys(columns) as (keyof Fields & string)[]; // no other keys
