import type { Knex } from 'knex';
import type { IsoDate } from '@shared/domain/calendar';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { fromHouseholdRow, type HouseholdRow, type VersionedHousehold } from './householdRows';
import {
  fromMemberRow,
  type DocumentRow,
  type MemberRow,
  type PregnancyRow,
  type ServiceRow,
  type StoredMember,
} from './memberRows';
import { inSlices } from '../inSlices';

/** A household whole: fields, every member it ever had, current holder, services and pregnancies. */
export type StoredHousehold = VersionedHousehold & {
  readonly members: readonly StoredMember[];
  /** Since when the current holder is; null where there is none. */
  readonly holderSince: IsoDate | null;
  /** Since when it lives where it does. */
  readonly addressSince: IsoDate | null;
};

/** Which households: by code, or all of them. */
export type Wanted = readonly string[] | 'all';

/** By code; those that do not exist are left out. Always a handful of queries, however many are wanted. */
export async function loadHouseholds(db: ReadDb | Tx, wanted: Wanted): Promise<ReadonlyMap<string, StoredHousehold>> {
  const households = await selectHouseholds(db, wanted);
  const ids = wanted === 'all' ? 'all' : households.map(({ id }) => id);
  const holders = new Map(
    (await ofWanted(ids, (slice) => selectHolders(db, slice))).map((row) => [row.household_id, row]),
  );
  const addresses = new Map(
    (await ofWanted(ids, (slice) => selectAddresses(db, slice))).map((row) => [row.household_id, row.since]),
  );
  const members = groupBy(await loadMembers(db, ids, holders), ({ householdId }) => householdId);
  return new Map(
    households.map((row) => [
      row.code,
      {
        ...fromHouseholdRow(row),
        members: members.get(row.id) ?? [],
        holderSince: holders.get(row.id)?.since ?? null,
        addressSince: addresses.get(row.id) ?? null,
      },
    ]),
  );
}

export async function findHousehold(db: ReadDb | Tx, code: string): Promise<StoredHousehold | undefined> {
  return (await loadHouseholds(db, [code])).get(code);
}

/** In order of code. */
const selectHouseholds = (db: ReadDb | Tx, codes: Wanted) =>
  ofWanted<HouseholdRow>(codes, (slice) => filtered(db('household'), 'code', slice).orderBy('code').select('*'));

async function loadMembers(
  db: ReadDb | Tx,
  householdIds: Wanted,
  holders: ReadonlyMap<string, HolderRow>,
): Promise<readonly StoredMember[]> {
  const services = groupBy(
    await ofWanted(householdIds, (ids) => selectServices(db, ids)),
    ({ member_id }) => member_id,
  );
  const pregnancies = groupBy(
    await ofWanted(householdIds, (ids) => selectPregnancies(db, ids)),
    ({ member_id }) => member_id,
  );
  const documents = groupBy(
    await ofWanted(householdIds, (ids) => selectDocuments(db, ids)),
    ({ member_id }) => member_id,
  );
  const rows = await ofWanted(householdIds, (ids) => selectMembers(db, ids));
  return rows.map((row) =>
    fromMemberRow(row, {
      isHolder: holders.get(row.household_id)?.member_id === row.id,
      services: services.get(row.id) ?? [],
      pregnancies: pregnancies.get(row.id) ?? [],
      documents: documents.get(row.id) ?? [],
    }),
  );
}

type HolderRow = { household_id: string; member_id: string; since: IsoDate };

const selectMembers = (db: ReadDb | Tx, ids: Wanted): Promise<MemberRow[]> =>
  filtered(db('member'), 'household_id', ids).orderBy(['household_id', 'number']).select('*');

const selectHolders = (db: ReadDb | Tx, ids: Wanted): Promise<HolderRow[]> =>
  filtered(db('household_holder'), 'household_id', ids).whereNull('until').select('household_id', 'member_id', 'since');

const selectAddresses = (db: ReadDb | Tx, ids: Wanted): Promise<{ household_id: string; since: IsoDate }[]> =>
  filtered(db('household_address'), 'household_id', ids).whereNull('until').select('household_id', 'since');

const selectServices = (db: ReadDb | Tx, ids: Wanted): Promise<ServiceRow[]> =>
  filtered(db('member_service').join('member', 'member.id', 'member_service.member_id'), 'member.household_id', ids)
    .leftJoin('school', 'school.id', 'member_service.facility_id')
    .leftJoin('health_post', 'health_post.id', 'member_service.facility_id')
    .orderBy('member_service.since')
    .select(
      'member_service.id',
      'member_id',
      'kind',
      'facility_id',
      db.raw(`coalesce(school.modular_code, health_post.ipress_code, '') as facility_code`),
      db.raw(`coalesce(school.annex, '') as facility_annex`),
      db.raw(`coalesce(school.name, health_post.name, '') as facility_name`),
      'grade',
      'section',
      'since',
      'until',
    );

const selectPregnancies = (db: ReadDb | Tx, ids: Wanted): Promise<PregnancyRow[]> =>
  filtered(db('pregnancy').join('member', 'member.id', 'pregnancy.member_id'), 'member.household_id', ids)
    .orderBy('registered_date')
    .select('pregnancy.id', 'member_id', 'lmp_date', 'edd_date', 'registered_date', 'ended_date', 'outcome');

const selectDocuments = (db: ReadDb | Tx, ids: Wanted): Promise<DocumentRow[]> =>
  filtered(
    db('identity_document').join('member', 'member.id', 'identity_document.member_id'),
    'member.household_id',
    ids,
  )
    .orderBy('identity_document.since')
    .select('identity_document.id', 'member_id', 'identity_document.document_number', 'repaired', 'since', 'until');

const filtered = (query: Knex.QueryBuilder, column: string, values: Wanted): Knex.QueryBuilder =>
  values === 'all' ? query : query.whereIn(column, values);

/** All of them need no slices. */
const ofWanted = <Row>(values: Wanted, select: (slice: Wanted) => PromiseLike<Row[]>): PromiseLike<readonly Row[]> =>
  values === 'all' ? select('all') : inSlices(values, select);
