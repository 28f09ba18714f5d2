import type { HouseholdStatus } from '@shared/domain/households';
import type { ProposalDecision, ProposalDetails, ProposalKind } from '@shared/domain/proposals';
import { noteEvents } from './events';
import type { ReadDb, Tx } from './handles';
import { toldChanges } from './households/accounts';
import { insertRows } from './sqlite/insertRows';

/** `subject`: what of the household may be proposed only once at a time; '' for the household as a whole. */
export type NewProposal = {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly householdId: string;
  readonly memberId: string | null;
  readonly subject: string;
  readonly details: ProposalDetails;
  readonly reason: string;
  readonly evidence: string;
  readonly importId?: string | undefined;
  readonly sourceRow?: number | undefined;
};

export const insertProposal = (tx: Tx, proposal: NewProposal) => insertProposals(tx, [proposal]);

/** Keeps proposals and tells each in the history of its household. */
export async function insertProposals(tx: Tx, proposals: readonly NewProposal[]): Promise<void> {
  const { at: proposed_at, userId: proposed_by } = tx.author;
  const rows = proposals.map((proposal) => ({
    id: proposal.id,
    kind: proposal.kind,
    household_id: proposal.householdId,
    member_id: proposal.memberId,
    subject: proposal.subject,
    details: JSON.stringify(proposal.details),
    reason: proposal.reason,
    evidence: proposal.evidence,
    proposed_at,
    proposed_by,
    import_id: proposal.importId ?? null,
    source_row: proposal.sourceRow ?? null,
  }));
  await insertRows(tx, 'proposal', rows);
  await noteEvents(
    tx,
    proposals.map(({ kind, householdId, memberId, details, reason, evidence, importId, sourceRow }) => ({
      kind: 'proposal.made',
      householdId,
      ...(memberId === null ? {} : { memberId }),
      ...(importId === undefined ? {} : { importId }),
      details: {
        ...toldDetails(kind, details),
        reason,
        evidence,
        ...(sourceRow === undefined ? {} : { row: sourceRow }),
      },
    })),
  );
}

/** What the history of a household says of a proposal: its kind, the day, and old and new of each field. */
export const toldDetails = (proposalKind: ProposalKind, { since, changes }: ProposalDetails) => ({
  proposalKind,
  ...(since === null ? {} : { since }),
  fields: toldChanges(changes),
});

type ProposalRow = {
  id: string;
  kind: ProposalKind;
  householdId: string;
  household: string;
  status: HouseholdStatus;
  memberId: string | null;
  subject: string;
  reason: string;
  evidence: string;
  proposedAt: string;
  proposedById: string;
  proposedBy: string | null;
  importId: string | null;
  file: string | null;
  sourceRow: number | null;
  decision: ProposalDecision | null;
  decidedAt: string | null;
  decidedBy: string | null;
  note: string;
};
export type StoredProposal = Readonly<ProposalRow> & { readonly details: ProposalDetails };

export async function findProposal(db: ReadDb | Tx, id: string): Promise<StoredProposal | undefined> {
  const [found] = await selectProposals(db).where('proposal.id', id);
  return found === undefined ? undefined : fromRow(found);
}

export type ProposalFilter = { readonly household?: string; readonly open: boolean };

/** Newest first; `open`: only those that wait. */
export async function listProposals(
  db: ReadDb,
  { household, open }: ProposalFilter,
): Promise<readonly StoredProposal[]> {
  const query = selectProposals(db);
  if (household !== undefined) void query.where('household.code', household);
  if (open) void query.whereNull('decision');
  return (await query).map(fromRow);
}

/** Payees proposed and not decided, by household. */
export async function openHolderProposals(
  db: ReadDb | Tx,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const kind: ProposalKind = 'HOLDER';
  const rows: { household_id: string; member_id: string }[] = await db('proposal')
    .where({ kind })
    .whereNull('decision')
    .select('household_id', 'member_id');
  const wanted = new Set(householdIds);
  return new Map(rows.filter((row) => wanted.has(row.household_id)).map((row) => [row.household_id, row.member_id]));
}

export async function isProposed(
  db: ReadDb | Tx,
  { kind, householdId, subject }: Pick<NewProposal, 'kind' | 'householdId' | 'subject'>,
): Promise<boolean> {
  const open: unknown = await db('proposal')
    .where({ kind, household_id: householdId, subject })
    .whereNull('decision')
    .first('id');
  return open !== undefined;
}

/** Households about which something of this kind waits for a second person. */
export async function listProposed(db: ReadDb | Tx, kind: NewProposal['kind']): Promise<ReadonlySet<string>> {
  const ids: string[] = await db('proposal').where({ kind }).whereNull('decision').pluck('household_id');
  return new Set(ids);
}

/** Closes a proposal and tells it in the history of its household. */
export async function decideProposal(
  tx: Tx,
  { id, kind, householdId, memberId, details }: StoredProposal,
  { decision, note }: { readonly decision: ProposalDecision; readonly note: string },
): Promise<void> {
  const { at: decided_at, userId: decided_by } = tx.author;
  await tx('proposal').where({ id }).update({ decision, decided_at, decided_by, note });
  await noteEvents(tx, [
    {
      kind: `proposal.${decision.toLowerCase()}`,
      householdId,
      ...(memberId === null ? {} : { memberId }),
      details: { ...toldDetails(kind, details), note },
    },
  ]);
}

const selectProposals = (db: ReadDb | Tx) =>
  db('proposal')
    .join('household', 'household.id', 'proposal.household_id')
    .leftJoin('app_user as proposer', 'proposer.id', 'proposal.proposed_by')
    .leftJoin('app_user as decider', 'decider.id', 'proposal.decided_by')
    .leftJoin('import', 'import.id', 'proposal.import_id')
    .orderBy([
      { column: 'proposed_at', order: 'desc' },
      { column: 'proposal.id', order: 'desc' },
    ])
    .select<(ProposalRow & { details: string })[]>(
      'proposal.id',
      'proposal.kind',
      'household_id as householdId',
      'household.code as household',
      'household.status',
      'member_id as memberId',
      'subject',
      'details',
      'reason',
      'evidence',
      'proposed_at as proposedAt',
      'proposed_by as proposedById',
      'proposer.name as proposedBy',
      'import_id as importId',
      'import.name as file',
      'source_row as sourceRow',
      'decision',
      'decided_at as decidedAt',
      'decider.name as decidedBy',
      'note',
    );

// Written by this program from these very types.
const fromRow = ({ details, ...row }: ProposalRow & { details: string }): StoredProposal => ({
  ...row,
  details: JSON.parse(details) as ProposalDetails,
});
