import type { IsoDate } from '@shared/domain/calendar';
import type { Outcome, Recertification } from '@shared/domain/recertification/recertification';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';

type Row = { readonly householdId: string; readonly outcome: Outcome; readonly on: IsoDate };

/** Confirmed outcomes by household, oldest first: of these households, or of all. */
export async function loadRecertifications(
  db: ReadDb | Tx,
  householdIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly Recertification[]>> {
  const rows: Row[] = await db('recertification')
    .whereNotNull('confirmed_at')
    .modify((asked) => void (householdIds && asked.whereIn('household_id', [...householdIds])))
    .orderBy(['household_id', 'on_date', 'confirmed_at'])
    .select('household_id as householdId', 'outcome', 'on_date as on');
  return groupBy(rows, ({ householdId }) => householdId);
}

/** Stated by one person, waiting for another. */
export type OpenRecertification = Row & { readonly id: string; readonly userId: string; readonly evidence: string };

export const listOpenRecertifications = (db: ReadDb | Tx): Promise<OpenRecertification[]> =>
  db('recertification')
    .whereNull('confirmed_at')
    .orderBy('at')
    .select('id', 'household_id as householdId', 'outcome', 'on_date as on', 'user_id as userId', 'evidence');

type Stated = Row & { readonly id: string; readonly evidence: string };

export async function insertRecertification(tx: Tx, { id, householdId, outcome, on, evidence }: Stated): Promise<void> {
  const { at, userId } = tx.author;
  await tx('recertification').insert({
    id,
    household_id: householdId,
    outcome,
    on_date: on,
    evidence,
    at,
    user_id: userId,
  });
}

export async function confirmRecertification(tx: Tx, id: string): Promise<void> {
  await tx('recertification').where({ id }).update({ confirmed_at: tx.author.at, confirmed_by: tx.author.userId });
}

export type AffiliatedHousehold = {
  readonly id: string;
  readonly code: string;
  readonly center: string;
  readonly affiliated: IsoDate;
};

/** Every household of the programme, by code. */
export const listAffiliated = (db: ReadDb | Tx): Promise<AffiliatedHousehold[]> =>
  db('household')
    .whereIn('status', ['AFFILIATED', 'SUSPENDED'])
    .whereNotNull('affiliation_date')
    .orderBy('code')
    .select('id', 'code', 'populated_center_name as center', 'affiliation_date as affiliated');
