import { isTransition } from '@shared/domain/documents/history';
import type { DocumentType, HouseholdStatus, PersonName } from '@shared/domain/households';
import type { ReadDb } from '../handles';
import { inSlices } from '../inSlices';
import { putRight } from './scope';

/** A person with this document, in a household that is not disaffiliated. */
export type DocumentHolder = PersonName & {
  readonly documentKey: string;
  readonly household: string;
  readonly status: HouseholdStatus;
  readonly number: number;
  /** What the person has by now, where the document is an earlier one: CNV, CUI and DNI are one identity (domain §2.3). */
  readonly later: { readonly documentType: DocumentType; readonly documentNumber: string } | null;
};

/** Who has, or had before a later one, one of these documents (keys as `documentKey` makes them) and lives somewhere today. */
export async function findDocumentHolders(db: ReadDb, keys: readonly string[]): Promise<readonly DocumentHolder[]> {
  const current = await inSlices(keys, (slice) => selectCurrent(db, slice));
  const earlier = await inSlices(keys, (slice) => selectEarlier(db, slice));
  return [
    ...current.map((row) => ({ ...row, later: null })),
    ...earlier
      .filter(({ formerType, laterType }) => isTransition(formerType, laterType))
      .map(({ formerType: _former, laterType: documentType, laterNumber: documentNumber, ...row }) => ({
        ...row,
        later: { documentType, documentNumber },
      })),
  ];
}

type CurrentRow = Omit<DocumentHolder, 'later'>;
type EarlierRow = CurrentRow & {
  readonly formerType: DocumentType;
  readonly laterType: DocumentType;
  readonly laterNumber: string;
};

const PERSON = ['household.code as household', 'status', 'number', 'surname1', 'surname2', 'given_names as givenNames'];

const selectCurrent = (db: ReadDb, keys: readonly string[]): PromiseLike<CurrentRow[]> =>
  somewhere(db('member'))
    .whereIn('member.document_key', [...keys])
    .whereRaw(`member.document_key <> ''`) // what the partial index needs to hear, in its own words
    .select('member.document_key as documentKey', ...PERSON);

const selectEarlier = (db: ReadDb, keys: readonly string[]): PromiseLike<EarlierRow[]> =>
  somewhere(db('identity_document as former').join('member', 'member.id', 'former.member_id'))
    .whereIn('former.document_key', [...keys])
    .whereNotNull('former.until')
    .whereRaw('former.document_key <> member.document_key')
    .whereNotExists(putRight(db))
    .distinct(
      'former.document_key as documentKey',
      'former.document_type as formerType',
      'member.document_type as laterType',
      'member.document_number as laterNumber',
      ...PERSON,
    );

const somewhere = (query: ReturnType<ReadDb>) =>
  query
    .join('household', 'household.id', 'member.household_id')
    .whereNull('exit_date')
    .whereNot('household.status', 'DISAFFILIATED')
    .orderBy('household.code');
