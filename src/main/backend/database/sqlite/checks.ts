import type { ReadDb } from '../handles';
import { withDriver } from './driver';

/** The schema first: with it goes the list of free pages. */
export const listTables = (db: ReadDb): Promise<readonly string[]> =>
  withDriver(db, (driver) => [
    'sqlite_schema',
    ...driver
      .prepare<{ name: string }>(`select name from sqlite_schema where type = 'table' order by name`)
      .all()
      .map(({ name }) => name),
  ]);

/** What is wrong with the pages and indexes of a table; `quick_check` does not compare its indexes with it. */
export const checkTable = (db: ReadDb, table: string, how: 'quick_check' | 'integrity_check') =>
  withDriver(db, (driver) =>
    driver
      .prepare<Record<string, string>>(`pragma ${how}("${table}")`)
      .all()
      .map((row) => row[how] ?? '')
      .filter((text) => text !== 'ok')
      .map(firstFinding),
  );

/** Of a heading and a line for each page that is missing, which fill screens: one tells that a backup is needed. */
export const firstFinding = (text: string): string =>
  text.split('\n').find((line) => line !== '' && !line.startsWith('***')) ?? text;

/** Rows of a table that name one which is not there. */
export const checkReferences = (db: ReadDb, table: string) =>
  withDriver(db, (driver) =>
    driver
      .prepare<{ rowid: number }>(`pragma foreign_key_check("${table}")`)
      .all()
      .map(({ rowid }) => `${table} ${String(rowid)}: foreign key`),
  );
