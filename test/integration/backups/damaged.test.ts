import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withDriver } from '../../../src/main/backend/database/sqlite/driver';
import { backupHandlers } from '../../../src/main/backend/handlers/backups';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { backupFolderOf } from '../../../src/main/backend/registry/backups/folder';
import { complianceCase } from '../../support/complianceCase';
import { FIRST_USER, openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';

let backend: TestBackend;
afterEach(() => backend.close());

const signIn = { userName: FIRST_USER, passphrase: TEST_PASSPHRASE };
const unlock = () => backend.call('registry.unlock', signIn);
const addSomebody = () =>
  backend.call('users.add', { name: 'pedro', role: 'digitador', passphrase: TEST_PASSPHRASE, own: true });
const look = () => backend.ask('registry.look', {});

/** A locked registry with a backup, of which a page was damaged that is not needed to sign in; its bytes. */
async function damageOnePage(looked: 'before' | 'behind' = 'before'): Promise<Buffer> {
  backend = await openTestBackend({ handlers: backupHandlers, surroundings: { looked } });
  await backend.ask('backups.make', {});
  await addSomebody();
  const tables: { rootpage: number }[] = await backend
    .session()
    .db('sqlite_schema')
    .where({ name: 'populated_center' });
  await backend.ask('registry.lock', {});
  const bytes = readFileSync(backend.registryFile);
  const at = (tables[0]?.rootpage ?? 0) * 4096 - 2048;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(backend.registryFile, bytes);
  return bytes;
}

describe('a registry that is damaged when it is opened', () => {
  it('is opened to be read alone, and not a byte of it is written', async () => {
    const damaged = await damageOnePage();
    expect(await unlock()).toMatchObject({ ok: true, value: { name: FIRST_USER } });
    expect((await look()).damage).toMatch(/^[^\n*]+$/); // one line, whatever else is damaged
    expect(await backend.ask('users.list', {})).toHaveLength(2);
    expect(await addSomebody()).toMatchObject({ ok: false, problem: { code: 'registry-damaged' } });
    expect(await backend.call('backups.make', {})).toMatchObject({ ok: false });
    await expect(backend.session().db('app_user').delete()).rejects.toThrow(/readonly/);
    await backend.ask('registry.lock', {});
    expect(readFileSync(backend.registryFile).equals(damaged)).toBe(true);
  });

  it('takes no new passphrase, and lets in without one', async () => {
    const damaged = await damageOnePage();
    await backend.call('registry.unlock', { ...signIn, newPassphrase: 'otra frase larga 72' });
    await backend.ask('registry.lock', {});
    expect(readFileSync(backend.registryFile).equals(damaged)).toBe(true);
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('goes back to a backup, and is kept to the last byte', async () => {
    const damaged = await damageOnePage();
    await unlock();
    const [newest] = (await backend.ask('backups.list', {})).backups;
    expect(newest).toMatchObject({ state: 'VERIFIED', event: 1 });
    expect(await backend.ask('backups.standing', {})).toMatchObject({ event: 2 });
    const asked = { name: newest?.name ?? '', ...signIn };
    expect(await backend.ask('backups.preview', asked)).toMatchObject({ here: 'DAMAGED' });
    const { aside } = await backend.ask('backups.restore', asked);
    expect(readFileSync(join(backend.dir, aside ?? '')).equals(damaged)).toBe(true);
    expect(await unlock()).toMatchObject({ ok: true });
    expect((await look()).damage).toBeNull();
    expect(await addSomebody()).toMatchObject({ ok: true });
  });

  it('goes back to a backup also where nothing of it opens any more', async () => {
    await damageOnePage();
    const junk = Buffer.alloc(20_000, 'no es un registro');
    writeFileSync(backend.registryFile, junk);
    expect(await unlock()).toMatchObject({ ok: false, problem: { code: 'registry-damaged' } });
    const [newest] = (await backend.ask('backups.list', {})).backups;
    const { aside } = await backend.ask('backups.restore', { name: newest?.name ?? '', ...signIn });
    expect(readFileSync(join(backend.dir, aside ?? '')).equals(junk)).toBe(true);
    expect(await unlock()).toMatchObject({ ok: true });
  });

  it('is no longer backed up, so that what is sound stays', async () => {
    await damageOnePage('behind');
    await unlock();
    await vi.waitFor(async () => expect((await look()).damage).toMatch(/./), 20_000);
    expect(readdirSync(backupFolderOf(backend.registryFile))).toHaveLength(3);
  });
});

describe('everything is looked through', () => {
  const orphan = () =>
    withDriver(backend.session().db, (driver) => {
      driver.pragma('foreign_keys=OFF');
      driver.prepare(`insert into form values ('f', 'f', 'k', 'nowhere', 'x', 1, 1, '', '', '', null)`).run();
      driver.pragma('foreign_keys=ON');
    });
  const again = async () => {
    await backend.ask('registry.lock', {});
    await unlock();
    await vi.waitFor(async () => expect(await look()).toMatchObject({ isRunning: false }), 20_000);
    return look();
  };

  it('once a week at the opening, beyond what each opening looks at', async () => {
    backend = await openTestBackend({ handlers: backupHandlers, surroundings: { looked: 'behind' } });
    await again();
    await orphan();
    backend.setToday('2026-05-10');
    expect(await again()).toMatchObject({ damage: null });
    backend.setToday('2026-05-11');
    expect(await again()).toMatchObject({ damage: 'form 1: foreign key' });
    expect(await addSomebody()).toMatchObject({ problem: { code: 'registry-damaged', detail: 'form 1: foreign key' } });
  });

  it('before a package leaves', async () => {
    backend = await openTestBackend({ handlers: packageHandlers });
    const given = complianceCase(backend);
    const post = await given.addPost();
    await given.addHousehold({ code: 'H1', affiliated: '2026-01-10', members: [{ birth: '2025-10-04', post }] });
    await orphan();
    const file = { path: join(backend.dir, 'paquete.jpkg') };
    expect(await backend.call('packages.exportRegistry', { reach: 'FULL', file })).toEqual({
      ok: false,
      problem: { code: 'registry-damaged', detail: 'form 1: foreign key' },
    });
    expect(readdirSync(backend.dir)).not.toContain('paquete.jpkg');
  });
});
