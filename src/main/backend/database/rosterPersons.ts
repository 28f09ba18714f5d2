import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType, Sex } from '@shared/domain/households';
import { MEMBER_NAME } from './dueList';
import type { FacilityKind } from './facilityDirectory';
import type { ReadDb } from './handles';
import type { ScopedHousehold } from './scope';

/** What a facility is told about a person it serves; nothing about the household but its code. */
export type RosterPerson = {
  readonly memberId: string;
  readonly household: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly sex: Sex;
};

/** Grade and section as the household stated them for a school. */
export type Placement = { readonly grade: string; readonly section: string };

export const placementKey = (memberId: string, facilityId: string) => `${memberId} ${facilityId}`;

/** Every member of the registry, by id: one query, because nearly all of them are listed somewhere. */
export async function loadRosterPersons(db: ReadDb): Promise<ReadonlyMap<string, RosterPerson>> {
  const persons: RosterPerson[] = await db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereNotNull('household.affiliation_date')
    .select(
      'member.id as memberId',
      'household.code as household',
      'document_type as documentType',
      'document_number as documentNumber',
      db.raw(`${MEMBER_NAME} as name`),
      'birth_date as birthDate',
      'sex',
    );
  return new Map(persons.map((person) => [person.memberId, person]));
}

/** The newest grade and section of each member at each school; `placementKey` finds it. */
export async function loadPlacements(db: ReadDb): Promise<ReadonlyMap<string, Placement>> {
  const kind: FacilityKind = 'SCHOOL';
  const links: (Placement & { memberId: string; facilityId: string })[] = await db('member_service')
    .where({ kind })
    .orderBy('since')
    .select('member_id as memberId', 'facility_id as facilityId', 'grade', 'section');
  return new Map(
    links.map(({ memberId, facilityId, ...placement }) => [placementKey(memberId, facilityId), placement]),
  );
}

/** The affiliated households of these members. */
export async function householdsOfMembers(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<readonly ScopedHousehold[]> {
  const found = new Map<string, ScopedHousehold>();
  for (let from = 0; from < memberIds.length; from += IDS_PER_QUERY) {
    const rows: ScopedHousehold[] = await db('household')
      .join('member', 'member.household_id', 'household.id')
      .whereIn('member.id', memberIds.slice(from, from + IDS_PER_QUERY))
      .whereNotNull('affiliation_date')
      .distinct('household.id as id', 'household.code as code', 'ubigeo', 'affiliation_date as affiliationDate');
    for (const row of rows) found.set(row.id, row);
  }
  return [...found.values()];
}

const IDS_PER_QUERY = 5000;

/** In whose timeline a change about a member is told. */
export async function householdOfMembers(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const ids = [...new Set(memberIds)];
  for (let from = 0; from < ids.length; from += IDS_PER_QUERY) {
    const rows: { id: string; householdId: string }[] = await db('member')
      .whereIn('id', ids.slice(from, from + IDS_PER_QUERY))
      .select('id', 'household_id as householdId');
    for (const { id, householdId } of rows) found.set(id, householdId);
  }
  return found;
}
