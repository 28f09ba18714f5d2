import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name.endsWith('_reading_profiles'));

it('a registry of the version before gets room for profiles and keeps what it had', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'juntos-profiles-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  const db = created.value;
  const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
  try {
    await migrateTo(migrations.slice(0, AT));
    await db('setting').insert({ name: 'office_name', value: 'UT Huanta' });
    await migrateTo(migrations);
    expect(await db('reading_profile')).toEqual([]);
    expect(await db('setting').where({ name: 'office_name' }).first('value')).toEqual({ value: 'UT Huanta' });
  } finally {
    await db.destroy();
    rmSync(folder, { recursive: true });
  }
});
