import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/domain/result';
import { noteEvents } from '../../../src/main/backend/database/events';
import { createWrite, type Tx } from '../../../src/main/backend/database/handles';
import { insertRows } from '../../../src/main/backend/database/sqlite/insertRows';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { registryState } from '../../support/registryState';

let office: TestBackend;
beforeEach(async () => {
  office = await openTestBackend();
});
afterEach(() => office.close());

const MANY = Array.from({ length: 1200 }, (_, index) => index);

/** Cancelled as soon as a message gets through. */
function writeCancelled(work: (tx: Tx) => Promise<void>) {
  const { db, user } = office.session();
  const stop = new AbortController();
  const write = createWrite(db, () => ({ userId: user.id, at: '2026-05-04T15:00:00.000Z' }), stop.signal);
  return write(async (tx) => {
    setImmediate(() => stop.abort());
    await work(tx);
    return ok(null);
  });
}

describe('a cancelled job in the middle of a long write takes back what it wrote', () => {
  it.each<readonly [string, (tx: Tx) => Promise<void>]>([
    [
      'of rows',
      (tx) =>
        insertRows(
          tx,
          'setting',
          MANY.map((one) => ({ name: `n${one}`, value: '' })),
        ),
    ],
    [
      'of events',
      (tx) =>
        noteEvents(
          tx,
          MANY.map((one) => ({ kind: 'office.tried', subject: `${one}` })),
        ),
    ],
  ])('%s', async (_what, work) => {
    const { db } = office.session();
    const before = [await registryState(db), await db('event').select()];
    await expect(writeCancelled(work)).rejects.toThrow('aborted');
    expect([await registryState(db), await db('event').select()]).toEqual(before);
  });
});
