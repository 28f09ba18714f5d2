import type { Tx } from '../handles';
import { withDriver, type Driver } from './driver';
import { keyJson, quoted, readTables, rowJson, type Table } from './tables';

/** The history itself, and files: what an import notes about itself is not taken back. */
const NOT_RECORDED: readonly string[] = ['event', 'import', 'import_step'];

/**
 * Notes every row that `work` writes, whatever code writes it, as steps of the import. Triggers of this connection only
 * do the noting: they are gone with the transaction, and a table that is new to the registry needs no line here.
 */
export async function recordSteps<Value>(tx: Tx, importId: string, work: () => Promise<Value>): Promise<Value> {
  const recorders = await withDriver(tx, (driver) => install(driver, importId));
  try {
    return await work();
  } finally {
    await withDriver(tx, (driver) => {
      for (const name of recorders) driver.prepare(`drop trigger temp.${name}`).run();
    });
  }
}

function install(driver: Driver, importId: string): readonly string[] {
  const recorded = readTables(driver).filter(({ name, hasBytes }) => !hasBytes && !NOT_RECORDED.includes(name));
  return recorded.flatMap((table) =>
    CHANGES.map((change) => {
      const name = quoted(`recorder_${change}_${table.name}`);
      driver.prepare(`create temp trigger ${name} ${recorderOf(table, change, importId)}`).run();
      return name;
    }),
  );
}

const CHANGES = ['insert', 'update', 'delete'] as const;

function recorderOf(table: Table, change: (typeof CHANGES)[number], importId: string): string {
  const before = change === 'insert' ? 'null' : rowJson(table, 'old');
  const after = change === 'delete' ? 'null' : rowJson(table, 'new');
  // A row written again as it was is no step.
  const differs = change === 'update' ? `when ${before} is not ${after}` : '';
  const values = [text(importId), text(table.name), keyJson(table, change === 'insert' ? 'new' : 'old'), before, after];
  return `after ${change} on main.${quoted(table.name)} ${differs}
    begin insert into import_step (import_id, table_name, key, before, after) values (${values.join(', ')}); end`;
}

/** A trigger takes no bindings. */
const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
