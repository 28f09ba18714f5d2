import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name.endsWith('_effects'));
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-effects-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
  const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
  await migrateTo(migrations.slice(0, AT));
  await db('household').insert({ ...HOUSEHOLD, id: 'H-1', code: 'H-1' });
  await migrateTo(migrations.slice(0, AT + 1));
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const HOUSEHOLD = {
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
  status: 'AFFILIATED',
};
const AT_NOON = { at: '2026-07-05T12:00:00.000Z', user_id: 'rosa' };
const APPEAL = { id: 'A-1', household_id: 'H-1', period: '2026-B3', lodged_on: '2026-07-10', grounds: 'Enfermedad' };
const DECIDED = { result: 'UPHELD', decided_on: '2026-07-12', decided_at: AT_NOON.at };

it('keeps appeals of households registered before: each once, decided by somebody else, never again changed', async () => {
  await db('appeal').insert({ ...APPEAL, ...AT_NOON });
  await expect(db('appeal').insert({ ...APPEAL, ...AT_NOON, id: 'A-2' })).rejects.toThrow('UNIQUE');
  await expect(db('appeal').update({ ...DECIDED, decided_by: 'rosa' })).rejects.toThrow('CHECK');
  await expect(db('appeal').update({ grounds: 'otra cosa' })).rejects.toThrow('stays as it was lodged');
  await db('appeal').update({ ...DECIDED, decided_by: 'ana' });
  await expect(db('appeal').update({ note: 'otra' })).rejects.toThrow('decided once');
  await expect(db('appeal').delete()).rejects.toThrow('never deleted');
});

it('an appeal is of a bimester or of an exit, never of both or neither', async () => {
  await expect(db('appeal').insert({ ...APPEAL, ...AT_NOON, period: null })).rejects.toThrow('CHECK');
});

it('what was printed and interrupted stays', async () => {
  const notice = { household_id: 'H-1', period: '2026-B3', printed_on: '2026-07-06', appeal_until: '2026-07-21' };
  await db('effect_notice').insert({ ...notice, ...AT_NOON });
  await expect(db('effect_notice').update({ appeal_until: '2026-07-07' })).rejects.toThrow('never changed');
  const interruption = { id: 'I-1', household_id: 'H-1', since: '2026-05-01', reason: 'Violencia', ...AT_NOON };
  await expect(db('effect_interruption').insert({ ...interruption, until: '2026-04-30' })).rejects.toThrow('CHECK');
  await db('effect_interruption').insert({ ...interruption, until: null });
  await expect(db('effect_interruption').delete()).rejects.toThrow('never deleted');
});
