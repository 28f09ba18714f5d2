import type { IsoDate } from '@shared/domain/calendar';
import { isInOffice } from '@shared/domain/leaders/terms';
import { zoneFinder, type Center } from '@shared/domain/leaders/zones';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';
import type { Leader } from './leaders';

/** Every populated centre of the catalogue, and those that households write without one. */
export async function listKnownCenters(db: ReadDb | Tx): Promise<readonly Center[]> {
  const catalog: Center[] = await db('populated_center')
    .whereNull('official_code')
    .orderBy('code')
    .select('code', 'name');
  const written: Center[] = await db('household')
    .distinct('populated_center_code as code', 'populated_center_name as name')
    .orderBy('name');
  const codes = new Set(catalog.map(({ code }) => code));
  return [...catalog, ...written.filter(({ code }) => !codes.has(code))];
}

type PlaceRow = { readonly household: string; readonly centerCode: string; readonly centerName: string };

/** Every household of the programme: a suspended one is in it too. */
const inProgramme = (db: ReadDb | Tx) => db('household').whereIn('status', ['AFFILIATED', 'SUSPENDED']);

const PLACE = {
  household: 'household.code',
  centerCode: 'populated_center_code',
  centerName: 'populated_center_name',
};

export type Family = PlaceRow & { readonly holder: string; readonly address: string; readonly phone: string };

/** How the holder of every household of the programme is reached, by centre and holder. */
export const listFamilies = (db: ReadDb): Promise<Family[]> =>
  inProgramme(db)
    .join('household_summary', 'household_summary.household_id', 'household.id')
    .orderBy(['populated_center_name', 'holder_sort', 'household.code'])
    .select({ ...PLACE, holder: 'holder_name', address: 'household.address', phone: 'household.phone' });

/** By household, the code of the mother leader in office on a day in whose zone it is; who is in none is missing. */
export async function leadersByHousehold(
  db: ReadDb | Tx,
  leaders: readonly Leader[],
  on: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const inOffice = leaders.filter((leader) => isInOffice(leader, on));
  if (inOffice.length === 0) return new Map();
  const leaderOf = zoneFinder(inOffice);
  const places: PlaceRow[] = await inProgramme(db).select(PLACE);
  return new Map(
    places.flatMap(({ household, centerCode, centerName }) => {
      const leader = leaderOf({ household, center: { code: centerCode, name: centerName } });
      return leader === undefined ? [] : [[household, leader] as const];
    }),
  );
}

type ZonePieces = { readonly centers: readonly Center[]; readonly householdIds: readonly string[] };

/** The zone from a day on: what is not in it any more ends, what is new in it begins. */
export async function putZone(
  tx: Tx,
  { leaderId, since }: { readonly leaderId: string; readonly since: IsoDate },
  { centers, householdIds }: ZonePieces,
  newId: () => string,
): Promise<void> {
  const held: { id: string; code: string; name: string; householdId: string | null; since: IsoDate }[] = await tx(
    'leader_zone',
  )
    .where({ leader_id: leaderId })
    .whereNull('until')
    .select('id', 'center_code as code', 'center_name as name', 'household_id as householdId', 'since');
  const keyOf = (code: string, name: string, householdId: string | null) => householdId ?? `${code} ${name}`;
  const wanted = new Map<string, { center_code: string; center_name: string; household_id: string | null }>([
    ...centers.map(
      ({ code, name }) =>
        [keyOf(code, name, null), { center_code: code, center_name: name, household_id: null }] as const,
    ),
    ...householdIds.map((id) => [id, { center_code: '', center_name: '', household_id: id }] as const),
  ]);
  for (const piece of held) {
    if (wanted.delete(keyOf(piece.code, piece.name, piece.householdId))) continue;
    await tx('leader_zone')
      .where({ id: piece.id })
      .update({ until: piece.since > since ? piece.since : since });
  }
  const { at, userId } = tx.author;
  await insertRows(
    tx,
    'leader_zone',
    [...wanted.values()].map((piece) => ({ id: newId(), leader_id: leaderId, ...piece, since, at, user_id: userId })),
  );
}
