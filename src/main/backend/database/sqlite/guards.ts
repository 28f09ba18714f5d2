import type { Driver } from './driver';
import { quoted } from './tables';

/**
 * Triggers of these tables stand aside for what they otherwise forbid. Returns what puts them in place again; both in
 * one transaction, so that whatever happens they are there.
 */
export function liftGuards(driver: Driver, tables: readonly string[]): () => void {
  const guards = driver
    .prepare<{ name: string; sql: string }>(
      `select name, sql from sqlite_schema where type = 'trigger'
         and tbl_name in (select value from json_each(?)) order by rowid`,
    )
    .all(JSON.stringify(tables));
  for (const { name } of guards) driver.prepare(`drop trigger main.${quoted(name)}`).run();
  return () => {
    for (const { sql } of guards) driver.prepare(sql).run();
  };
}
