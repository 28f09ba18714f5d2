import type { Knex } from 'knex';
import type { ReadDb, Tx } from '../handles';

/** Households the office no longer works for. */
const CLOSED = ['DISAFFILIATED', 'GRADUATED', 'REJECTED'];

/** Narrows a query over `member` joined with `household` to who belongs to a household that is not closed. */
export const notClosed = (query: Knex.QueryBuilder): Knex.QueryBuilder =>
  query.whereNull('member.exit_date').whereNotIn('household.status', CLOSED);

/**
 * A document `former` that was a slip of the pen and nobody's: another of its kind took its place on the day it began.
 */
export const putRight = (db: ReadDb | Tx) =>
  db('identity_document as right')
    .whereRaw('right.member_id = former.member_id and right.document_type = former.document_type')
    .whereRaw('former.until = former.since and right.since = former.since and right.id > former.id')
    .select(db.raw('1'));

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
