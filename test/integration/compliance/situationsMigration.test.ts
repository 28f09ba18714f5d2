import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@shared/domain/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Knex } from 'knex';
import { migrations } from '../../../migrations';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';

const AT = migrations.findIndex(({ name }) => name.endsWith('_situations'));
let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-situations-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
  await migrateTo(migrations.slice(0, AT));
  await db.raw('pragma foreign_keys = off'); // only what the step looks at
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const migrateTo = (known: typeof migrations) => migrate(db, { known, backUp: () => Promise.resolve(ok(null)) });
const PERSON = { surname1: 'A', surname2: 'B', given_names: 'C', sex: 'F', relationship: 'CHILD', marital_status: '' };
const PAPERS = { document_type: 'NONE', document_number: '', document_key: '', birth_date: '2008-01-01' };
const member = (number: number, secondary_complete: 0 | 1) => {
  const ids = { id: `M${number}`, household_id: 'H', number, disability: 0, entry_date: '2020-01-01' };
  return { ...PERSON, ...PAPERS, ...ids, secondary_complete };
};

describe('who finished secondary school before', () => {
  it('did so on the day the registry was told, or else before being registered', async () => {
    await db('member').insert([member(1, 1), member(2, 1), member(3, 0)]);
    const told = { kind: 'member.changed', user_id: 'U', household_id: 'H' };
    // Three hours after midnight in UTC it is still the day before in Peru.
    await db('event').insert([
      {
        ...told,
        member_id: 'M1',
        at: '2025-12-21T03:00:00.000Z',
        details: '{"number":1,"fields":{"secondaryComplete":[false,true]}}',
      },
      {
        ...told,
        member_id: 'M2',
        at: '2025-12-21T03:00:00.000Z',
        details: '{"number":2,"fields":{"grade":["4","5"]}}',
      },
    ]);
    await migrateTo(migrations.slice(0, AT + 1));
    expect(await db('member').orderBy('number').pluck('secondary_since')).toEqual(['2025-12-20', null, null]);
    await expect(db('member').where({ id: 'M3' }).update({ secondary_since: '2025-01-01' })).rejects.toThrow('CHECK');
  });
});

describe('papers kept before', () => {
  const paper = {
    kind: 'AGREEMENT',
    name: 'a.pdf',
    media_type: 'application/pdf',
    size: 4,
    bytes: Buffer.from('%PDF'),
  };
  const kept = { ...paper, sha256: 'S', at: '2026-01-01T15:00:00.000Z', user_id: 'U' };

  it('are whose they were, and stay what they are', async () => {
    await db('attachment').insert([
      { ...kept, id: 'A', household_id: 'H' },
      { ...kept, id: 'B', assembly_id: 'ACV' },
    ]);
    await migrateTo(migrations.slice(0, AT + 1));
    expect(
      await db('attachment').orderBy('id').select('id', 'household_id', 'assembly_id', 'facility_id', 'bytes'),
    ).toEqual([
      { id: 'A', household_id: 'H', assembly_id: null, facility_id: null, bytes: paper.bytes },
      { id: 'B', household_id: null, assembly_id: 'ACV', facility_id: null, bytes: paper.bytes },
    ]);
    await expect(db('attachment').update({ name: 'b' })).rejects.toThrow('never changed');
    await expect(db('attachment').delete()).rejects.toThrow('never changed');
  });

  it('belong to one household, assembly, or place and month', async () => {
    await migrateTo(migrations.slice(0, AT + 1));
    const of = (owner: object, id = 'X') => db('attachment').insert({ ...kept, id, ...owner });
    await expect(of({})).rejects.toThrow('CHECK');
    await expect(of({ facility_id: 'S' })).rejects.toThrow('CHECK');
    await expect(of({ household_id: 'H', facility_id: 'S', month: '2026-05' })).rejects.toThrow('CHECK');
    await of({ facility_id: 'S', month: '2026-05' });
    await of({ facility_id: 'S', month: '2026-06' }, 'Y');
    await expect(of({ facility_id: 'S', month: '2026-05' }, 'Z')).rejects.toThrow('UNIQUE');
  });
});
