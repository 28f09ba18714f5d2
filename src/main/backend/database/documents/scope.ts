import type { Knex } from 'knex';

/** Households the office no longer works for. */
const CLOSED = ['DISAFFILIATED', 'GRADUATED', 'REJECTED'];

/** Narrows a query over `member` joined with `household` to who belongs to a household that is not closed. */
export const notClosed = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.whereNull('member.exit_date').whereNotIn('household.status', CLOSED);

const VALUES_PER_QUERY = 500;

/** The engine takes so many values a statement. */
export async function inSlices<Value, Row>(
  values: readonly Value[],
  select: (slice: readonly Value[]) => PromiseLike<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < values.length; from += VALUES_PER_QUERY) {
    rows.push(...(await select(values.slice(from, from + VALUES_PER_QUERY))));
  }
  return rows;
}
