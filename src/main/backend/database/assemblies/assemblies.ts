import type { AssemblyState } from '@shared/domain/assemblies/results';
import type { IsoDate } from '@shared/domain/calendar';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** An assembly itself; its parts are in tables of their own. */
export type Assembly = {
  readonly id: string;
  readonly code: string;
  readonly ubigeo: string;
  readonly status: AssemblyState;
  readonly convenedOn: IsoDate;
  readonly heldOn: IsoDate;
  readonly notifiedOn: IsoDate | null;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly attendees: number | null;
  readonly places: number | null;
  readonly quorum: number | null;
  readonly ruleSet: string;
  readonly notes: string;
  readonly closedAt: string | null;
  readonly reason: string;
  readonly openedBy: string;
  readonly closedBy: string | null;
};

const COLUMNS = {
  id: 'assembly.id',
  code: 'assembly.code',
  ubigeo: 'assembly.ubigeo',
  status: 'assembly.status',
  convenedOn: 'convened_on',
  heldOn: 'held_on',
  notifiedOn: 'notified_on',
  startTime: 'start_time',
  endTime: 'end_time',
  place: 'place',
  attendees: 'attendees',
  places: 'places',
  quorum: 'quorum',
  ruleSet: 'rule_set',
  notes: 'notes',
  closedAt: 'closed_at',
  reason: 'reason',
  openedBy: 'opener.name',
  closedBy: 'closer.name',
} as const satisfies Record<keyof Assembly, string>;

const assemblies = (db: ReadDb | Tx) =>
  db('assembly')
    .join('app_user as opener', 'opener.id', 'assembly.opened_by')
    .leftJoin('app_user as closer', 'closer.id', 'assembly.closed_by')
    .select<Assembly[]>(COLUMNS);

/** Newest first. */
export const listAssemblies = (db: ReadDb): Promise<readonly Assembly[]> =>
  assemblies(db).orderBy('held_on', 'desc').orderBy('assembly.code', 'desc');

export const findAssembly = async (db: ReadDb | Tx, code: string): Promise<Assembly | undefined> =>
  (await assemblies(db).where('assembly.code', code))[0];

/** `ACV-2026-001`: the next number of the year in which it is convened. */
export async function nextAssemblyCode(tx: Tx, convenedOn: IsoDate): Promise<string> {
  const year = convenedOn.slice(0, 4);
  const row = await tx('assembly')
    .where('code', 'like', `ACV-${year}-%`)
    .count<{ count: number }>({ count: '*' })
    .first();
  return `ACV-${year}-${String((row?.count ?? 0) + 1).padStart(3, '0')}`;
}

export type Center = { readonly code: string; readonly name: string };
export type NewAssembly = Pick<
  Assembly,
  'id' | 'code' | 'ubigeo' | 'convenedOn' | 'heldOn' | 'place' | 'places' | 'ruleSet'
> & { readonly centers: readonly Center[] };

export async function insertAssembly(tx: Tx, assembly: NewAssembly): Promise<void> {
  await tx('assembly').insert({
    id: assembly.id,
    code: assembly.code,
    ubigeo: assembly.ubigeo,
    status: 'OPEN',
    convened_on: assembly.convenedOn,
    held_on: assembly.heldOn,
    start_time: '',
    end_time: '',
    place: assembly.place,
    places: assembly.places,
    rule_set: assembly.ruleSet,
    notes: '',
    opened_at: tx.author.at,
    opened_by: tx.author.userId,
  });
  await insertRows(
    tx,
    'assembly_center',
    assembly.centers.map((center) => ({ assembly_id: assembly.id, ...center })),
  );
}

/** What is known of an open assembly, as a whole. */
export type MeetingColumns = Partial<{
  held_on: IsoDate;
  notified_on: IsoDate;
  start_time: string;
  end_time: string;
  place: string;
  attendees: number | null;
  notes: string;
}>;
export const updateAssembly = (tx: Tx, id: string, columns: MeetingColumns) =>
  tx('assembly').where({ id }).update(columns);

/** Nothing of it changes afterwards: triggers see to that. */
export const endAssembly = (
  tx: Tx,
  id: string,
  end: { readonly status: 'CLOSED' | 'CANCELLED'; readonly quorum: number | null; readonly reason: string },
) =>
  tx('assembly')
    .where({ id })
    .update({ ...end, closed_at: tx.author.at, closed_by: tx.author.userId });

export const listCentersOf = (db: ReadDb | Tx, assemblyId: string): Promise<string[]> =>
  db('assembly_center').where({ assembly_id: assemblyId }).orderBy('name').pluck('name');

export type Authority = {
  readonly name: string;
  readonly dni: string;
  readonly position: string;
  readonly organisation: string;
};

export const listAuthorities = (db: ReadDb, assemblyId: string): Promise<Authority[]> =>
  db('assembly_authority')
    .where({ assembly_id: assemblyId })
    .orderBy('number')
    .select('name', 'dni', 'position', 'organisation');

/** The authorities of an open assembly as they were typed last. */
export async function putAuthorities(tx: Tx, assemblyId: string, authorities: readonly Authority[]): Promise<void> {
  await tx('assembly_authority').where({ assembly_id: assemblyId }).delete();
  const rows = authorities.map((authority, index) => ({ assembly_id: assemblyId, number: index + 1, ...authority }));
  await insertRows(tx, 'assembly_authority', rows);
}

export type Referral = {
  readonly surname1: string;
  readonly surname2: string;
  readonly givenNames: string;
  readonly document: string;
  readonly populatedCenter: string;
  readonly observation: string;
};

export const listReferrals = (db: ReadDb, assemblyId: string): Promise<(Referral & { number: number })[]> =>
  db('assembly_referral').where({ assembly_id: assemblyId }).orderBy('number').select({
    number: 'number',
    surname1: 'surname1',
    surname2: 'surname2',
    givenNames: 'given_names',
    document: 'document',
    populatedCenter: 'populated_center',
    observation: 'observation',
  });

/** Its number on the list for the ULE. */
export async function insertReferral(
  tx: Tx,
  { id, assemblyId }: { readonly id: string; readonly assemblyId: string },
  referral: Referral,
): Promise<number> {
  const number = await nextNumber(tx, 'assembly_referral', assemblyId);
  const { givenNames, populatedCenter, ...same } = referral;
  await tx('assembly_referral').insert({
    id,
    assembly_id: assemblyId,
    number,
    ...same,
    given_names: givenNames,
    populated_center: populatedCenter,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
  return number;
}

export async function nextNumber(tx: Tx, table: string, assemblyId: string): Promise<number> {
  const row = await tx(table)
    .where({ assembly_id: assemblyId })
    .max<{ number: number | null }>('number as number')
    .first();
  return (row?.number ?? 0) + 1;
}
