import { rmSync } from 'node:fs';
import { ok } from '@shared/domain/result';
import { migrations } from '../../migrations';
import { migrate } from '../../src/main/backend/database/migrate';
import { createDatabase } from '../../src/main/backend/database/open';
import type { TestBackend } from './backend';

/** Puts a registry as the first version made it in the place of the backend's, with the same key and user. */
export async function makeRegistryOfFirstVersion(backend: TestBackend): Promise<Buffer> {
  const session = backend.session();
  const key = Buffer.from(session.key);
  const columns = ['id', 'name', 'role', 'created_at', 'created_by', 'removed_at'];
  const users: readonly object[] = await session.db('app_user').select(columns);
  await backend.ask('registry.lock', {});
  rmSync(backend.registryFile);
  const old = await created(backend.registryFile, key);
  await migrate(old, { known: migrations.slice(0, 1), backUp: () => Promise.resolve(ok(null)) });
  await old('app_user').insert(users);
  await old.destroy();
  return key;
}

async function created(file: string, key: Buffer) {
  const made = await createDatabase(file, key);
  if (made.ok) return made.value;
  throw new Error(made.problem.code);
}
