import { createHash } from 'node:crypto';
import type { IsoDate } from '@shared/domain/calendar';
import type { ProposalDecision } from '@shared/domain/proposals';
import type { ReadDb, Tx } from '../handles';
import type { Former } from './former';

export type NewPurge = {
  readonly id: string;
  readonly cutoff: IsoDate;
  readonly ruleSet: string;
  readonly years: number;
  readonly reason: string;
};
export type StoredPurge = NewPurge & {
  readonly households: number;
  readonly householdsSha256: string;
  readonly proposedAt: string;
  readonly proposedById: string;
  readonly proposedBy: string;
  readonly decision: ProposalDecision | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
};

/** SHA-256 over the ids, ascending: what is decided is what was proposed. */
export const hashOfFormer = (former: readonly Former[]) =>
  createHash('sha256')
    .update(former.map(({ id }) => `${id}\n`).join(''))
    .digest('hex');

export async function insertPurge(tx: Tx, { ruleSet, ...purge }: NewPurge, former: readonly Former[]): Promise<void> {
  await tx('purge').insert({
    ...purge,
    rule_set: ruleSet,
    households: former.length,
    households_sha256: hashOfFormer(former),
    proposed_at: tx.author.at,
    proposed_by: tx.author.userId,
  });
}

export async function decidePurge(tx: Tx, id: string, decision: ProposalDecision, note: string): Promise<void> {
  const { at: decided_at, userId: decided_by } = tx.author;
  await tx('purge').where({ id }).update({ decision, decided_at, decided_by, note });
}

/** Newest first. */
export const listPurges = (db: ReadDb | Tx): Promise<readonly StoredPurge[]> =>
  db('purge')
    .join('app_user as proposer', 'proposer.id', 'proposed_by')
    .leftJoin('app_user as decider', 'decider.id', 'decided_by')
    .orderBy([
      { column: 'proposed_at', order: 'desc' },
      { column: 'purge.id', order: 'desc' },
    ])
    .select(
      'purge.id',
      'cutoff',
      'rule_set as ruleSet',
      'years',
      'reason',
      'households',
      'households_sha256 as householdsSha256',
      'proposed_at as proposedAt',
      'proposed_by as proposedById',
      'proposer.name as proposedBy',
      'decision',
      'decided_at as decidedAt',
      'decider.name as decidedBy',
    );

/** The one that waits for a second person. */
export const findWaiting = async (db: ReadDb | Tx): Promise<StoredPurge | undefined> =>
  (await listPurges(db)).find(({ decision }) => decision === null);

export async function isPurged(db: ReadDb | Tx, household: string): Promise<boolean> {
  const found: unknown = await db('purged_household')
    .join('household', 'household.id', 'household_id')
    .where('household.code', household)
    .first('household_id');
  return found !== undefined;
}
