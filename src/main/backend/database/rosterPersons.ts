import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType, Sex } from '@shared/domain/households';
import { MEMBER_NAME } from './dueList';
import type { FacilityKind } from './facilityDirectory';
import type { ReadDb } from './handles';
import type { ScopedHousehold } from './scope';
import { inSlices } from './inSlices';

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

/** What facilities are told of these members, by id; who belongs to no affiliated household is missing. */
export async function loadRosterPersons(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, RosterPerson>> {
  const persons = await inSlices<string, RosterPerson>(memberIds, (ids) =>
    inAffiliated(db)
      .whereIn('member.id', ids)
      .select(
        'member.id as memberId',
        'household.code as household',
        'document_type as documentType',
        'document_number as documentNumber',
        db.raw(`${MEMBER_NAME} as name`),
        'birth_date as birthDate',
        'sex',
      ),
  );
  return new Map(persons.map((person) => [person.memberId, person]));
}

/** The document numbers of everybody in an affiliated household. */
export const listDocumentNumbers = (db: ReadDb): Promise<string[]> => inAffiliated(db).pluck('document_number');

const inAffiliated = (db: ReadDb) =>
  db('member').join('household', 'household.id', 'member.household_id').whereNotNull('household.affiliation_date');

/** The newest grade and section of each of these members at each school; `placementKey` finds it. */
export async function loadPlacements(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Placement>> {
  const kind: FacilityKind = 'SCHOOL';
  const links = await inSlices<string, Placement & { memberId: string; facilityId: string }>(memberIds, (ids) =>
    db('member_service')
      .where({ kind })
      .whereIn('member_id', ids)
      .orderBy('since')
      .select('member_id as memberId', 'facility_id as facilityId', 'grade', 'section'),
  );
  return new Map(
    links.map(({ memberId, facilityId, ...placement }) => [placementKey(memberId, facilityId), placement]),
  );
}

/** The affiliated households of these members. */
export async function householdsOfMembers(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<readonly ScopedHousehold[]> {
  const rows = await inSlices<string, ScopedHousehold>(memberIds, (ids) =>
    db('household')
      .join('member', 'member.household_id', 'household.id')
      .whereIn('member.id', ids)
      .whereNotNull('affiliation_date')
      .distinct('household.id as id', 'household.code as code', 'ubigeo', 'affiliation_date as affiliationDate'),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** In whose timeline a change about a member is told. */
export async function householdOfMembers(
  db: ReadDb,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inSlices<string, { id: string; householdId: string }>([...new Set(memberIds)], (ids) =>
    db('member').whereIn('id', ids).select('id', 'household_id as householdId'),
  );
  return new Map(rows.map(({ id, householdId }) => [id, householdId]));
}
