/** What we use of the driver below knex; its own types cannot be found through its package's exports. */
declare module 'better-sqlite3' {
  export type Statement<Row> = {
    get(...values: readonly unknown[]): Row | undefined;
    all(...values: readonly unknown[]): Row[];
    run(...values: readonly unknown[]): unknown;
  };
  export class Database {
    constructor(file: string, options?: { readonly readonly?: boolean; readonly fileMustExist?: boolean });
    pragma(text: string, options?: { readonly simple?: boolean }): unknown;
    prepare<Row>(sql: string): Statement<Row>;
    readonly inTransaction: boolean;
    exec(sql: string): void;
    close(): void;
  }
  export default Database;
}
