import type { IsoDate } from '@shared/domain/calendar';
import type { VisitOutcome } from '@shared/domain/reconciliation/sample';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

export type StoredSample = { readonly id: string; readonly size: number };
export type StoredVisit = {
  readonly place: number;
  readonly household: string;
  readonly holder: string;
  readonly document: string;
  readonly center: string;
  readonly address: string;
  readonly paid: number;
  readonly outcome: VisitOutcome | null;
  readonly received: number | null;
  readonly visitedOn: IsoDate | null;
  readonly visitor: string;
  readonly note: string;
};

export const listSamples = (db: ReadDb | Tx, listId: string): Promise<StoredSample[]> =>
  db('payment_sample').where({ list_id: listId }).orderBy('size').select('id', 'size');

export const findSample = (db: ReadDb | Tx, listId: string, size: number): Promise<StoredSample | undefined> =>
  db('payment_sample').where({ list_id: listId, size }).first('id', 'size');

export type DrawnHousehold = { readonly householdId: string; readonly paidCents: number };

export async function insertSample(
  tx: Tx,
  { id, listId, size }: { readonly id: string; readonly listId: string; readonly size: number },
  drawn: readonly DrawnHousehold[],
): Promise<void> {
  const { at, userId } = tx.author;
  await tx('payment_sample').insert({ id, list_id: listId, size, at, user_id: userId });
  await insertRows(
    tx,
    'payment_visit',
    drawn.map(({ householdId, paidCents }, index) => ({
      sample_id: id,
      household_id: householdId,
      place: index + 1,
      paid_cents: paidCents,
    })),
  );
}

/** In the order in which they are visited: by populated centre. */
export const listVisits = (db: ReadDb | Tx, sampleId: string): Promise<StoredVisit[]> =>
  db('payment_visit as visit')
    .join('payment_sample as sample', 'sample.id', 'visit.sample_id')
    .join('household', 'household.id', 'visit.household_id')
    .join('payment_payee as payee', (on) =>
      on.on('payee.list_id', 'sample.list_id').andOn('payee.household_id', 'visit.household_id'),
    )
    .where({ sample_id: sampleId })
    .orderBy('place')
    .select(
      'place',
      'household.code as household',
      'holder',
      'payee.document_number as document',
      'center',
      'household.address as address',
      'paid_cents as paid',
      'outcome',
      'received_cents as received',
      'visited_on as visitedOn',
      'visitor',
      'visit.note as note',
    );

export type VisitFound = Pick<StoredVisit, 'outcome' | 'received' | 'visitedOn' | 'visitor' | 'note'>;

/** How many households of that code the sample has: one, or none. */
export async function saveVisit(tx: Tx, sampleId: string, code: string, found: VisitFound): Promise<number> {
  const { at, userId } = tx.author;
  const { outcome, received, visitedOn, visitor, note } = found;
  return tx('payment_visit')
    .where({ sample_id: sampleId })
    .whereIn('household_id', tx('household').where({ code }).select('id'))
    .update({ outcome, received_cents: received, visited_on: visitedOn, visitor, note, at, user_id: userId });
}
