import { setImmediate as letMessagesIn } from 'node:timers/promises';
import type { Tx } from '../handles';
import { withDriver } from './driver';

const ROWS_BETWEEN_PAUSES = 500;

/**
 * Inserts rows of the same columns by one prepared statement: for thousands of rows, knex takes longer to word its
 * statements than the engine to carry them out.
 */
export async function insertRows(tx: Tx, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const sql = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  for (let from = 0; from < rows.length; from += ROWS_BETWEEN_PAUSES) {
    if (from > 0) await letMessagesIn();
    const some = rows.slice(from, from + ROWS_BETWEEN_PAUSES).map((row) => bindingsOf(row, columns));
    await withDriver(tx, (driver) => {
      const statement = driver.prepare(sql);
      for (const bindings of some) statement.run(...bindings);
    });
  }
}

const quoted = (name: string) => `"${name}"`;

/** As the driver takes them: it knows neither undefined nor booleans. */
function bindingsOf(row: object, columns: readonly string[]): readonly unknown[] {
  const values = row as Readonly<Record<string, unknown>>; // any object can be asked for its columns by name
  const bindings = columns.map((column) => bindingOf(values[column]));
  if (Object.keys(row).length !== columns.length) throw new Error(`rows of other columns than ${columns.join(', ')}`);
  return bindings;
}

const bindingOf = (value: unknown) => (typeof value === 'boolean' ? Number(value) : (value ?? null));
