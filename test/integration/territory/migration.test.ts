import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name.endsWith('_places'));
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-places-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
  await migrateTo(AT);
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const migrateTo = (count: number) =>
  migrate(db, { known: migrations.slice(0, count), backUp: () => Promise.resolve(ok(null)) });
const RULE = { id: 'R', rule_set: 'CEPAL', ubigeo: '050401', operated: 1, poverty_pct: 45, since: '2026-01-01' };
const CENTER = { id: 'C', code: '0504019001', name: 'Puerto Ocopa', ubigeo: '050401', provisional: 1 };
const INDEX = { id: 'I', ubigeo: '050401', since: '2026-01-01', poverty_pct: 45, source: '', violence: '' };
const BY = { at: '2026-01-02', user_id: 'U' };

describe('places', () => {
  it('keeps lists and centres of the version before as they were stated', async () => {
    await db('district_rule').insert({ ...RULE, ...BY });
    await db('populated_center').insert(CENTER);
    await migrateTo(AT + 1);
    expect(await db('district_rule')).toMatchObject([{ ...RULE, until: null, reference: '' }]);
    expect(await db('populated_center')).toMatchObject([{ ...CENTER, official_code: null }]);
    await expect(db('district_rule').update({ reference: 'otra' })).rejects.toThrow('stays as it was');
    await db('district_rule').update({ until: '2026-02-01' });
  });

  it('lets an index be replaced and never changed, and one stand for a day', async () => {
    await migrateTo(AT + 1);
    await db('district_index').insert({ ...INDEX, ...BY });
    await expect(db('district_index').insert({ ...INDEX, ...BY, id: 'J' })).rejects.toThrow('UNIQUE');
    await expect(db('district_index').update({ poverty_pct: 50 })).rejects.toThrow('stays as it was');
    await expect(db('district_index').delete()).rejects.toThrow('never removed');
    await db('district_index').update({ replaced_at: '2026-02-01' });
    await expect(db('district_index').update({ replaced_at: null })).rejects.toThrow('never changed');
    await db('district_index').insert({ ...INDEX, ...BY, id: 'J' });
    await expect(db('district_index').insert({ ...INDEX, ...BY, id: 'K', poverty_pct: 101 })).rejects.toThrow('CHECK');
  });

  it('gives an official code once, and to provisional centres only', async () => {
    await migrateTo(AT + 1);
    await db('populated_center').insert([CENTER, { ...CENTER, id: 'D', code: '0504010001', provisional: 0 }]);
    const official = { official_code: '0504010042', official_since: '2026-02-01' };
    await expect(db('populated_center').where({ id: 'D' }).update(official)).rejects.toThrow('CHECK');
    await db('populated_center').where({ id: 'C' }).update(official);
    await expect(db('populated_center').where({ id: 'C' }).update({ official_code: null })).rejects.toThrow('official');
  });
});
