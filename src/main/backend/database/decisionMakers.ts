import type { Month, Period } from '@shared/domain/calendar';
import type { Duty } from '@shared/domain/compliance/duties';
import type { ReadDb } from './handles';

const keyOf = (memberId: string, month: Month, duty: Duty) => `${memberId} ${month} ${duty}`;

/** Who settled a duty-month by hand, by name; undefined where nobody did or the decision was withdrawn. */
export type DecisionMaker = (memberId: string, month: Month, duty: Duty) => string | undefined;

export async function loadDecisionMakers(db: ReadDb, period: Period): Promise<DecisionMaker> {
  const made: { memberId: string; month: Month; duty: Duty; name: string }[] = await db('decision')
    .join('app_user', 'app_user.id', 'decision.user_id')
    .where({ period })
    .whereNull('withdrawn_at')
    .select(
      'decision.member_id as memberId',
      'decision.month as month',
      'decision.duty as duty',
      'app_user.name as name',
    );
  const makers = new Map(made.map(({ memberId, month, duty, name }) => [keyOf(memberId, month, duty), name]));
  return (memberId, month, duty) => makers.get(keyOf(memberId, month, duty));
}
