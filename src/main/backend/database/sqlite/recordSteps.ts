import type { Tx } from '../handles';
import { withDriver, type Driver } from './driver';
import { keyJson, quoted, readTables, rowJson, type Table } from './tables';

/**
 * The history itself, and files: what an import notes about itself is not taken back. The ledger of payments only grows:
 * entries of its own take others back, and the status of a list follows from it.
 */
const NOT_RECORDED: readonly string[] = ['payment_ledger', 'payment_list', 'event', 'import', 'import_step'];

/**
 * Notes every row that `work` writes, whatever code writes it, as steps of the import. Triggers of this connection only
 * do the noting: they are gone with the transaction, and a table that is new to the registry needs no line here.
 */
export async function recordSteps<Value>(tx: Tx, importId: string, work: () => Promise<Value>): Promise<Value> {
  const isReady = await withDriver(tx, hasRecorders);
  if (!isReady) return withRecorders(tx, () => recordSteps(tx, importId, work));
  await withDriver(tx, (driver) => driver.prepare('insert into recorded_import values (?)').run(importId));
  try {
    return await work();
  } finally {
    await withDriver(tx, (driver) => driver.prepare('delete from recorded_import').run());
  }
}

/** Puts the recorders up once for all the files that `work` applies: they are many, and every statement waits for them. */
export async function withRecorders<Value>(tx: Tx, work: () => Promise<Value>): Promise<Value> {
  const recorders = await withDriver(tx, install);
  try {
    return await work();
  } finally {
    await withDriver(tx, (driver) => {
      for (const name of recorders) driver.prepare(`drop trigger temp.${name}`).run();
      driver.prepare('drop table temp.recorded_import').run();
    });
  }
}

const hasRecorders = (driver: Driver) =>
  driver.prepare(`select 1 from sqlite_temp_schema where name = 'recorded_import'`).get() !== undefined;

function install(driver: Driver): readonly string[] {
  driver.prepare('create temp table recorded_import (id text not null)').run();
  const recorded = readTables(driver).filter(({ name, hasBytes }) => !hasBytes && !NOT_RECORDED.includes(name));
  return recorded.flatMap((table) =>
    CHANGES.map((change) => {
      const name = quoted(`recorder_${change}_${table.name}`);
      driver.prepare(`create temp trigger ${name} ${recorderOf(table, change)}`).run();
      return name;
    }),
  );
}

const CHANGES = ['insert', 'update', 'delete'] as const;

function recorderOf(table: Table, change: (typeof CHANGES)[number]): string {
  const before = change === 'insert' ? 'null' : rowJson(table, 'old');
  const after = change === 'delete' ? 'null' : rowJson(table, 'new');
  // A row written again as it was is no step.
  const differs = change === 'update' ? `when ${before} is not ${after}` : '';
  const values = ['id', text(table.name), keyJson(table, change === 'insert' ? 'new' : 'old'), before, after];
  // Between two files nothing is recorded: then there is no row to select.
  return `after ${change} on main.${quoted(table.name)} ${differs}
    begin insert into import_step (import_id, table_name, key, before, after)
      select ${values.join(', ')} from recorded_import; end`;
}

/** A trigger takes no bindings. */
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
