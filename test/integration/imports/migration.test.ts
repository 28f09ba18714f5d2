import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { ok } from '@shared/domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';
import { getDraft } from '../../../src/main/backend/imports/draftLines';

const AT = migrations.findIndex(({ name }) => name.endsWith('_import_steps'));
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-steps-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
const A_FILE = {
  batch_id: 'B',
  kind: 'rosters',
  name: 'a.xlsx',
  sha256: 'S',
  status: 'APPLIED',
  at: '2026-07-03T15:00:00.000Z',
  user_id: 'U',
  event_seq: 0,
  report: '{}',
};
/** While they stood in the row itself. */
const CONTENT = { original: Buffer.from('x'), draft: '{"rows":[]}' };

describe('steps of imports', () => {
  it('are not there for a file applied before, which stays as it is', async () => {
    await migrateTo(migrations.slice(0, AT));
    await db('import').insert({ ...A_FILE, ...CONTENT, id: 'I-1' });
    await migrateTo(migrations);
    expect(await db('import').first('id', 'status', 'recorded')).toEqual({ id: 'I-1', status: 'APPLIED', recorded: 0 });
    expect(await db('import_step')).toEqual([]);
  });

  it('are never changed nor removed once noted', async () => {
    await migrateTo(migrations);
    await db('import').insert({ ...A_FILE, id: 'I-1' });
    await db('import_step').insert({ import_id: 'I-1', table_name: 'school', key: '["S"]', before: null, after: '{}' });
    await expect(db('import_step').update({ before: '{}' })).rejects.toThrow('steps are never changed');
    await expect(db('import_step').delete()).rejects.toThrow('steps are never deleted');
  });
});

describe('the content of imports', () => {
  it('is kept as it came, and goes with its import', async () => {
    await migrateTo(migrations.filter(({ name }) => name < '0020'));
    await db('import').insert({ ...A_FILE, ...CONTENT, id: 'I-1' });
    await migrateTo(migrations);
    expect(await db('import_content').select('import_id', 'original')).toEqual([
      { import_id: 'I-1', original: CONTENT.original },
    ]);
    expect(await getDraft(db, 'I-1')).toEqual(JSON.parse(CONTENT.draft));
    expect(Object.keys(await db('import').first<object>())).not.toContain('original');
    await db('import').delete();
    expect(await db('import_content')).toEqual([]);
  });
});
