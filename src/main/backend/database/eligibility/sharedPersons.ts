import type { IsoDate } from '@shared/domain/calendar';
import { documentKey } from '@shared/domain/documents';
import { isTransition } from '@shared/domain/documents/history';
import type { OtherMembership } from '@shared/domain/eligibility/judgement';
import type { DocumentType, HouseholdStatus } from '@shared/domain/households';
import { putRight } from '../documents/scope';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import type { StoredMember } from '../households/memberRows';

type Sighting = {
  readonly documentKey: string;
  readonly householdCode: string;
  readonly status: HouseholdStatus;
};

/** Where else a person lives on a day. */
export type SharedPersons = { readonly of: (code: string, member: StoredMember) => readonly OtherMembership[] };

/**
 * Persons who are members of more than one household: by the document they carry, and by a CNV or CUI that somebody
 * carries here who has a later document there (domain §2.3).
 */
export async function loadSharedPersons(db: ReadDb | Tx, on: IsoDate): Promise<SharedPersons> {
  const rows = [...(await selectSharedDocuments(db, on)), ...(await selectEarlier(db, on))];
  const shared = groupBy(rows, ({ documentKey: key }) => key);
  return {
    of: (code, { id, documentType, documentNumber }) => {
      const elsewhere = (shared.get(documentKey(documentType, documentNumber)) ?? []).filter(
        ({ householdCode }) => householdCode !== code,
      );
      return elsewhere.map(({ householdCode, status }) => ({ memberId: id, householdCode, status }));
    },
  };
}

const selectSharedDocuments = (db: ReadDb | Tx, on: IsoDate): Promise<Sighting[]> =>
  presentMembers(db, on)
    .whereIn(
      'member.document_key',
      presentMembers(db, on)
        .groupBy('member.document_key')
        .havingRaw('count(distinct member.household_id) > 1')
        .select('member.document_key'),
    )
    .orderBy('household.code')
    .select('member.document_key as documentKey', 'household.code as householdCode', 'household.status');

const presentMembers = (db: ReadDb | Tx, on: IsoDate) =>
  db('member')
    .join('household', 'household.id', 'member.household_id')
    .whereNot('member.document_key', '')
    .whereNot('household.status', 'DISAFFILIATED')
    .where((present) => void present.whereNull('member.exit_date').orWhere('member.exit_date', '>', on));

type EarlierRow = Sighting & {
  readonly otherKey: string;
  readonly otherCode: string;
  readonly otherStatus: HouseholdStatus;
  readonly formerType: DocumentType;
  readonly laterType: DocumentType;
};

/** Both sides of each such pair: who carries the earlier document, and who has the later one. */
async function selectEarlier(db: ReadDb | Tx, on: IsoDate): Promise<readonly Sighting[]> {
  const rows: EarlierRow[] = await presentMembers(db, on)
    .join('identity_document as former', 'former.member_id', 'member.id')
    .join('member as other', 'other.document_key', 'former.document_key')
    .join('household as home', 'home.id', 'other.household_id')
    .whereNotNull('former.until')
    .whereRaw(`other.document_key <> ''`) // what the partial index needs to hear
    .whereRaw('former.document_key <> member.document_key and other.household_id <> member.household_id')
    .whereNotExists(putRight(db))
    .whereNot('home.status', 'DISAFFILIATED')
    .where((present) => void present.whereNull('other.exit_date').orWhere('other.exit_date', '>', on))
    .orderBy(['household.code', 'home.code'])
    .select(
      'member.document_key as documentKey',
      'household.code as householdCode',
      'household.status',
      'other.document_key as otherKey',
      'home.code as otherCode',
      'home.status as otherStatus',
      'former.document_type as formerType',
      'member.document_type as laterType',
    );
  return rows
    .filter(({ formerType, laterType }) => isTransition(formerType, laterType))
    .flatMap(({ documentKey: key, householdCode, status, otherKey, otherCode, otherStatus }) => [
      { documentKey: key, householdCode: otherCode, status: otherStatus },
      { documentKey: otherKey, householdCode, status },
    ]);
}
