import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name === '0007_classification');
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-classification-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
const household = (id: string, more: object) =>
  db('household').insert({
    id,
    code: id,
    ubigeo: '050401',
    populated_center_code: '',
    populated_center_name: 'Huanta',
    address: '',
    reference: '',
    area: 'RURAL',
    phone: '',
    language: '',
    indigenous_people: '',
    native_community: '',
    fsu_number: '',
    residence_since: '2015-03-01',
    status: 'CANDIDATE',
    ...more,
  });

describe('0007_classification', () => {
  it('makes every classification already stated the first of its history, with who stated it', async () => {
    await migrateTo(migrations.slice(0, AT));
    await household('H-1', { cse: 'POOR', cse_date: '2023-05-10', cse_expiry: '2029-05-10', fsu_number: 'F-7' });
    await household('H-2', { cse: 'NON_POOR' });
    await household('H-3', { cse: null, native_community: 'Cutivireni' });
    await household('H-4', { cse: 'POOR', cse_date: '2023-05-10', cse_expiry: '2020-01-01' });
    await db('event').insert(
      ['H-1', 'H-2'].map((household_id) => ({
        at: '2026-01-02T15:00:00.000Z',
        user_id: 'U',
        kind: 'household.registered',
        household_id,
        details: '{"row":4}',
      })),
    );
    await migrateTo(migrations.slice(0, AT + 1));
    expect(await db('classification').orderBy('household_id')).toMatchObject([
      { household_id: 'H-1', basis: 'FSU', since: '2023-05-10', until: null, user_id: 'U', source_row: 4 },
      { household_id: 'H-2', cse: 'NON_POOR', date: null, since: '2026-01-02' },
      { household_id: 'H-4', expiry: null, since: '2023-05-10' },
    ]);
  });

  it('keeps the past: a row only ends, and one by community names it', async () => {
    await migrateTo(migrations.slice(0, AT));
    await household('H-1', { cse: 'POOR', cse_date: '2023-05-10' });
    await migrateTo(migrations.slice(0, AT + 1));
    const rows = () => db('classification').where({ household_id: 'H-1' });
    await expect(rows().update({ cse: 'NON_POOR' })).rejects.toThrow('stays as it was stated');
    await expect(rows().delete()).rejects.toThrow('never removed');
    await rows().update({ until: '2026-01-01' });
    await expect(rows().update({ until: null })).rejects.toThrow('never changed');
    const second = { id: 'C-2', household_id: 'H-1', cse: 'EXTREME_POOR', since: '2026-01-01', at: '', user_id: '' };
    await expect(db('classification').insert({ ...second, basis: 'GEOGRAPHIC_INDIGENOUS' })).rejects.toThrow('CHECK');
  });
});
