import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/domain/result';
import { migrations } from '../../../migrations';
import { noteEvents } from '../../../src/main/backend/database/events';
import { createWrite } from '../../../src/main/backend/database/handles';
import { migrate } from '../../../src/main/backend/database/migrate';
import { createDatabase } from '../../../src/main/backend/database/open';
import { findBrokenLink } from '../../../src/main/backend/database/quality/brokenChain';

const backUp = () => Promise.resolve(ok(null));
const chained = migrations.findIndex(({ name }) => name === '0010_quality');
const goOn = () => Promise.resolve();

let folder: string;
let db: Knex;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-chain-'));
  const created = await createDatabase(join(folder, 'registro.db'), Buffer.alloc(32, 3));
  if (!created.ok) throw new Error(created.problem.code);
  db = created.value;
});
afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true });
});

const note = (count: number) =>
  createWrite(db, () => ({ userId: 'U1', at: '2026-05-04T15:00:00.000Z' }))(async (tx) => {
    const kinds = Array.from({ length: count }, (_event, index) => ({ kind: 'tried', subject: `n ${index}` }));
    // As two parts of one operation may do.
    await Promise.all([noteEvents(tx, kinds), noteEvents(tx, [{ kind: 'beside', householdId: 'H1' }])]);
    return ok(null);
  });

describe('the chain of events', () => {
  it('holds over what was noted before there was one and after', async () => {
    await migrate(db, { known: migrations.slice(0, chained), backUp });
    const old = { at: '2026-01-01T00:00:00Z', user_id: 'U0', household_id: 'Ñ', member_id: null, subject: 'ñandú "x"' };
    await db('event').insert([
      { ...old, kind: 'registry-created', details: '{}' },
      { ...old, kind: 'user-added', details: '{"name":"José"}' },
    ]);
    await migrate(db, { known: migrations, backUp });
    await note(1203);
    expect(await db('event').count('* as n').first()).toEqual({ n: 1206 });
    expect(await findBrokenLink(db, goOn)).toBeUndefined();
    await expect(db('event').where({ seq: 1 }).update({ kind: 'other' })).rejects.toThrow('events are never changed');
  });

  it.each([
    [`update event set details = '{"n":1}' where seq = 3`, { seq: 3, code: 'EVENT_CHANGED' }],
    [`update event set at = '2026-05-05T15:00:00.000Z' where seq = 6`, { seq: 6, code: 'EVENT_CHANGED' }],
    [`delete from event where seq = 4`, { seq: 4, code: 'EVENT_MISSING' }],
    [`delete from event where seq = 6`, { seq: 6, code: 'EVENT_MISSING' }],
    [
      `insert into event (at, user_id, kind) values ('2026-05-04T15:00:00.000Z', 'U1', 'forged')`,
      { seq: 7, code: 'EVENT_CHANGED' },
    ],
  ])('names the first event that was tampered with: %s', async (tampering, fault) => {
    await migrate(db, { known: migrations, backUp });
    await note(5);
    await db.raw('drop trigger event_no_update');
    await db.raw('drop trigger event_no_delete');
    await db.raw(tampering);
    expect(await findBrokenLink(db, goOn)).toMatchObject(fault);
  });
});
