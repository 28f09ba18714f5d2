import type { ReadDb, Tx } from '../handles';

type NewCenter = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly ubigeo: string;
  /** Percent of the index (IPG); null where nobody knows it. */
  readonly povertyPct: number | null;
  readonly nativeCommunity: string;
  readonly indigenousPeople: string;
};

/** Catalogued name of a populated centre; undefined where the code is in no catalogue. */
export async function findCenterName(db: ReadDb | Tx, code: string): Promise<string | undefined> {
  const row: { name: string } | undefined = await db('populated_center').where({ code }).first('name');
  return row?.name;
}

export const listCentersOf = (
  db: ReadDb | Tx,
  ubigeo: string,
): Promise<readonly { readonly code: string; readonly name: string }[]> =>
  db('populated_center').where({ ubigeo }).select('code', 'name');

/** A centre with a provisional code, until the official one is known (domain §2.5). */
export async function insertProvisionalCenter(
  tx: Tx,
  { povertyPct, nativeCommunity, indigenousPeople, ...center }: NewCenter,
): Promise<void> {
  await tx('populated_center').insert({
    ...center,
    poverty_pct: povertyPct,
    native_community: nativeCommunity,
    indigenous_people: indigenousPeople,
    provisional: 1,
  });
}

/** Pueblo indígena of each comunidad nativa of the catalogue. */
export async function loadPeoples(db: ReadDb | Tx): Promise<ReadonlyMap<string, string>> {
  const rows: { community: string; people: string }[] = await db('populated_center')
    .whereNot('native_community', '')
    .select('native_community as community', 'indigenous_people as people');
  return new Map(rows.map(({ community, people }) => [community, people]));
}
