import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '@shared/domain/result';
import { createWrite } from '../../../src/main/backend/database/handles';
import { insertRows } from '../../../src/main/backend/database/sqlite/insertRows';
import { openTestBackend, type TestBackend } from '../../support/backend';

let office: TestBackend;
beforeEach(async () => {
  office = await openTestBackend();
});
afterEach(() => office.close());

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
});
