import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name.endsWith('_paper_forms'));

it('leaves a form issued before without an order of its own, and nothing checked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'juntos-paper-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  const db = created.value;
  const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
  await migrateTo(migrations.slice(0, AT));
  const opened = { status: 'OPEN', rule_set: 'CEPAL', roster_cutoff: '2026-06-30', opened_at: '', opened_by: 'U' };
  await db('period').insert({ code: '2026-B3', ...opened });
  const form = { id: 'F', code: 'EDU-2026B3-0403691-0-7K2M', kind: 'SCHOOL', period: '2026-B3', facility_id: 'S' };
  await db('form').insert({ ...form, issue: 1, row_count: 3, keys_sha256: '', issued_at: '', issued_by: 'U' });
  await migrateTo(migrations);
  expect(await db('form').first('code', 'row_keys')).toEqual({ code: form.code, row_keys: null });
  expect(await db('paper_check')).toEqual([]);
  await db.destroy();
  rmSync(folder, { recursive: true });
});
