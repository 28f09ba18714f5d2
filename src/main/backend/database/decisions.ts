import type { Duty, DutyState } from '@shared/domain/compliance/duties';
import type { Month, Period } from '@shared/domain/calendar';
import type { ReadDb, Tx } from './handles';
import { insertRows } from './sqlite/insertRows';
import { inSlices } from './inSlices';
import { among } from './sqlite/among';

/** Decisión por mano in force: one per member, month and duty; a breach waits for `confirmedBy`. */
export type StoredDecision = {
  readonly id: string;
  readonly memberId: string;
  readonly month: Month;
  readonly duty: Duty;
  readonly state: DutyState;
  readonly reason: string;
  readonly note: string;
  readonly by: string;
  readonly userId: string;
  readonly at: string;
  readonly confirmedBy: string | null;
};

type NewDecision = Omit<StoredDecision, 'by' | 'userId' | 'at' | 'confirmedBy'>;

export async function selectDecisions(
  db: ReadDb,
  period: Period,
  memberIds: readonly string[],
): Promise<readonly StoredDecision[]> {
  return inForce(db).where({ period }).whereIn('decision.member_id', among(db, memberIds)).select(DECISION);
}

/** Those in force for these duty-months. */
export const decisionsFor = (
  db: ReadDb,
  duties: readonly Pick<StoredDecision, 'memberId' | 'month' | 'duty'>[],
): Promise<readonly StoredDecision[]> =>
  inSlices(duties, (some) =>
    inForce(db)
      .whereIn(
        ['decision.member_id', 'decision.month', 'decision.duty'],
        some.map(({ memberId, month, duty }) => [memberId, month, duty]),
      )
      .select(DECISION),
  );

/** Newest first, with the code and number people know the member by. */
export async function listDecisions(db: ReadDb, period: Period, page: { offset: number; limit: number }) {
  const rows: (StoredDecision & { household: string; member: number })[] = await inForce(db)
    .where({ period })
    .join('household', 'household.id', 'member.household_id')
    .orderBy('decision.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .select(...DECISION, 'household.code as household', 'member.number as member');
  return rows;
}

export async function insertDecisions(tx: Tx, period: Period, decisions: readonly NewDecision[]): Promise<void> {
  const rows = decisions.map(({ memberId, ...decision }) => ({
    ...decision,
    period,
    member_id: memberId,
    at: tx.author.at,
    user_id: tx.author.userId,
  }));
  await insertRows(tx, 'decision', rows);
}

/** A newer decision takes the place of these; they stay in the registry with the day they were withdrawn. */
export async function withdrawDecisions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx('decision').whereIn('id', ids).update({ withdrawn_at: tx.author.at });
}

/** The second person's word; the database refuses the first one's. */
export async function confirmDecisions(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx('decision').whereIn('id', ids).update({ confirmed_by: tx.author.userId, confirmed_at: tx.author.at });
}

const DECISION = [
  'decision.id as id',
  'decision.member_id as memberId',
  'decision.month as month',
  'decision.duty as duty',
  'decision.state as state',
  'decision.reason as reason',
  'decision.note as note',
  'app_user.name as by',
  'decision.user_id as userId',
  'decision.at as at',
  'confirmer.name as confirmedBy',
];

const inForce = (db: ReadDb) =>
  db('decision')
    .join('member', 'member.id', 'decision.member_id')
    .join('app_user', 'app_user.id', 'decision.user_id')
    .leftJoin('app_user as confirmer', 'confirmer.id', 'decision.confirmed_by')
    .whereNull('withdrawn_at');
