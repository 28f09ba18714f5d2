import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import knex, { type Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { ClientInTurns } from './sqlite/clientInTurns';
import { firstFinding } from './sqlite/checks';
import { giveKey, withDriver, type Driver } from './sqlite/driver';
import { APPLICATION_ID, readPragma, setPragmas, setReadingPragmas, wrongPragmas } from './sqlite/pragmas';

/** Milliseconds a second program waits before it is told that the registry is in use. */
const PATIENCE_AT_OPENING = 500;
/** Long enough for the longest transaction; a query that waits for its own transaction ends here. */
const ACQUIRE_TIMEOUT = 10_000;

/** When an opened registry is looked over: before anybody gets it, or behind what they do (`lookBehind`). */
export type WhenLooked = 'before' | 'behind';

/** Opens an existing registry. `key`: 32 random bytes, never a passphrase. */
export async function openDatabase(
  file: string,
  key: Buffer,
  looked: WhenLooked = 'before',
): Promise<Result<Knex, Problem>> {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) return refuse({ code: 'registry-absent', path: file });
  if (size === 0) return refuse({ code: 'registry-damaged', detail: 'the file is empty' });
  return connect(file, key, looked);
}

/** Opens a file to be read alone, and leaves it as it is: a backup, a registry that is damaged. Nothing is looked over. */
export async function openReadOnly(file: string, key: Buffer): Promise<Result<Knex, Problem>> {
  if (!existsSync(file)) return refuse({ code: 'registry-absent', path: file });
  const db = knexOver(file, (driver) => prepareReading(driver, key), true);
  return opened(db, file, () => withDriver(db, () => 'ok'));
}

/** Makes the file; only for a registry that does not exist yet. */
export const createDatabase = (file: string, key: Buffer) => connect(file, key, 'before');

async function connect(file: string, key: Buffer, looked: WhenLooked): Promise<Result<Knex, Problem>> {
  const db = knexOver(file, (driver) => prepare(driver, key), false);
  return opened(db, file, () =>
    withDriver(db, (driver) => (looked === 'behind' ? 'ok' : readPragma(driver, 'quick_check'))),
  );
}

async function opened(db: Knex, file: string, look: () => Promise<unknown>): Promise<Result<Knex, Problem>> {
  try {
    const found = await look();
    if (found === 'ok') return ok(db);
    await db.destroy();
    return refuse({ code: 'registry-damaged', detail: firstFinding(String(found)) });
  } catch (error) {
    await db.destroy();
    const problem = problemOf(error, file);
    if (problem === undefined) throw error;
    return refuse(problem);
  }
}

const quiet = () => undefined;

function knexOver(filename: string, ready: (driver: Driver) => void, readonly: boolean): Knex {
  return knex({
    client: ClientInTurns,
    connection: { filename, options: { readonly } },
    useNullAsDefault: true,
    acquireConnectionTimeout: ACQUIRE_TIMEOUT,
    log: { warn: quiet, error: quiet, deprecate: quiet, debug: quiet }, // what matters reaches us as an error
    pool: {
      min: 1,
      max: 1,
      afterCreate(driver: Driver, done: (error: unknown, driver?: Driver) => void) {
        try {
          ready(driver);
          done(null, driver);
        } catch (error) {
          driver.close(); // knex forgets a connection it could not prepare, and the file would stay locked
          done(error);
        }
      },
    },
  });
}

function prepare(driver: Driver, key: Buffer): void {
  giveKey(driver, key);
  driver.pragma(`busy_timeout=${PATIENCE_AT_OPENING}`);
  driver.pragma('locking_mode=EXCLUSIVE');
  // The first reading: a wrong key and a second program show here, before anything is written.
  if (readPragma(driver, 'page_count') === 0) driver.pragma(`application_id=${APPLICATION_ID}`);
  setPragmas(driver);
  const wrong = wrongPragmas(driver);
  if (wrong.length > 0) throw new UnfitRegistry(wrong.join(', '));
}

function prepareReading(driver: Driver, key: Buffer): void {
  giveKey(driver, key);
  driver.pragma(`busy_timeout=${PATIENCE_AT_OPENING}`);
  setReadingPragmas(driver);
  const application = readPragma(driver, 'application_id');
  if (application !== APPLICATION_ID) throw new UnfitRegistry(`application_id = ${application}`);
}

class UnfitRegistry extends Error {}

const IN_USE = /^SQLITE_(BUSY|LOCKED)/;
const DAMAGED = /^SQLITE_(NOTADB|CORRUPT|IOERR|FORMAT)/;
const CLOSED_TO_US = /^SQLITE_(CANTOPEN|READONLY|PERM|AUTH)/;

/** What an error of the engine while opening means to a person; undefined for a bug. */
function problemOf(error: unknown, file: string): Problem | undefined {
  if (error instanceof UnfitRegistry) return { code: 'registry-damaged', detail: error.message };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (IN_USE.test(code)) return { code: 'registry-in-use' };
  if (CLOSED_TO_US.test(code)) return { code: 'file-unwritable', name: basename(file), detail: code };
  return DAMAGED.test(code) ? { code: 'registry-damaged', detail: code } : undefined;
}
