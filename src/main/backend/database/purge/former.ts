import type { IsoDate } from '@shared/domain/calendar';
import { PURGED_MATTERS, type PurgedMatter } from '@shared/domain/purge';
import type { ReadDb, Tx } from '../handles';
import { inSlices } from '../inSlices';
import { withDriver } from '../sqlite/driver';
import { stretchesOf } from './stretches';
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
export async function countPurged(db: ReadDb, ids: readonly string[], cutoff: IsoDate): Promise<readonly Counted[]> {
  const rows = new Map<PurgedMatter, number>();
  const add = (matter: PurgedMatter, counted: number) => rows.set(matter, (rows.get(matter) ?? 0) + counted);
  for (const one of [...PURGED, { ...TELLING_EVENTS, matter: 'HISTORY' as const }])
    for (const { where, named } of await stretchesOf(db, one, ids))
      add(one.matter, await count(db, `from ${one.table} where ${where}`, named));
  for (const { table, where } of OLD_CONTENTS)
    add('FILES', await count(db, `from ${table} where ${where}`, { cutoff }));
  return PURGED_MATTERS.map((matter) => ({ matter, rows: rows.get(matter) ?? 0 })).filter(({ rows: some }) => some > 0);
}

const count = (db: ReadDb, from: string, named: object) =>
  withDriver(db, (driver) => driver.prepare<{ rows: number }>(`select count(*) as rows ${from}`).get(named)?.rows ?? 0);

/** Files that told something of these households and are of after `cutoff`: they stay, until they are as old themselves. */
export async function countNamingFiles(db: ReadDb, ids: readonly string[], cutoff: IsoDate) {
  const found = await inSlices(ids, async (some): Promise<{ id: string; at: string }[]> =>
    db('import')
      .where('at', '>=', cutoff)
      .whereIn('id', db('event').whereIn('household_id', some).whereNotNull('import_id').select('import_id'))
      .select('id', 'at'),
  );
  const files = new Map(found.map(({ id, at }) => [id, at]));
  return { files: files.size, newest: [...files.values()].toSorted().at(-1) ?? null };
}
