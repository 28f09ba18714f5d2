import type { IsoDate } from '@shared/domain/calendar';
import type { ReadDb, Tx } from '../handles';

/** A letter by household and the expiry it tells. */
export type StoredLetter = {
  readonly householdId: string;
  readonly expiry: IsoDate;
  readonly printedOn: IsoDate;
  readonly handedOn: IsoDate | null;
};

export const letterKey = (householdId: string, expiry: IsoDate) => `${householdId} ${expiry}`;

export async function loadLetters(db: ReadDb | Tx): Promise<ReadonlyMap<string, StoredLetter>> {
  const rows: StoredLetter[] = await db('renewal_letter').select(
    'household_id as householdId',
    'expiry',
    'printed_on as printedOn',
    'handed_on as handedOn',
  );
  return new Map(rows.map((row) => [letterKey(row.householdId, row.expiry), row]));
}

type Told = { readonly householdId: string; readonly expiry: IsoDate };

/** Printed again, it stays the letter it was. */
export async function insertLetter(tx: Tx, { householdId, expiry }: Told, id: string, on: IsoDate): Promise<void> {
  await tx('renewal_letter').insert({
    id,
    household_id: householdId,
    expiry,
    printed_on: on,
    printed_by: tx.author.userId,
  });
}

export async function markHanded(tx: Tx, told: Told, on: IsoDate, receivedBy: string): Promise<void> {
  await tx('renewal_letter')
    .where({ household_id: told.householdId, expiry: told.expiry })
    .update({ handed_on: on, handed_by: tx.author.userId, received_by: receivedBy });
}
