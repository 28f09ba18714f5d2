import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ok } from '@shared/domain/result';
import { createWrite } from '../../../src/main/backend/database/handles';
import { insertRows } from '../../../src/main/backend/database/sqlite/insertRows';
import { openTestBackend, type TestBackend } from '../../support/backend';

let office: TestBackend;
beforeEach(async () => {
  office = await openTestBackend();
});
afterEach(() => {
  vi.useRealTimers();
  return office.close();
});

/** Some megabytes: more than SQLite by itself would leave in its log. */
const LARGE = Array.from({ length: 1500 }, (_, index) => ({ name: `n${index}`, value: 'x'.repeat(4000) }));

const sizes = () => {
  const [file, log] = [office.registryFile, `${office.registryFile}-wal`].map((path) => statSync(path).size);
  return { file, log };
};

describe('a large change', () => {
  it('is in the log at its commit, and in its place some time after', async () => {
    const { db, user } = office.session();
    const before = sizes();
    const write = createWrite(db, () => ({ userId: user.id, at: '2026-05-04T15:00:00.000Z' }));
    await write(async (tx) => ok(await insertRows(tx, 'setting', LARGE)));
    const after = sizes();
    expect(after.file).toBe(before.file);
    expect(after.log).toBeGreaterThan(1500 * 4000);
    await expect.poll(() => sizes().file, { timeout: 10_000 }).toBeGreaterThan(1500 * 4000);
  });

  it('is not moved between one change and the next', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { db, user } = office.session();
    const before = sizes();
    const write = createWrite(db, () => ({ userId: user.id, at: '2026-05-04T15:00:00.000Z' }));
    await write(async (tx) => ok(await insertRows(tx, 'setting', LARGE)));
    await write(async () => {
      vi.advanceTimersByTime(5000); // the next one takes its time
      return Promise.resolve(ok(null));
    });
    await db('setting').first(); // has its turn after whatever waited
    expect(sizes().file).toBe(before.file);
    vi.advanceTimersByTime(5000);
    await db('setting').first();
    expect(sizes().file).toBeGreaterThan(1500 * 4000);
  });
});
