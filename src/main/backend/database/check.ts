import type { Output } from '@shared/contract/routes';
import type { ReadDb } from './handles';
import { countTables, findDamage, withDriver, type Driver } from './sqlite/driver';
import { readPragmas, wrongPragmas } from './sqlite/pragmas';

/** Looks through the whole file: every page, every reference, every setting of the engine. */
export const checkDatabase = (db: ReadDb): Promise<Output<'registry.check'>> =>
  withDriver(db, (driver) => {
    const problems = [...findDamage(driver), ...wrongPragmas(driver)];
    return {
      sound: problems.length === 0,
      problems,
      engine: engineOf(driver),
      pragmas: readPragmas(driver),
      counts: countTables(driver),
    };
  });

const engineOf = (driver: Driver) =>
  driver.prepare<{ name: string }>(`select 'SQLite ' || sqlite_version() || ', ' || sqlite3mc_version() as name`).get()
    ?.name ?? '';
