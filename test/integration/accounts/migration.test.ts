import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';
import { findAccount } from '../../../src/main/backend/database/households/accounts';

const AT = migrations.findIndex(({ name }) => name.endsWith('_accounts'));

it('leaves a household of before with the payee it had and no way of payment that nobody stated', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'juntos-accounts-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  const db = created.value;
  const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
  await migrateTo(migrations.slice(0, AT));
  await db.raw('pragma foreign_keys = off'); // the household and its member are not what this is about
  await db('household_holder').insert({ id: 'P', household_id: 'H', member_id: 'M', since: '2026-01-10' });
  await migrateTo(migrations);
  expect(await db('household_holder').first('member_id', 'until')).toEqual({ member_id: 'M', until: null });
  expect(await findAccount(db, 'H')).toBeUndefined();
  await db('household_holder').update({ member_id: 'N' });
  expect(await db('household_holder').first('member_id')).toEqual({ member_id: 'N' });
  await db.destroy();
  rmSync(folder, { recursive: true });
});
