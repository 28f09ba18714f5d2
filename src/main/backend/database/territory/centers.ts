import type { ReadDb, Tx } from '../handles';

/** Centro poblado as the catalogue has it; `officialCode` where it went over to its official one. */
export type Center = {
  readonly code: string;
  readonly name: string;
  readonly ubigeo: string;
  /** Percent of the index (IPG); null where nobody knows it. */
  readonly povertyPct: number | null;
  readonly nativeCommunity: string;
  readonly indigenousPeople: string;
  readonly provisional: boolean;
  readonly officialCode: string | null;
};

type NewCenter = Omit<Center, 'officialCode'> & { readonly id: string };

const COLUMNS = {
  code: 'code',
  name: 'name',
  ubigeo: 'ubigeo',
  povertyPct: 'poverty_pct',
  nativeCommunity: 'native_community',
  indigenousPeople: 'indigenous_people',
  provisional: 'provisional',
  officialCode: 'official_code',
} as const;

/** Every centre there ever was, of one district or of all, by code. */
export async function listCenters(db: ReadDb | Tx, ubigeo?: string): Promise<readonly Center[]> {
  const rows = await db('populated_center')
    .where(ubigeo === undefined ? {} : { ubigeo })
    .orderBy('code')
    .select<(Omit<Center, 'provisional'> & { provisional: 0 | 1 })[]>(COLUMNS);
  return rows.map((row) => ({ ...row, provisional: row.provisional === 1 }));
}

/** A centre by its code, also one that is a provisional code no more. */
export async function findCenter(db: ReadDb | Tx, code: string): Promise<Center | undefined> {
  return (await listCenters(db, code.slice(0, 6))).find((center) => center.code === code);
}

/** A centre with a code of its own: the official one, or a provisional one until that is known (domain §2.5). */
export async function insertCenter(
  tx: Tx,
  { povertyPct, nativeCommunity, indigenousPeople, provisional, ...center }: NewCenter,
): Promise<void> {
  await tx('populated_center').insert({
    ...center,
    poverty_pct: povertyPct,
    native_community: nativeCommunity,
    indigenous_people: indigenousPeople,
    provisional: provisional ? 1 : 0,
  });
}

/** What the office knew of a centre under its provisional code and the catalogue does not. */
export async function completeCenter(
  tx: Tx,
  { code, povertyPct, nativeCommunity, indigenousPeople }: Center,
): Promise<void> {
  await tx('populated_center').where({ code }).update({
    poverty_pct: povertyPct,
    native_community: nativeCommunity,
    indigenous_people: indigenousPeople,
  });
}

/** How many households live in each of these centres. */
export async function countHouseholds(db: ReadDb | Tx, codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows: { code: string; households: number }[] = await db('household')
    .whereIn('populated_center_code', codes)
    .groupBy('populated_center_code')
    .select('populated_center_code as code')
    .count({ households: '*' });
  return new Map(rows.map(({ code, households }) => [code, households]));
}

/** Households of a centre: those that name its code, and those of its district that name no code. */
export const listResidents = (
  db: ReadDb | Tx,
  { code, ubigeo }: Pick<Center, 'code' | 'ubigeo'>,
): Promise<readonly { readonly code: string; readonly centerCode: string; readonly centerName: string }[]> =>
  db('household')
    .where({ populated_center_code: code })
    .orWhere({ populated_center_code: '', ubigeo })
    .orderBy('code')
    .select('code', 'populated_center_code as centerCode', 'populated_center_name as centerName');

/** Pueblo indígena of each comunidad nativa of the catalogue. */
export async function loadPeoples(db: ReadDb | Tx): Promise<ReadonlyMap<string, string>> {
  const rows: { community: string; people: string }[] = await db('populated_center')
    .whereNot('native_community', '')
    .select('native_community as community', 'indigenous_people as people');
  return new Map(rows.map(({ community, people }) => [community, people]));
}
