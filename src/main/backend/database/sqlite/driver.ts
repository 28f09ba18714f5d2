import type { Database } from 'better-sqlite3';
import type { Knex } from 'knex';
import { takeTurns } from './clientInTurns';

/** One open connection of the driver below knex. */
export type Driver = Database;

/** Shows the key; nothing of the file is read yet. */
export function giveKey(driver: Driver, key: Buffer): void {
  driver.pragma(`cipher='chacha20'`);
  driver.pragma(`key='raw:${key.toString('hex')}'`);
}

/** For what knex cannot say. Synchronous, so nothing else reaches the connection meanwhile. */
export async function withDriver<Value>(db: Knex, work: (driver: Driver) => Value): Promise<Value> {
  const client = db.client as {
    acquireConnection(): Promise<Driver>;
    releaseConnection(driver: Driver): Promise<void>;
  }; // untyped in knex
  await takeTurns();
  const driver = await client.acquireConnection();
  try {
    return work(driver);
  } finally {
    await client.releaseConnection(driver);
  }
}

/** Rows of each table. */
export function countTables(driver: Driver): Record<string, number> {
  const tables = driver
    .prepare<{ name: string }>(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
    )
    .all();
  return Object.fromEntries(tables.map(({ name }) => [name, countRows(driver, name)]));
}

const countRows = (driver: Driver, table: string) =>
  driver.prepare<{ rows: number }>(`select count(*) as rows from "${table}"`).get()?.rows ?? 0;

/** Everything `integrity_check` and `foreign_key_check` find wrong. */
export function findDamage(driver: Driver): readonly string[] {
  const integrity = driver.prepare<{ integrity_check: string }>('pragma integrity_check').all();
  const orphans = driver.prepare<{ table: string; rowid: number }>('pragma foreign_key_check').all();
  return [
    ...integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...orphans.map(({ table, rowid }) => `${table} ${String(rowid)}: foreign key`),
  ];
}
