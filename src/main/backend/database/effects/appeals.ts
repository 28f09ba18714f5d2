import type { IsoDate, Month, Period } from '@shared/domain/calendar';
import type { Duty } from '@shared/domain/compliance/duties';
import { EXCUSED_BY } from '@shared/domain/compliance/excuse';
import type { AppealResult } from '@shared/domain/effects/standing';
import type { ReadDb, Tx } from '../handles';
import { inSlices } from '../inSlices';

/** Apelación: against the bimester `period`, or against the exit `exitId`. */
export type StoredAppeal = {
  readonly id: string;
  readonly householdId: string;
  readonly period: Period | null;
  readonly exitId: string | null;
  readonly lodgedOn: IsoDate;
  readonly grounds: string;
  readonly evidence: string;
  readonly by: string;
  readonly byId: string;
  readonly result: AppealResult | null;
  readonly decidedOn: IsoDate | null;
  readonly decidedBy: string | null;
  readonly note: string;
};

/** Of these households, in the order in which they were lodged. */
export const loadAppeals = (db: ReadDb | Tx, householdIds: readonly string[]) =>
  inSlices(householdIds, async (ids): Promise<readonly StoredAppeal[]> =>
    db('appeal')
      .leftJoin('app_user as lodger', 'lodger.id', 'appeal.user_id')
      .leftJoin('app_user as decider', 'decider.id', 'appeal.decided_by')
      .whereIn('household_id', ids)
      .orderBy(['lodged_on', 'appeal.at', 'appeal.id'])
      .select(
        'appeal.id as id',
        'household_id as householdId',
        'period',
        'exit_id as exitId',
        'lodged_on as lodgedOn',
        'grounds',
        'evidence',
        'lodger.name as by',
        'user_id as byId',
        'result',
        'decided_on as decidedOn',
        'decider.name as decidedBy',
        'note',
      ),
  );

export type NewAppeal = Pick<
  StoredAppeal,
  'id' | 'householdId' | 'period' | 'exitId' | 'lodgedOn' | 'grounds' | 'evidence'
>;

export async function insertAppeal(tx: Tx, { id, householdId, period, exitId, lodgedOn, ...said }: NewAppeal) {
  const { at, userId: user_id } = tx.author;
  const about = { household_id: householdId, period, exit_id: exitId };
  await tx('appeal').insert({ id, ...about, lodged_on: lodgedOn, ...said, at, user_id });
}

/** The database refuses the person who lodged it. */
export async function decideAppeal(tx: Tx, id: string, decision: { result: AppealResult; on: IsoDate; note: string }) {
  const { at: decided_at, userId: decided_by } = tx.author;
  const { result, on, note } = decision;
  await tx('appeal').where({ id }).update({ result, decided_on: on, note, decided_at, decided_by });
}

type DutyOf = { readonly memberId: string; readonly month: Month; readonly duty: Duty };
export type Excused = (duty: DutyOf) => boolean;

/** Whether an upheld appeal excused a duty of this bimester; it stays so whatever evidence comes later about it. */
export async function loadExcused(db: ReadDb | Tx, period: Period): Promise<Excused> {
  const upheld = db('appeal').where({ period, result: 'UPHELD' }).select('household_id');
  const rows: DutyOf[] = await db('duty_result')
    .where({ period, rule: EXCUSED_BY })
    .whereIn('household_id', upheld)
    .select('member_id as memberId', 'month', 'duty');
  const keys = new Set(rows.map(keyOf));
  return (duty) => keys.has(keyOf(duty));
}

const keyOf = ({ memberId, month, duty }: DutyOf) => `${memberId} ${month} ${duty}`;
