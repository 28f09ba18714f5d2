import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';
import { buildRegistryChild, killNow, saysTo, startChild } from '../../support/childScript';

let folder: string;
let script: string;
let backend: TestBackend;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-child-'));
  script = await buildRegistryChild(folder);
});
afterEach(() => backend.close());
afterAll(() => rmSync(folder, { recursive: true }));

const unlock = (passphrase = TEST_PASSPHRASE) => backend.call('registry.unlock', { userName: FIRST_USER, passphrase });
const KILLS = 8;

describe('a second program on the same registry', () => {
  it('is told that it is in use, and the first goes on', async () => {
    backend = await openTestBackend();
    await backend.ask('registry.lock', {});
    const first = startChild(script, 'hold', backend.registryFile);
    await saysTo(first, 'done');
    expect(await unlock()).toEqual({ ok: false, problem: { code: 'registry-in-use' } });
    expect(first.exitCode).toBeNull();
    await killNow(first);
  });

  it('may open it once the first was killed', async () => {
    backend = await openTestBackend();
    await backend.ask('registry.lock', {});
    const first = startChild(script, 'hold', backend.registryFile);
    await saysTo(first, 'done');
    await killNow(first);
    expect(await unlock()).toMatchObject({ ok: true });
  });
});

describe('killing the program', () => {
  it('while it creates a registry leaves none, or a whole one', async () => {
    const found = new Set<string>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      backend = await openTestBackend({ create: false });
      const child = startChild(script, 'create', backend.registryFile);
      await saysTo(child, 'ready');
      await (kill === KILLS - 1 ? saysTo(child, 'done') : wait(kill * 20));
      await killNow(child);
      const { state } = await backend.ask('registry.describe', {});
      found.add(state);
      expect(await (state === 'locked' ? unlock() : create())).toMatchObject({ ok: true });
      expect(await backend.ask('registry.check', {})).toMatchObject({ sound: true });
      await backend.close();
    }
    expect([...found].toSorted()).toEqual(['absent', 'locked']);
  });

  it('while it changes a passphrase leaves the old one or the new one', async () => {
    backend = await openTestBackend();
    for (let kill = 0; kill < KILLS; kill += 1) {
      await backend.ask('registry.lock', {});
      const child = startChild(script, 'change-passphrase', backend.registryFile);
      await saysTo(child, 'started');
      await wait(kill * 7);
      await killNow(child);
      const opened = [await unlock(TEST_PASSPHRASE), await unlock(OTHER_PASSPHRASE)].filter(({ ok }) => ok);
      expect(opened).toHaveLength(1);
      await backend.ask('registry.recover', {
        recoveryCode: backend.recoveryCode,
        userName: FIRST_USER,
        newPassphrase: TEST_PASSPHRASE,
      });
    }
  });
});

function create() {
  const office = { name: 'Oficina', ubigeo: '081003', userName: FIRST_USER, passphrase: TEST_PASSPHRASE };
  return backend.call('registry.create', office);
}
