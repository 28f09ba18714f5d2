import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';
import { readOrigins } from '../../../src/main/backend/database/origins';

const AT = migrations.findIndex(({ name }) => name.endsWith('_statement_origins'));
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-origins-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });

it('keeps what was accepted before, of which only the file is known', async () => {
  await migrateTo(migrations.slice(0, AT));
  const said = { facility_id: 'S1', month: '2026-05', class_days: 20, closed: 1, situation: null };
  await db('facility_month').insert({ ...said, import_id: 'I1', analysed_on: '2026-07-03' });
  await migrateTo(migrations.slice(0, AT + 1));
  const rows: { class_days: number; origins: string | null; import_id: string }[] = await db('facility_month').select();
  expect(rows).toMatchObject([{ class_days: 20, origins: null }]);
  expect(rows.map(({ origins, import_id }) => readOrigins(origins, import_id))[0]).toEqual([
    { importId: 'I1', sheet: '', cells: {} },
  ]);
});
