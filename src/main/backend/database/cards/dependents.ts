import type { Dependent } from '@shared/domain/imports/dependents';
import type { ReadDb, Tx } from '../handles';

/** Steps of a card that somebody recorded after the file's: they follow on them. */
export async function cardDependents(db: ReadDb | Tx, importId: string): Promise<readonly Dependent[]> {
  const later: Omit<Dependent, 'matter'>[] = await db.raw(
    `select distinct household.code as subject, later.at as at, coalesce(app_user.name, '') as by
     from card_step own join card_step later on later.household_id = own.household_id and later.seq > own.seq
         and later.import_id is not own.import_id and later.undone_at is null
       join household on household.id = own.household_id
       left join app_user on app_user.id = later.user_id
     where own.import_id = ? order by subject`,
    [importId],
  );
  return later.map((one) => ({ matter: 'payment', ...one }));
}
