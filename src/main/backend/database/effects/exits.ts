import type { Knex } from 'knex';
import type { IsoDate } from '@shared/domain/calendar';
import { AT_ONCE, exitHoldsFrom, type LeavingReason } from '@shared/domain/effects/exits';
import type { ReadDb, Tx } from '../handles';

/** Salida that two persons agreed on. `hasOpenAppeal`: it waits for the decision. */
export type StoredExit = {
  readonly id: string;
  readonly householdId: string;
  readonly household: string;
  readonly reason: LeavingReason;
  readonly confirmedOn: IsoDate;
  readonly appealUntil: IsoDate;
  readonly effectiveOn: IsoDate;
  readonly outcome: 'CARRIED_OUT' | 'ANNULLED' | null;
  readonly hasOpenAppeal: boolean;
};

/** Those not carried out yet; of one household where it is named. Soonest first. */
export const listOpenExits = (db: ReadDb | Tx, householdId?: string) =>
  listExits(db, householdId, (exits) => void exits.whereNull('outcome'));

/** With those that held at once: they were carried out before anybody could appeal (domain §3.4). */
export const listAppealableExits = (db: ReadDb | Tx, householdId?: string) =>
  listExits(
    db,
    householdId,
    (exits) =>
      void exits.where(
        (some) =>
          void some.whereNull('outcome').orWhere(
            (held) =>
              void held
                .where({ outcome: 'CARRIED_OUT' })
                .whereIn('household_exit.reason', [...AT_ONCE])
                .where('household.status', 'DISAFFILIATED'),
          ),
      ),
  );

async function listExits(
  db: ReadDb | Tx,
  householdId: string | undefined,
  choose: (exits: Knex.QueryBuilder) => void,
): Promise<readonly StoredExit[]> {
  const query = db('household_exit')
    .join('household', 'household.id', 'household_exit.household_id')
    .leftJoin('appeal', 'appeal.exit_id', 'household_exit.id')
    .orderByRaw('outcome is not null')
    .orderBy(['effective_on', 'household.code']);
  choose(query);
  if (householdId !== undefined) void query.where('household_exit.household_id', householdId);
  const rows: ExitRow[] = await query.select(
    'household_exit.id as id',
    'household_exit.household_id as householdId',
    'household.code as household',
    'household_exit.reason as reason',
    'confirmed_on as confirmedOn',
    'appeal_until as appealUntil',
    'effective_on as effectiveOn',
    'outcome',
    'appeal.id as appealId',
    'appeal.decided_on as decidedOn',
  );
  return rows.map(({ appealId, decidedOn, ...exit }) => ({
    ...exit,
    effectiveOn: exit.outcome === null ? exitHoldsFrom(exit.effectiveOn, decidedOn) : exit.effectiveOn,
    hasOpenAppeal: appealId !== null && decidedOn === null,
  }));
}

type ExitRow = Omit<StoredExit, 'hasOpenAppeal'> & {
  readonly appealId: string | null;
  readonly decidedOn: IsoDate | null;
};

export type NewExit = Omit<StoredExit, 'household' | 'outcome' | 'hasOpenAppeal'> & { readonly proposalId: string };

export async function insertExit(tx: Tx, exit: NewExit): Promise<void> {
  const { at, userId: user_id } = tx.author;
  await tx('household_exit').insert({
    id: exit.id,
    household_id: exit.householdId,
    proposal_id: exit.proposalId,
    reason: exit.reason,
    confirmed_on: exit.confirmedOn,
    appeal_until: exit.appealUntil,
    effective_on: exit.effectiveOn,
    at,
    user_id,
  });
}

export async function settleExit(tx: Tx, id: string, outcome: NonNullable<StoredExit['outcome']>): Promise<void> {
  const { at: outcome_at, userId: outcome_by } = tx.author;
  await tx('household_exit').where({ id }).update({ outcome, outcome_at, outcome_by });
}
