/** The part of knex that its types leave out. */
declare module 'knex/lib/dialects/better-sqlite3/index.js' {
  import { Knex } from 'knex';

  export default class Client extends Knex.Client {
    _query(connection: unknown, query: unknown): Promise<unknown>;
  }
}
