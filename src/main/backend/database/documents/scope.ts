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
