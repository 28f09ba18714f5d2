import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType } from '@shared/domain/households';
import { isSamePersonName } from '@shared/domain/names';
import { MEMBER_NAME } from '../dueList';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';
import { among } from '../sqlite/among';

/** Titular of each household now, with what decides whether he or she can collect. */
export type CurrentHolder = {
  readonly householdId: string;
  readonly memberId: string;
  readonly name: string;
  readonly birthDate: IsoDate;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly documentExpiry: IsoDate | null;
  readonly exitDate: IsoDate | null;
  readonly exitReason: string;
  /** Its document is also that of somebody of another name. */
  readonly documentMismatch: boolean;
};

export async function loadHolders(
  db: ReadDb,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentHolder>> {
  const holders: Omit<CurrentHolder, 'documentMismatch'>[] = await db('household_holder')
    .join('member', 'member.id', 'household_holder.member_id')
    .whereIn('household_holder.household_id', among(db, householdIds))
    .whereNull('until')
    .select(
      'household_holder.household_id as householdId',
      'member.id as memberId',
      db.raw(`${MEMBER_NAME} as name`),
      'birth_date as birthDate',
      'document_type as documentType',
      'document_number as documentNumber',
      'document_expiry as documentExpiry',
      'exit_date as exitDate',
      'exit_reason as exitReason',
    );
  const shared = await sharedDocuments(db, householdIds);
  return new Map(
    holders.map((holder) => {
      const others = shared.get(holder.memberId) ?? [];
      return [
        holder.householdId,
        { ...holder, documentMismatch: others.some(({ name }) => !isSamePersonName(name, holder.name)) },
      ];
    }),
  );
}

/** Who else of the registry has the document of a payee now, by member. Of one name: a duplicate, which is judged elsewhere. */
async function sharedDocuments(db: ReadDb, householdIds: readonly string[]) {
  const own = db('household_holder')
    .join('member as holder', 'holder.id', 'household_holder.member_id')
    .whereIn('household_holder.household_id', among(db, householdIds))
    .whereNull('until')
    .whereNot('holder.document_key', '')
    .select('holder.id as memberId', 'holder.document_key as key')
    .as('own');
  const rows: { memberId: string; name: string }[] = await db(own)
    .join('member', 'member.document_key', 'own.key')
    .whereRaw(`member.document_key <> ''`) // says again, word by word, what the partial index needs to hear
    .whereRaw('member.id <> own.memberId')
    .whereNull('member.exit_date')
    .select('memberId', db.raw(`${MEMBER_NAME} as name`));
  return groupBy(rows, ({ memberId }) => memberId);
}
