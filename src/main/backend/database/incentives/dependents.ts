import type { Dependent } from '@shared/domain/imports/dependents';
import { IN_FORCE_CODES } from '../payments/chain';
import type { ReadDb, Tx } from '../handles';

/** Lists in force that pay an incentive by what the file told of a pupil. */
export async function incentiveDependents(db: ReadDb | Tx, importId: string): Promise<readonly Dependent[]> {
  const paid: Omit<Dependent, 'matter'>[] = await db.raw(
    `select distinct household.code || ' · ' || list.period as subject, list.approved_at as at, coalesce(app_user.name, '') as by
     from school_year_result told join payment_line line on line.member_id = told.member_id
         and line.origin_period = told.year || '-B6' and line.status <> 'NOT_PAID'
       join payment_list list on list.id = line.list_id join household on household.id = line.household_id
       left join app_user on app_user.id = list.approved_by
     where told.import_id = ? and list.status in (${IN_FORCE_CODES}) order by subject`,
    [importId],
  );
  return paid.map((one) => ({ matter: 'payment', ...one }));
}
