import type { IsoDate } from '@shared/domain/calendar';
import type { Center, Zone } from '@shared/domain/leaders/zones';
import { MEMBER_NAME } from '../dueList';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { loadOtherRows } from '../personRows';

/** Madre líder with the zone she has now. */
export type Leader = Zone & {
  readonly id: string;
  readonly memberId: string | null;
  readonly name: string;
  readonly household: string;
  readonly affiliated: boolean;
  readonly phone: string;
  readonly committee: string;
  readonly assembly: string;
  readonly evidence: string;
  readonly since: IsoDate;
  readonly lastDay: IsoDate | null;
  readonly endReason: string;
};

type LeaderRow = Omit<Leader, 'centers' | 'households' | 'household' | 'affiliated'>;

/** In the order in which they were named. */
export async function loadLeaders(db: ReadDb | Tx): Promise<readonly Leader[]> {
  const rows: LeaderRow[] = await db('leader')
    .leftJoin('assembly', 'assembly.id', 'leader.assembly_id')
    .orderBy('leader.code')
    .select({
      id: 'leader.id',
      leader: 'leader.code',
      memberId: 'member_id',
      name: 'name',
      phone: 'phone',
      committee: 'committee',
      assembly: db.raw(`coalesce(assembly.code, '')`),
      evidence: 'evidence',
      since: 'since',
      lastDay: 'last_day',
      endReason: 'end_reason',
    });
  const zones = groupBy(await selectZones(db), ({ leaderId }) => leaderId);
  const persons = await findPersons(
    db,
    rows.flatMap(({ memberId }) => memberId ?? []),
  );
  return rows.map((row) => {
    const zone = zones.get(row.id) ?? [];
    const person = persons.get(row.memberId ?? '');
    return {
      ...row,
      name: person?.name ?? row.name,
      household: person?.household ?? '',
      affiliated: row.memberId === null || person?.affiliated === true,
      centers: zone.flatMap(({ code, name, household }) => (household === null ? [{ code, name }] : [])),
      households: zone.flatMap(({ household }) => household ?? []),
    };
  });
}

type ZoneRow = Center & { readonly leaderId: string; readonly household: string | null };

/** A centre that got its official code since is meant by that. */
const selectZones = (db: ReadDb | Tx): Promise<ZoneRow[]> =>
  db('leader_zone')
    .leftJoin('household', 'household.id', 'leader_zone.household_id')
    .leftJoin('populated_center', 'populated_center.code', 'leader_zone.center_code')
    .whereNull('leader_zone.until')
    .orderBy(['center_name', 'household.code'])
    .select(
      'leader_id as leaderId',
      db.raw('coalesce(populated_center.official_code, center_code) as code'),
      'center_name as name',
      'household.code as household',
    );

type Person = { readonly name: string; readonly household: string; readonly affiliated: boolean };
type PersonRow = Omit<Person, 'affiliated'> & {
  readonly id: string;
  readonly status: string;
  readonly exitDate: string | null;
};

/** Each in the household where they are now, for a mother leader may have gone to another one. */
async function findPersons(db: ReadDb | Tx, memberIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  if (memberIds.length === 0) return new Map();
  const others = await loadOtherRows(db, memberIds);
  const rows: PersonRow[] = await db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereIn('member.id', [...memberIds, ...[...others.values()].flat()])
    .select(
      'member.id as id',
      db.raw(`${MEMBER_NAME} as name`),
      'household.code as household',
      'status',
      'exit_date as exitDate',
    );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    memberIds.flatMap((id) => {
      const own = [id, ...(others.get(id) ?? [])].flatMap((one) => byId.get(one) ?? []);
      const person = own.find(({ exitDate }) => exitDate === null) ?? own[0];
      if (person === undefined) return [];
      const { name, household, status, exitDate } = person;
      return [[id, { name, household, affiliated: exitDate === null && isAffiliated(status) }] as const];
    }),
  );
}

/** A suspended household is in the programme too. */
export const isAffiliated = (status: string) => status === 'AFFILIATED' || status === 'SUSPENDED';

/** `ML-001`: numbers are never used again. */
export async function nextLeaderCode(tx: Tx): Promise<string> {
  const row = await tx('leader').count<{ count: number }>({ count: '*' }).first();
  return `ML-${String((row?.count ?? 0) + 1).padStart(3, '0')}`;
}

export type NewLeader = Pick<
  Leader,
  'id' | 'leader' | 'memberId' | 'name' | 'phone' | 'committee' | 'evidence' | 'since' | 'lastDay'
> & {
  readonly assemblyId: string | null;
};

export const insertLeader = async (
  tx: Tx,
  { leader, memberId, assemblyId, lastDay, ...same }: NewLeader,
): Promise<void> => {
  await tx('leader').insert({
    ...same,
    code: leader,
    member_id: memberId,
    assembly_id: assemblyId,
    last_day: lastDay,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
};

/** Phone and committee as they are now. */
export const updateLeader = (tx: Tx, id: string, { phone, committee }: Pick<Leader, 'phone' | 'committee'>) =>
  tx('leader').where({ id }).update({ phone, committee });

/** Nothing of it changes afterwards: a trigger sees to that. */
export const endLeader = (
  tx: Tx,
  id: string,
  { lastDay, reason }: { readonly lastDay: IsoDate; readonly reason: string },
) => tx('leader').where({ id }).update({ last_day: lastDay, end_reason: reason });
