import type { Dependent } from '@shared/domain/imports/dependents';
import type { ReadDb, Tx } from '../handles';

/** What a file of results said came back, and a later list pays again; every list of the file that was closed with it. */
export async function resultDependents(db: ReadDb | Tx, importId: string): Promise<readonly Dependent[]> {
  const repaid: Omit<Dependent, 'matter'>[] = await db.raw(REPAID, [importId]);
  const closed: Omit<Dependent, 'matter'>[] = await db.raw(CLOSED, { import: importId });
  return [
    ...closed.map((one) => ({ matter: 'closed-list' as const, ...one })),
    ...repaid.map((one) => ({ matter: 'payment' as const, ...one })),
  ];
}

/** A payment again follows the newest line of its thing: that, or one that follows it, names the line of the file. */
const REPAID = `
  with recursive back as (
    select distinct line_id as id from payment_ledger where import_id = ? and kind in ('RETURNED', 'REJECTED')
  ), after as (
    select next.* from back join payment_line next on next.corrects = back.id where next.live = 1
    union select next.* from after join payment_line next on next.corrects = after.id where next.live = 1
  )
  select household.code || ' · ' || list.period as subject, list.calculated_at as at, app_user.name as by
  from after join payment_list list on list.id = after.list_id join household on household.id = after.household_id
    join app_user on app_user.id = list.calculated_by
  where after.kind = 'REPAYMENT' order by list.period, household.code`;

const CLOSED = `
  select distinct list.period as subject, list.closed_at as at, app_user.name as by
  from payment_ledger entry join payment_line line on line.id = entry.line_id join payment_list list on list.id = line.list_id
    join app_user on app_user.id = list.closed_by
  where entry.import_id = :import and list.status = 'CLOSED' and exists (
    select 1 from event applied join event closed on closed.subject = list.period and closed.seq > applied.seq
    where applied.import_id = :import and applied.kind = 'reconciliation.applied' and closed.kind = 'reconciliation.closed')`;
