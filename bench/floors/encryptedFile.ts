import Database from 'better-sqlite3';
import { giveKey, type Driver } from '../../src/main/backend/database/sqlite/driver';
import { setPragmas } from '../../src/main/backend/database/sqlite/pragmas';
import { readKeyring } from '../../src/main/backend/registry/keyring';
import { unwrapFor } from '../../src/main/backend/registry/unlock';
import { DEMO_PASSPHRASE } from '../../src/cli/demo/office';

/** The registry below knex and everything else of ours, with the same cipher and the same settings. */
export async function openEncrypted(registryFile: string): Promise<Driver> {
  const ring = readKeyring(registryFile);
  if (!ring.ok) throw new Error(ring.problem.code);
  const unwrapped = await unwrapFor(ring.value, ring.value.users[0]?.name ?? '', DEMO_PASSPHRASE);
  if (!unwrapped.ok) throw new Error(unwrapped.problem.code);
  const driver = new Database(registryFile);
  giveKey(driver, unwrapped.value.key);
  setPragmas(driver);
  return driver;
}
