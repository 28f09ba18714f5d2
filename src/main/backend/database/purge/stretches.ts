import type { ReadDb, Tx } from '../handles';
import { withDriver } from '../sqlite/driver';

/** A condition on rows of a table with its values: so many at once that others have their turn soon. */
export type Stretch = { readonly where: string; readonly named: object };

const HOUSEHOLDS_AT_ONCE = 150;
const ROWS_AT_ONCE = 4000;

/** Tables that name whom a row is about where no index leads: gone through once, by number, with all households at hand. */
const WALKED: readonly string[] = ['import_step', 'event'];

/** `where` over these households, in stretches. */
export async function stretchesOf(
  db: ReadDb | Tx,
  { table, where }: { readonly table: string; readonly where: string },
  ids: readonly string[],
): Promise<readonly Stretch[]> {
  if (!WALKED.includes(table)) {
    return slicesOf(ids, HOUSEHOLDS_AT_ONCE).map((some) => ({ where, named: { households: JSON.stringify(some) } }));
  }
  const households = JSON.stringify(ids);
  const last = await withDriver(db, (driver) =>
    driver.prepare<{ seq: number | null }>(`select max(seq) as seq from ${table}`).get(),
  );
  const starts = Array.from({ length: Math.ceil((last?.seq ?? 0) / ROWS_AT_ONCE) }, (_, index) => index * ROWS_AT_ONCE);
  return starts.map((from) => ({
    where: `seq > @from and seq <= @to and (${where})`,
    named: { households, from, to: from + ROWS_AT_ONCE },
  }));
}

/** In order, so many each. */
export const slicesOf = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
