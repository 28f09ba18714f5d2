import type { ReadDb, Tx } from '../handles';

/**
 * Any number of values as one binding, for `whereIn`: of thousands of places, knex and the engine take longer to read the
 * statement than to carry it out.
 */
export const among = (db: ReadDb | Tx, values: readonly string[]) =>
  db.select('value').from(db.raw('json_each(?)', [JSON.stringify(values)]));
