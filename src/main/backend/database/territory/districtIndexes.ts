import type { IsoDate } from '@shared/domain/calendar';
import type { DistrictIndex } from '@shared/domain/territory/lists';
import type { ReadDb, Tx } from '../handles';
import type { Origin } from './origin';

const COLUMNS = {
  ubigeo: 'ubigeo',
  since: 'since',
  povertyPct: 'poverty_pct',
  source: 'source',
  violence: 'violence',
  unmetNeedsPct: 'unmet_needs_pct',
  povertyGapPct: 'poverty_gap_pct',
  extremePovertyPct: 'extreme_poverty_pct',
  malnutritionPct: 'malnutrition_pct',
} as const satisfies Readonly<Record<keyof DistrictIndex, string>>;

const standing = (db: ReadDb | Tx) => db('district_index').whereNull('replaced_at');

/** Every index that stands, newest first within a district. */
export async function listDistrictIndexes(
  db: ReadDb | Tx,
  { ubigeo }: { readonly ubigeo?: string } = {},
): Promise<readonly DistrictIndex[]> {
  return standing(db)
    .where(ubigeo === undefined ? {} : { ubigeo })
    .orderBy(['ubigeo', { column: 'since', order: 'desc' }])
    .select<DistrictIndex[]>(COLUMNS);
}

/** The index of each district that held on a day. */
export async function loadIndexesOn(db: ReadDb | Tx, on: IsoDate): Promise<ReadonlyMap<string, DistrictIndex>> {
  const rows = await standing(db).where('since', '<=', on).orderBy('since').select<DistrictIndex[]>(COLUMNS);
  return new Map(rows.map((row) => [row.ubigeo, row]));
}

/** States the index of a district from a day on; one of the same day is replaced and stays in the history. */
export async function stateIndex(tx: Tx, index: DistrictIndex, { id, importId, row }: Origin): Promise<void> {
  const { ubigeo, since } = index;
  await standing(tx).where({ ubigeo, since }).update({ replaced_at: tx.author.at });
  const stated = Object.entries(COLUMNS).map(([field, column]) => [column, index[field as keyof DistrictIndex]]); // its own keys
  await tx('district_index').insert({
    ...Object.fromEntries(stated),
    id,
    at: tx.author.at,
    user_id: tx.author.userId,
    import_id: importId ?? null,
    source_row: row ?? null,
  });
}
