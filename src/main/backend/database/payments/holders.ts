import type { IsoDate } from '@shared/domain/calendar';
import type { DocumentType } from '@shared/domain/households';
import { MEMBER_NAME } from '../dueList';
import type { ReadDb } from '../handles';

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
};

export async function loadHolders(
  db: ReadDb,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, CurrentHolder>> {
  const holders: CurrentHolder[] = await db('household_holder')
    .join('member', 'member.id', 'household_holder.member_id')
    .whereIn('household_holder.household_id', householdIds)
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
  return new Map(holders.map((holder) => [holder.householdId, holder]));
}
