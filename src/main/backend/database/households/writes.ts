import type { IsoDate } from '@shared/domain/calendar';
import type { HouseholdStatus } from '@shared/domain/households';
import { writeClassifications, type ClassificationStatement } from '../classification/writeClassifications';
import { noteEvents, type NewEvent } from '../events';
import type { Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** A new value for the open row of a dated table, or its end. */
type Update = { readonly id: string; readonly columns: object };

/** Rows that registering and changing households come to, gathered so that thousands are written in few statements. */
export type HouseholdWrites = {
  readonly households: object[];
  readonly householdUpdates: Update[];
  readonly statusChanges: { householdId: string; status: HouseholdStatus; since: IsoDate; reason: string }[];
  readonly members: object[];
  readonly memberUpdates: Update[];
  readonly holders: { id: string; householdId: string; memberId: string; since: IsoDate }[];
  /** By household: its current holder's last day here is the day before. */
  readonly holderEnds: { householdId: string; until: IsoDate }[];
  readonly holderCorrections: { householdId: string; memberId: string }[];
  readonly documents: object[];
  readonly documentUpdates: Update[];
  readonly services: object[];
  readonly serviceUpdates: Update[];
  readonly pregnancies: object[];
  readonly pregnancyUpdates: Update[];
  readonly classifications: ClassificationStatement[];
  readonly events: NewEvent[];
};

export const noWrites = (): HouseholdWrites => ({
  households: [],
  householdUpdates: [],
  statusChanges: [],
  members: [],
  memberUpdates: [],
  holders: [],
  holderEnds: [],
  holderCorrections: [],
  documents: [],
  documentUpdates: [],
  services: [],
  serviceUpdates: [],
  pregnancies: [],
  pregnancyUpdates: [],
  classifications: [],
  events: [],
});

/** Ends before beginnings: of holder and services only one row may be open. */
export async function flushWrites(tx: Tx, writes: HouseholdWrites, newId: () => string): Promise<void> {
  await insertRows(tx, 'household', writes.households);
  await updateRows(tx, 'household', writes.householdUpdates);
  await insertRows(tx, 'household_status_change', writes.statusChanges.map(toStatusRow(tx, newId)));
  await insertRows(tx, 'member', writes.members);
  await updateRows(tx, 'member', writes.memberUpdates);
  await writeHolders(tx, writes);
  await updateRows(tx, 'identity_document', writes.documentUpdates);
  await insertRows(tx, 'identity_document', writes.documents.map(signedBy(tx)));
  await updateRows(tx, 'member_service', writes.serviceUpdates);
  await insertRows(tx, 'member_service', writes.services.map(signedBy(tx)));
  await updateRows(tx, 'pregnancy', writes.pregnancyUpdates);
  await insertRows(tx, 'pregnancy', writes.pregnancies.map(signedBy(tx)));
  await writeClassifications(tx, writes.classifications, newId);
  await noteEvents(tx, writes.events);
}

async function writeHolders(tx: Tx, { holders, holderEnds, holderCorrections }: HouseholdWrites): Promise<void> {
  for (const { householdId, until } of holderEnds) {
    await tx('household_holder').where({ household_id: householdId }).whereNull('until').update({ until });
  }
  for (const { householdId, memberId } of holderCorrections) {
    await tx('household_holder')
      .where({ household_id: householdId })
      .whereNull('until')
      .update({ member_id: memberId });
  }
  const rows = holders.map(({ id, householdId, memberId, since }) => ({
    id,
    household_id: householdId,
    member_id: memberId,
    since,
  }));
  await insertRows(tx, 'household_holder', rows.map(signedBy(tx)));
}

async function updateRows(tx: Tx, table: string, updates: readonly Update[]): Promise<void> {
  for (const { id, columns } of updates) await tx(table).where({ id }).update(columns);
}

/** Who wrote a dated row, and when. */
const signedBy =
  ({ author }: Tx) =>
  (row: object) => ({ ...row, at: author.at, user_id: author.userId });

const toStatusRow =
  (tx: Tx, newId: () => string) =>
  ({ householdId, status, since, reason }: HouseholdWrites['statusChanges'][number]) => ({
    id: newId(),
    household_id: householdId,
    status,
    since,
    reason,
    at: tx.author.at,
    user_id: tx.author.userId,
  });
