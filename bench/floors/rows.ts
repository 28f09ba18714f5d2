import type { Driver } from '../../src/main/backend/database/sqlite/driver';

type Row = Readonly<Record<string, unknown>>;
export type TableRows = { readonly table: string; readonly rows: readonly Row[] };

/** The rows of `after` that `before` does not have, table by table in the order the tables were made. */
export function newRows(before: Driver, after: Driver): readonly TableRows[] {
  return tablesOf(after).flatMap((table) => {
    const last = before.prepare<{ last: number | null }>(`select max(rowid) as last from "${table}"`).get()?.last ?? 0;
    const rows = after.prepare<Row>(`select * from "${table}" where rowid > ?`).all(last);
    return rows.length === 0 ? [] : [{ table, rows }];
  });
}

/** Without the search index, whose tables are its own affair, and who saw what, which is no part of the work. */
const tablesOf = (driver: Driver): readonly string[] =>
  driver
    .prepare<{ name: string }>(
      `select schema.name from sqlite_schema as schema join pragma_table_list as list on list.name = schema.name
       where list.type = 'table' and list.wr = 0 and schema.type = 'table' and schema.name not like 'sqlite_%' order by schema.rowid`,
    )
    .all()
    .map(({ name }) => name);

/** Prepared inserts in one transaction: what any program would have to do at least. */
export function insertPrepared(driver: Driver, tables: readonly TableRows[]): void {
  driver.prepare('begin immediate').run();
  for (const { table, rows } of tables) {
    const columns = Object.keys(rows[0] ?? {});
    const places = columns.map(() => '?').join(', ');
    const names = columns.map((column) => `"${column}"`).join(', ');
    const insert = driver.prepare(`insert into "${table}" (${names}) values (${places})`);
    for (const row of rows) insert.run(...columns.map((column) => row[column]));
  }
  driver.prepare('commit').run();
}

/** Every row of these tables (with their `where`, if they have one), as the driver gives them. */
export function readWhole(driver: Driver, tables: readonly string[]): number {
  return tables.reduce((count, table) => count + driver.prepare(`select * from ${table}`).all().length, 0);
}
