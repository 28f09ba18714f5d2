import type { IsoDate } from '@shared/domain/calendar';
import type { ServiceLink } from '@shared/domain/compliance/serviceLinks';
import type { TargetMember } from '@shared/domain/compliance/targets';
import type { DocumentType, Pregnancy } from '@shared/domain/households';
import { groupBy } from './groups';
import type { ReadDb } from './handles';
import { selectSuppliedWithInitial } from './initialSupply';
import { loadOtherRows } from './personRows';
import { among } from './sqlite/among';

/** Member with what decides which duties are owed and whether there is a target member. */
export type DueMember = TargetMember & {
  readonly id: string;
  readonly householdId: string;
  readonly name: string;
  readonly documentType: DocumentType;
  /** The day grace began in another affiliated household the person came from: moving gives no new one (decisions D2). */
  readonly graceFrom: IsoDate | null;
  /** Of the person, in whichever household: who goes to another one in the middle of a month was still at the old school. */
  readonly services: readonly ServiceLink[];
  readonly initialSupplied: boolean;
  /** Ids of the rows of the same person in other households. */
  readonly otherRows: readonly string[];
};

type TargetRow = Omit<DueMember, 'graceFrom' | 'services' | 'otherRows' | 'initialSupplied'>;
type MemberRow = Omit<TargetRow, 'pregnancies' | 'secondaryComplete'> & {
  secondaryComplete: 0 | 1;
};
type Of<Row> = Row & { readonly memberId: string };

/** As `fullName` writes it. */
export const MEMBER_NAME = `surname1 || case when surname2 = '' then '' else ' ' || surname2 end || ', ' || given_names`;

/** Members of these households by household, each with pregnancies and services, in a handful of queries. */
export async function loadDueMembers(
  db: ReadDb,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DueMember[]>> {
  const members = await selectTargets(db, householdIds);
  const ids = new Set(members.map(({ id }) => id));
  const others = await loadOtherRows(db, [...ids]);
  const elsewhere = [...others.values()].flat().filter((id) => !ids.has(id));
  const links = [...(await selectServices(db, householdIds)), ...(await selectServicesOf(db, elsewhere))];
  const services = groupBy(links, ({ memberId }) => memberId);
  const supplied = await selectSuppliedWithInitial(db, householdIds);
  const origins = [...(await selectOrigins(db, householdIds)), ...(await selectFormerRows(db, householdIds))];
  const graceFrom = new Map<string, IsoDate>();
  for (const { memberId, since } of origins) {
    const known = graceFrom.get(memberId);
    if (known === undefined || since < known) graceFrom.set(memberId, since);
  }
  const due = members.map((member) => {
    const otherRows = others.get(member.id) ?? [];
    return {
      ...member,
      graceFrom: graceFrom.get(member.id) ?? null,
      services: [member.id, ...otherRows].flatMap((id) => services.get(id) ?? []),
      otherRows,
      initialSupplied: supplied.has(member.householdId),
    };
  });
  return groupBy(due, ({ householdId }) => householdId);
}

/** The same members with only what tells who is a target. */
export async function loadTargetMembers(
  db: ReadDb,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TargetMember[]>> {
  return groupBy(await selectTargets(db, householdIds), ({ householdId }) => householdId);
}

async function selectTargets(db: ReadDb, householdIds: readonly string[]): Promise<readonly TargetRow[]> {
  const members = await selectMembers(db, householdIds);
  const pregnancies = groupBy(await selectPregnancies(db, householdIds), ({ memberId }) => memberId);
  return members.map((member) => ({
    ...member,
    secondaryComplete: member.secondaryComplete === 1,
    pregnancies: pregnancies.get(member.id) ?? [],
  }));
}

const selectMembers = (db: ReadDb, householdIds: readonly string[]): Promise<MemberRow[]> =>
  db('member')
    .whereIn('household_id', among(db, householdIds))
    .orderBy(['household_id', 'number'])
    .select(
      'id',
      'household_id as householdId',
      'number',
      db.raw(`${MEMBER_NAME} as name`),
      'document_type as documentType',
      'birth_date as birthDate',
      'relationship',
      'marital_status as maritalStatus',
      'secondary_complete as secondaryComplete',
      'secondary_since as secondarySince',
      'entry_date as entryDate',
      'exit_date as exitDate',
    );

const selectServices = (db: ReadDb, householdIds: readonly string[]): Promise<Of<ServiceLink>[]> =>
  db('member_service')
    .join('member', 'member.id', 'member_service.member_id')
    .whereIn('member.household_id', among(db, householdIds))
    .orderBy('since')
    .select(SERVICE);

const selectServicesOf = (db: ReadDb, memberIds: readonly string[]): Promise<Of<ServiceLink>[]> =>
  db('member_service').whereIn('member_id', among(db, memberIds)).orderBy('since').select(SERVICE);

const SERVICE = ['member_id as memberId', 'facility_id as facilityId', 'kind', 'since', 'until'];

const selectPregnancies = (db: ReadDb, householdIds: readonly string[]): Promise<Of<Pregnancy>[]> =>
  db('pregnancy')
    .join('member', 'member.id', 'pregnancy.member_id')
    .whereIn('member.household_id', among(db, householdIds))
    .orderBy('registered_date')
    .select(
      'member_id as memberId',
      'lmp_date as lmpDate',
      'edd_date as eddDate',
      'registered_date as registeredDate',
      'ended_date as endedDate',
    );

/** Who left another affiliated household on or before the day of entering here, told by the document. */
const selectOrigins = (db: ReadDb, householdIds: readonly string[]): Promise<Of<{ since: IsoDate }>[]> =>
  db('member')
    .join('member as before', 'before.document_key', 'member.document_key')
    .join('household as origin', 'origin.id', 'before.household_id')
    .whereIn('member.household_id', among(db, householdIds))
    .whereRaw(`before.document_key <> ''`) // written out: a bound value would keep SQLite from the partial index
    .where('before.exit_date', '<=', db.ref('member.entry_date'))
    .whereNotNull('origin.affiliation_date')
    .groupBy('member.id')
    .select(
      'member.id as memberId',
      db.raw(`min(case when before.entry_date > origin.affiliation_date then before.entry_date
                else origin.affiliation_date end) as since`),
    );

/** The same told by the rows the person left behind when going from one household to another. */
const selectFormerRows = (db: ReadDb, householdIds: readonly string[]): Promise<Of<{ since: IsoDate }>[]> =>
  db
    .withRecursive('former', ['member_id', 'former_id'], (rows) =>
      rows
        .from('member')
        .whereIn('household_id', among(db, householdIds))
        .whereNotNull('previous_member_id')
        .select('id', 'previous_member_id')
        .union(
          db('former')
            .join('member', 'member.id', 'former.former_id')
            .whereNotNull('previous_member_id')
            .select('former.member_id', 'previous_member_id'),
        ),
    )
    .from('former')
    .join('member as before', 'before.id', 'former.former_id')
    .join('household as origin', 'origin.id', 'before.household_id')
    .whereNotNull('origin.affiliation_date')
    .select(
      'former.member_id as memberId',
      db.raw(`case when before.entry_date > origin.affiliation_date then before.entry_date
                else origin.affiliation_date end as since`),
    );
