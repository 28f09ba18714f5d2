import type { Period } from '@shared/domain/calendar';
import { BASE } from '@shared/domain/payments/lines';
import type { ReadDb, Tx } from '../handles';
import { settledOf } from './chain';

/** Decided by two people: what was paid beyond this determination of the bimester is taken back. */
export type Recovery = {
  readonly householdId: string;
  readonly period: Period;
  /** Of the household's result, so that a later one ends it. */
  readonly version: number;
  readonly proposalId: string;
};

export async function insertRecovery(tx: Tx, { householdId, period, version, proposalId }: Recovery): Promise<void> {
  const { at, userId } = tx.author;
  await tx('payment_recovery').insert({
    household_id: householdId,
    period,
    version,
    proposal_id: proposalId,
    at,
    user_id: userId,
  });
}

/** Recoveries that wait for a second person: code of the household and bimester. */
export async function proposedRecoveries(db: ReadDb): Promise<ReadonlySet<string>> {
  const rows: { code: string; subject: string }[] = await db('proposal')
    .join('household', 'household.id', 'proposal.household_id')
    .where({ kind: 'RECOVERY' })
    .whereNull('decision')
    .select('code', 'subject');
  return new Set(rows.map(({ code, subject }) => `${code} ${subject}`));
}

/** Number of the newest determination of a household's bimester. */
export async function newestVersion(db: ReadDb | Tx, householdId: string, period: Period): Promise<number> {
  const row = await db('household_result')
    .where({ household_id: householdId, period })
    .max<{ version: number | null }>('version as version')
    .first();
  return row?.version ?? 0;
}

/** Whether the newest determination is one that two people let count for the money too. */
export async function findRecovery(db: ReadDb | Tx, householdId: string, period: Period): Promise<boolean> {
  const version = await newestVersion(db, householdId, period);
  const found: unknown = await db('payment_recovery').where({ household_id: householdId, period, version }).first('at');
  return found !== undefined;
}

/** Céntimos paid of the base of a bimester over all lists in force, less what came back. */
export async function settledOfBimester(db: ReadDb | Tx, householdId: string, origin: Period): Promise<number> {
  const thing = `(select :householdId as household_id, '${BASE}' as benefit, :origin as origin_period, null as member_id)`;
  const [row]: { settled: number }[] = await db.raw(`select ${settledOf('thing')} as settled from ${thing} as thing`, {
    householdId,
    origin,
    period: '', // no list is left out
  });
  return row?.settled ?? 0;
}
