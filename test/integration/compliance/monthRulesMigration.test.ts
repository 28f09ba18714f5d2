import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name.endsWith('_month_rules'));
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-month-rules-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });

it('tells both months of every bimester opened before by the rules it was opened with', async () => {
  await migrateTo(migrations.slice(0, AT));
  const opened = { status: 'CLOSED', rule_set: 'CEPAL', opened_at: '2026-01-02T15:00:00.000Z', opened_by: 'U' };
  await db('period').insert([
    { ...opened, code: '2025-B6', roster_cutoff: '2025-12-31' },
    { ...opened, code: '2026-B1', roster_cutoff: '2026-02-28' },
  ]);
  await migrateTo(migrations.slice(0, AT + 1));
  expect(await db('month_rules').orderBy('month').select()).toEqual([
    { month: '2025-11', period: '2025-B6', rule_set: 'CEPAL' },
    { month: '2025-12', period: '2025-B6', rule_set: 'CEPAL' },
    { month: '2026-01', period: '2026-B1', rule_set: 'CEPAL' },
    { month: '2026-02', period: '2026-B1', rule_set: 'CEPAL' },
  ]);
});
