import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupHandlers } from '../../../src/main/backend/handlers/backups';
import { openReadOnly } from '../../../src/main/backend/database/open';
import { backupFolderOf } from '../../../src/main/backend/registry/backups/folder';
import { openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';

let backend: TestBackend;
/** On another disk, as a USB drive is: this one is in memory on every Linux machine. */
let stick: string;
let sameDisk: string;
beforeEach(async () => {
  backend = await openTestBackend({ handlers: backupHandlers });
  stick = mkdtempSync('/dev/shm/juntos-usb-');
  sameDisk = mkdtempSync(join(tmpdir(), 'juntos-carpeta-'));
});
afterEach(async () => {
  await backend.close();
  for (const folder of [stick, sameDisk]) rmSync(folder, { recursive: true, force: true });
});

const copy = (path?: string) => backend.call('backups.copy', path === undefined ? {} : { folder: { path } });
const standing = () => backend.ask('backups.standing', {});
const addSomebody = (name: string) =>
  backend.ask('users.add', { name, role: 'digitador', passphrase: TEST_PASSPHRASE, own: true });

describe('taking a backup away from this computer', () => {
  it('makes one of what is there now, and puts it there with its keyring and its sum, verified', async () => {
    const taken = await copy(stick);
    const name = taken.ok ? taken.value.name : '';
    expect(taken).toEqual({ ok: true, value: { name, folder: stick, isElsewhere: true } });
    expect(readdirSync(stick).toSorted()).toEqual([name, `${name}.keyring.json`, `${name}.sha256`]);
    for (const file of readdirSync(stick)) {
      const kept = readFileSync(join(backupFolderOf(backend.registryFile), file));
      expect(readFileSync(join(stick, file)).equals(kept)).toBe(true);
    }
    const opened = await openReadOnly(join(stick, name), backend.session().key);
    expect(opened.ok).toBe(true);
    if (opened.ok) await opened.value.destroy();
  });

  it('remembers the folder, and copies again only what changed since', async () => {
    await copy(stick);
    expect(await standing()).toMatchObject({ copied: { day: '2026-05-04', folder: stick } });
    await copy();
    expect(readdirSync(stick)).toHaveLength(3);
    backend.setToday('2026-05-06');
    await addSomebody('pedro');
    expect(await copy()).toMatchObject({ ok: true, value: { folder: stick } });
    expect(readdirSync(stick)).toHaveLength(6);
    const history: readonly { kind: string }[] = await backend.session().db('event').orderBy('seq').select('kind');
    expect(history.filter(({ kind }) => kind === 'registry.copied')).toHaveLength(3);
  });

  it('says that the same disk is not another place, and does not count it as one', async () => {
    expect(await copy(sameDisk)).toMatchObject({ ok: true, value: { isElsewhere: false } });
    expect(readdirSync(sameDisk)).toHaveLength(3);
    expect(await standing()).toMatchObject({ copied: null });
  });

  it('leaves nothing half written where the folder cannot be written', async () => {
    writeFileSync(join(stick, 'lleno'), '');
    expect(await copy(join(stick, 'lleno'))).toEqual({
      ok: false,
      problem: { code: 'file-unwritable', name: 'lleno', detail: 'ENOTDIR' },
    });
    expect(await copy(join(stick, 'no-esta'))).toMatchObject({
      problem: { code: 'file-unwritable', detail: 'ENOENT' },
    });
    expect(readdirSync(stick)).toEqual(['lleno']);
    expect(await standing()).toMatchObject({ copied: null });
  });

  it('needs a folder the first time', async () => {
    expect(await copy()).toEqual({ ok: false, problem: { code: 'not-found', what: 'folder' } });
  });
});

describe('the reminders', () => {
  it('come once there were changes for a week without a backup, and two without one elsewhere', async () => {
    await copy(stick);
    await addSomebody('pedro');
    backend.setToday('2026-05-11');
    expect(await standing()).toMatchObject({ late: { backup: null, copyElsewhere: null }, failed: null });
    backend.setToday('2026-05-12');
    expect(await standing()).toMatchObject({ late: { backup: 8, copyElsewhere: null } });
    await backend.ask('backups.make', {});
    backend.setToday('2026-05-19');
    expect(await standing()).toMatchObject({
      late: { backup: null, copyElsewhere: 15 },
      newest: { day: '2026-05-12' },
    });
    await copy();
    expect(await standing()).toMatchObject({ late: { backup: null, copyElsewhere: null } });
  });

  it('do not come for what has not changed', async () => {
    await copy(stick);
    backend.setToday('2027-05-11');
    expect(await standing()).toMatchObject({ late: { backup: null, copyElsewhere: null } });
  });
});
