import { pauseIn, type Tx } from '../handles';
import { withDriver } from './driver';
import { quoted } from './tables';

const ROWS_BETWEEN_PAUSES = 500;

/**
 * Inserts rows of the same columns by one prepared statement: for thousands of rows, knex takes longer to word its
 * statements than the engine to carry them out.
 */
export const insertRows = (tx: Tx, table: string, rows: readonly object[]) => writeRows(tx, table, rows, () => '');

/** The same; a row whose key is there already takes the other values of the new one. */
export const upsertRows = (tx: Tx, table: string, key: readonly string[], rows: readonly object[]) =>
  writeRows(tx, table, rows, (columns) => {
    const values = columns.filter((column) => !key.includes(column)).map(quoted);
    const taken = values.map((column) => `${column} = excluded.${column}`);
    return ` on conflict (${key.map(quoted).join(', ')}) do update set ${taken.join(', ')}`;
  });

/** The same; a row that is there already stays as it is. */
export const insertAbsentRows = (tx: Tx, table: string, rows: readonly object[]) =>
  writeRows(tx, table, rows, () => ' on conflict do nothing');

async function writeRows(
  tx: Tx,
  table: string,
  rows: readonly object[],
  onConflict: (columns: readonly string[]) => string,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0] ?? {});
  const places = columns.map(() => '?').join(', ');
  const sql = `insert into ${quoted(table)} (${columns.map(quoted).join(', ')}) values (${places})${onConflict(columns)}`;
  for (let from = 0; from < rows.length; from += ROWS_BETWEEN_PAUSES) {
    if (from > 0) await pauseIn(tx);
    const some = rows.slice(from, from + ROWS_BETWEEN_PAUSES).map((row) => bindingsOf(row, columns));
    await withDriver(tx, (driver) => {
      const statement = driver.prepare(sql);
      for (const bindings of some) statement.run(...bindings);
    });
  }
}

/** As the driver takes them: it knows neither undefined nor booleans. */
function bindingsOf(row: object, columns: readonly string[]): readonly unknown[] {
  const values = row as Readonly<Record<string, unknown>>; // any object can be asked for its columns by name
  const bindings = columns.map((column) => bindingOf(values[column]));
  if (Object.keys(row).length !== columns.length) throw new Error(`rows of other columns than ${columns.join(', ')}`);
  return bindings;
}

const bindingOf = (value: unknown) => (typeof value === 'boolean' ? Number(value) : (value ?? null));
