import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrations } from '../../../migrations';
import { openReadOnly } from '../../../src/main/backend/database/open';
import { lookAtTables } from '../../../src/main/backend/database/lookThrough';
import { FIRST_USER, openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { buildRegistryChild, killNow, saysTo, startChild } from '../../support/childScript';
import { makeRegistryOfFirstVersion } from '../../support/firstVersion';

const KILLS = Number(process.env['JUNTOS_KILLS'] ?? 8);

let folder: string;
let backend: TestBackend;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-child-'));
  backend = await openTestBackend();
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true });
});

/** The first version once more, with nothing left of the attempt before. */
function bringBack(): void {
  for (const name of readdirSync(backend.dir)) if (/before|wal|shm|tmp/.test(name)) rmSync(join(backend.dir, name));
  copyFileSync(join(folder, 'primera.db'), backend.registryFile);
}

it('killing the program while it migrates leaves the version before or this one, and says which', async () => {
  const script = await buildRegistryChild(folder);
  const key = await makeRegistryOfFirstVersion(backend);
  copyFileSync(backend.registryFile, join(folder, 'primera.db'));
  const found: number[] = [];
  let whole = 0;
  for (let kill = 0; kill <= KILLS; kill += 1) {
    bringBack();
    const child = startChild(script, 'hold', backend.registryFile);
    await saysTo(child, 'ready');
    const began = performance.now();
    await (kill === 0 ? saysTo(child, 'done') : wait((whole * kill) / (KILLS + 1)));
    if (kill === 0) whole = performance.now() - began;
    await killNow(child);
    const opened = await openReadOnly(backend.registryFile, key);
    if (!opened.ok) throw new Error(opened.problem.code);
    const db = opened.value;
    const applied = await db('knex_migrations').pluck('name');
    expect([1, migrations.length]).toContain(applied.length);
    expect(await db.raw('pragma user_version')).toEqual([{ user_version: applied.length }]);
    expect(await db('app_user').pluck('name')).toEqual([FIRST_USER]);
    expect(await lookAtTables(db, () => Promise.resolve())).toEqual([]);
    await db.destroy();
    found.push(applied.length);
    expect(await backend.call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE })).toMatchObject({
      ok: true,
    });
    await backend.ask('registry.lock', {});
  }
  expect(new Set(found)).toEqual(new Set([1, migrations.length]));
});
