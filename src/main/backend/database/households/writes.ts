import type { IsoDate } from '@shared/domain/calendar';
import type { HouseholdStatus } from '@shared/domain/households';
import { writeClassifications, type ClassificationStatement } from '../classification/writeClassifications';
import { noteEvents, type NewEvent } from '../events';
import type { Tx } from '../handles';
import { insertProposals, openHolderProposals, type NewProposal } from '../proposals';
import { insertRows } from '../sqlite/insertRows';
import { changeHolder, type NewHolder } from './holders';

/** A new value for the open row of a dated table, or its end. */
type Update = { readonly id: string; readonly columns: object };

/** Rows that registering and changing households come to, gathered so that thousands are written in few statements. */
export type HouseholdWrites = {
  readonly households: object[];
  readonly householdUpdates: Update[];
  readonly statusChanges: {
    householdId: string;
    status: HouseholdStatus;
    since: IsoDate;
    reason: string;
    importId?: string | undefined;
    sourceRow?: number | undefined;
  }[];
  readonly members: object[];
  readonly memberUpdates: Update[];
  readonly addresses: object[];
  /** By household: the first day on which its open address no longer holds. */
  readonly addressEnds: { householdId: string; until: IsoDate }[];
  /** First payees; another one is a change. */
  readonly holders: (Pick<NewHolder, 'householdId' | 'memberId' | 'since' | 'importId' | 'sourceRow'> & {
    id: string;
  })[];
  readonly holderChanges: NewHolder[];
  readonly proposals: NewProposal[];
  readonly documents: object[];
  readonly documentUpdates: Update[];
  readonly services: object[];
  readonly serviceUpdates: Update[];
  readonly pregnancies: object[];
  /** Episodes that become known by a birth: written before the child that names one. */
  readonly bornPregnancies: object[];
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
  addresses: [],
  addressEnds: [],
  holders: [],
  holderChanges: [],
  proposals: [],
  documents: [],
  documentUpdates: [],
  services: [],
  serviceUpdates: [],
  pregnancies: [],
  bornPregnancies: [],
  pregnancyUpdates: [],
  classifications: [],
  events: [],
});

/** Ends before beginnings: of holder and services only one row may be open. */
export async function flushWrites(tx: Tx, writes: HouseholdWrites, newId: () => string): Promise<void> {
  await insertRows(tx, 'household', writes.households);
  await updateRows(tx, 'household', writes.householdUpdates);
  await insertRows(tx, 'household_status_change', writes.statusChanges.map(toStatusRow(tx, newId)));
  await insertRows(tx, 'pregnancy', writes.bornPregnancies.map(signedBy(tx)));
  // Out of one active household before into another: nobody is in two at once.
  await updateRows(tx, 'member', writes.memberUpdates);
  await insertRows(tx, 'member', writes.members);
  await writeAddresses(tx, writes);
  await writeHolders(tx, writes, newId);
  await updateRows(tx, 'identity_document', writes.documentUpdates);
  await insertRows(tx, 'identity_document', writes.documents.map(signedBy(tx)));
  await updateRows(tx, 'member_service', writes.serviceUpdates);
  await insertRows(tx, 'member_service', writes.services.map(signedBy(tx)));
  await updateRows(tx, 'pregnancy', writes.pregnancyUpdates);
  await insertRows(tx, 'pregnancy', writes.pregnancies.map(signedBy(tx)));
  await writeClassifications(tx, writes.classifications, newId);
  await noteEvents(tx, writes.events);
  await insertProposals(tx, await notYetProposed(tx, writes.proposals));
}

/** A payee stated again by the next file or form waits already. */
async function notYetProposed(tx: Tx, proposals: readonly NewProposal[]): Promise<readonly NewProposal[]> {
  if (proposals.length === 0) return [];
  const open = await openHolderProposals(
    tx,
    proposals.map(({ householdId }) => householdId),
  );
  return proposals.filter(({ householdId }) => !open.has(householdId));
}

async function writeAddresses(tx: Tx, { addresses, addressEnds }: HouseholdWrites): Promise<void> {
  for (const { householdId, until } of addressEnds) {
    await tx('household_address').where({ household_id: householdId }).whereNull('until').update({ until });
  }
  await insertRows(tx, 'household_address', addresses.map(signedBy(tx)));
}

async function writeHolders(tx: Tx, { holders, holderChanges }: HouseholdWrites, newId: () => string): Promise<void> {
  const rows = holders.map(({ id, householdId, memberId, since, importId, sourceRow }) => ({
    id,
    household_id: householdId,
    member_id: memberId,
    since,
    import_id: importId ?? null,
    source_row: sourceRow ?? null,
  }));
  await insertRows(tx, 'household_holder', rows.map(signedBy(tx)));
  for (const change of holderChanges) await changeHolder(tx, change, newId);
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
  ({ householdId, status, since, reason, importId, sourceRow }: HouseholdWrites['statusChanges'][number]) => ({
    id: newId(),
    household_id: householdId,
    status,
    since,
    reason,
    at: tx.author.at,
    user_id: tx.author.userId,
    import_id: importId ?? null,
    source_row: sourceRow ?? null,
  });
