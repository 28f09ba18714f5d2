import type { Period } from '@shared/domain/calendar';
import type { ReadDb } from '../handles';
import { IN_FORCE_CODES } from '../payments/chain';

/** Bimesters before `before` of which a list in force owed a household nothing for want of an early first control. */
export const listFirstControlsLate = (
  db: ReadDb,
  before: Period,
): Promise<{ readonly householdId: string; readonly period: Period }[]> =>
  db.raw(
    `select distinct line.household_id as householdId, line.origin_period as period
     from payment_line line join payment_list list on list.id = line.list_id and list.status in (${IN_FORCE_CODES})
     where line.status = 'NOT_PAID' and line.reason = 'FIRST_CONTROL_LATE' and line.live = 1 and line.origin_period < :before
       and exists (select 1 from control_event control join member on member.id = control.member_id
         where member.household_id = line.household_id and control.kind = 'PRENATAL')
     order by line.origin_period, line.household_id`,
    { before },
  );
