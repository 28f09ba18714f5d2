import type { IsoDate } from '@shared/domain/calendar';
import { PURGED_MATTERS, type PurgedMatter } from '@shared/domain/purge';
import type { ReadDb, Tx } from '../handles';
import { withDriver, type Driver } from '../sqlite/driver';
import { OLD_CONTENTS, PURGED, TELLING_EVENTS } from './tables';

export type Former = { readonly id: string; readonly code: string };

/**
 * Households that left on `cutoff` or before, without anything that waits: a proposal, an appeal, money on a list that
 * is not closed. Those purged already are not among them.
 */
export const listFormer = (db: ReadDb | Tx, cutoff: IsoDate): Promise<readonly Former[]> =>
  db('household')
    .where({ status: 'DISAFFILIATED' })
    .whereRaw(
      `(select since from household_status_change change where change.household_id = household.id
          order by since desc, change.rowid desc limit 1) <= ?`,
      [cutoff],
    )
    .whereNotIn('id', db('purged_household').select('household_id'))
    .whereNotIn('id', db('proposal').whereNull('decision').select('household_id'))
    .whereNotIn('id', db('appeal').whereNull('result').select('household_id'))
    .whereNotIn(
      'id',
      db('payment_line')
        .join('payment_list', 'payment_list.id', 'list_id')
        .whereNotIn('payment_list.status', ['CLOSED', 'CANCELLED'])
        .select('household_id'),
    )
    .orderBy('id')
    .select('id', 'code');

export type Counted = { readonly matter: PurgedMatter; readonly rows: number };

/** How many rows of each matter would go or be emptied, without those that are none. */
export const countPurged = (db: ReadDb, ids: readonly string[], cutoff: IsoDate): Promise<readonly Counted[]> =>
  withDriver(db, (driver) => {
    const rows = new Map<PurgedMatter, number>();
    const add = (matter: PurgedMatter, counted: number) => rows.set(matter, (rows.get(matter) ?? 0) + counted);
    const households = JSON.stringify(ids);
    for (const { table, matter, where } of PURGED)
      add(matter, count(driver, `from ${table} where ${where}`, { households }));
    add('HISTORY', count(driver, TELLING_EVENTS, { households }));
    for (const { table, where } of OLD_CONTENTS)
      add('FILES', count(driver, `from ${table} where ${where}`, { cutoff }));
    return PURGED_MATTERS.map((matter) => ({ matter, rows: rows.get(matter) ?? 0 })).filter(
      ({ rows: some }) => some > 0,
    );
  });

const count = (driver: Driver, from: string, named: object) =>
  driver.prepare<{ rows: number }>(`select count(*) as rows ${from}`).get(named)?.rows ?? 0;

/** Files that told something of these households and are of after `cutoff`: they stay, until they are as old themselves. */
export async function countNamingFiles(db: ReadDb, ids: readonly string[], cutoff: IsoDate) {
  const [found]: { files: number; newest: string | null }[] = await db('import')
    .where('import.at', '>=', cutoff)
    .whereRaw(
      `id in (select import_id from event where household_id in (select value from json_each(?)))`,
      JSON.stringify(ids),
    )
    .select(db.raw('count(*) as files, max(at) as newest'));
  return { files: found?.files ?? 0, newest: found?.newest ?? null };
}
