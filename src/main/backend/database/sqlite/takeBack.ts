import { pauseIn, type Tx } from '../handles';
import { withDriver, type Driver } from './driver';
import { liftGuards } from './guards';
import { quoted, readTables, type Table } from './tables';

type Step = {
  readonly seq: number;
  readonly table_name: string;
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
};

const STEPS_BETWEEN_PAUSES = 500;

/**
 * Undoes the steps of an import, newest first, each by its opposite: every state on the way is one the registry was in
 * before. To be called only where nothing depends on what the steps wrote.
 */
export async function takeBack(tx: Tx, importId: string): Promise<void> {
  const tables = await withDriver(tx, (driver) => new Map(readTables(driver).map((table) => [table.name, table])));
  const putGuardsBack = await withDriver(tx, (driver) => liftGuards(driver, tablesOf(driver, importId)));
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const steps = await nextSteps(tx, importId, below);
    if (steps.length === 0) break;
    await withDriver(tx, (driver) => {
      for (const step of steps) oppose(driver, tableOf(tables, step), step);
    });
    below = steps.at(-1)?.seq ?? 0;
    await pauseIn(tx);
  }
  await withDriver(tx, putGuardsBack);
}

const nextSteps = (tx: Tx, importId: string, below: number): Promise<readonly Step[]> =>
  withDriver(tx, (driver) =>
    driver
      .prepare<Step>(
        `select seq, table_name, key, before, after from import_step where import_id = ? and seq < ? order by seq desc limit ?`,
      )
      .all(importId, below, STEPS_BETWEEN_PAUSES),
  );

/** Rows that nobody may change or remove were written by this very file. */
const tablesOf = (driver: Driver, importId: string): readonly string[] =>
  driver
    .prepare<{ name: string }>('select distinct table_name as name from import_step where import_id = ?')
    .all(importId)
    .map(({ name }) => name);

function tableOf(tables: ReadonlyMap<string, Table>, { table_name }: Step): Table {
  const table = tables.get(table_name);
  if (table === undefined) throw new Error(`a step names the table ${table_name}, which is not there`);
  return table;
}

function oppose(driver: Driver, table: Table, { key, before, after }: Step): void {
  const name = quoted(table.name);
  const where = table.key.map((column) => `${quoted(column)} = ?`).join(' and ');
  const keys = JSON.parse(key) as readonly unknown[]; // written by recordSteps
  if (before === null) {
    driver.prepare(`delete from ${name} where ${where}`).run(...keys);
    return;
  }
  const row = JSON.parse(before) as Readonly<Record<string, unknown>>; // written by recordSteps
  const values = table.columns.map((column) => row[column] ?? null);
  const columns = table.columns.map(quoted);
  if (after === null) {
    const places = columns.map(() => '?').join(', ');
    driver.prepare(`insert into ${name} (${columns.join(', ')}) values (${places})`).run(...values);
    return;
  }
  const set = columns.map((column) => `${column} = ?`).join(', ');
  driver.prepare(`update ${name} set ${set} where ${where}`).run(...values, ...keys);
}
