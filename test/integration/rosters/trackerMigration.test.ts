import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name.endsWith('_roster_tracker'));

it('leaves a bimester opened before without a due day of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'juntos-tracker-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  const db = created.value;
  const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
  await migrateTo(migrations.slice(0, AT));
  const opened = { opened_at: '2026-05-01T15:00:00.000Z', opened_by: 'U' };
  await db('period').insert({
    code: '2026-B3',
    status: 'OPEN',
    rule_set: 'CEPAL',
    roster_cutoff: '2026-06-30',
    ...opened,
  });
  await migrateTo(migrations);
  expect(await db('period').first('code', 'returns_due')).toEqual({ code: '2026-B3', returns_due: null });
  expect(await db('facility_route')).toEqual([]);
  await db.destroy();
  rmSync(folder, { recursive: true });
});
