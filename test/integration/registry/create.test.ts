import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';

let backend: TestBackend;
afterEach(() => backend.close());

const OFFICE = { name: 'Oficina de Cusipata', ubigeo: '081003', userName: 'Rosa Quispe', passphrase: TEST_PASSPHRASE };
const create = (changes: Partial<typeof OFFICE> = {}) => backend.call('registry.create', { ...OFFICE, ...changes });

describe('creating a registry', () => {
  it('leaves it open for its first user, who is noted as its author', async () => {
    backend = await openTestBackend({ create: false });
    expect(await create()).toMatchObject({ ok: true });
    expect(await backend.ask('registry.describe', {})).toMatchObject({
      state: 'open',
      office: { name: OFFICE.name, ubigeo: OFFICE.ubigeo },
      user: { name: OFFICE.userName, role: 'gestor' },
    });
    const { db, user } = backend.session();
    expect(await db('event').select('kind', 'user_id')).toEqual([{ kind: 'registry-created', user_id: user.id }]);
  });

  it('writes the registry, two equal keyrings and nothing else', async () => {
    backend = await openTestBackend({ create: false });
    await create();
    await backend.ask('registry.lock', {});
    const files = ['registro.db', 'registro.db.keyring.copy.json', 'registro.db.keyring.json'];
    expect(readdirSync(backend.dir).toSorted()).toEqual(files);
    const [, copy = '', first = ''] = files.map((name) => readFileSync(join(backend.dir, name), 'utf8'));
    expect(copy).toBe(first);
  });

  it('shows names of office and users in the keyring, and no word in the registry', async () => {
    backend = await openTestBackend({ create: false });
    const created = await create();
    await backend.ask('registry.lock', {});
    const registry = readFileSync(backend.registryFile);
    const keyring = readFileSync(`${backend.registryFile}.keyring.json`, 'utf8');
    expect(registry.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    for (const needle of ['Cusipata', 'Quispe', 'app_user', 'create table'])
      expect(registry.includes(needle)).toBe(false);
    for (const shown of ['Cusipata', 'Quispe']) expect(keyring).toContain(shown);
    const code = created.ok ? created.value.recoveryCode : '';
    for (const secret of [TEST_PASSPHRASE, 'gestor', code, code.replaceAll('-', '')])
      expect(keyring).not.toContain(secret);
  });

  it('refuses where one exists, and touches neither it nor its keyring', async () => {
    backend = await openTestBackend();
    await backend.ask('registry.lock', {});
    const before = filesOf(backend);
    expect(await create()).toEqual({ ok: false, problem: { code: 'registry-exists', path: backend.registryFile } });
    expect(filesOf(backend)).toEqual(before);
  });

  it('makes one registry when it is asked twice at once', async () => {
    backend = await openTestBackend({ create: false });
    const answers = await Promise.all([create(), create({ name: 'Otra oficina' })]);
    expect(answers).toMatchObject([{ ok: true }, { ok: false, problem: { code: 'busy', job: 'registry.create' } }]);
    expect(await backend.ask('registry.check', {})).toMatchObject({ sound: true });
  });

  it('refuses a weak passphrase before anything is written', async () => {
    backend = await openTestBackend({ create: false });
    expect(await create({ passphrase: 'Juntos2026' })).toEqual({ ok: false, problem: { code: 'weak-passphrase' } });
    expect(await create({ passphrase: 'Rosa Quispe' })).toEqual({ ok: false, problem: { code: 'weak-passphrase' } });
    expect(await create({ passphrase: 'corta' })).toMatchObject({ ok: false, problem: { code: 'invalid-input' } });
    expect(readdirSync(backend.dir)).toEqual([]);
  });

  it('refuses a synchronised folder and says why', async () => {
    backend = await openTestBackend({ create: false, folder: 'Dropbox' });
    const { registryFile } = backend;
    const problem = { code: 'registry-bad-place', path: registryFile, why: 'cloud' };
    expect(await create()).toEqual({ ok: false, problem });
    expect(existsSync(registryFile)).toBe(false);
  });

  it('says so when the folder cannot be written', async () => {
    backend = await openTestBackend({ create: false, folder: 'ocupado' });
    writeFileSync(join(backend.dir, 'ocupado'), 'a file where a folder should be');
    expect(await create()).toMatchObject({ ok: false, problem: { code: 'file-unwritable', name: 'registro.db' } });
  });

  it('starts again over what a stopped creation left', async () => {
    backend = await openTestBackend({ create: false });
    writeFileSync(`${backend.registryFile}.new`, 'half a registry');
    writeFileSync(`${backend.registryFile}.new-wal`, 'half a journal');
    expect(await create()).toMatchObject({ ok: true });
  });

  it('keeps the keyring of a registry that was moved away', async () => {
    backend = await openTestBackend({ create: false });
    const first = await create();
    await backend.ask('registry.lock', {});
    const keyring = readFileSync(`${backend.registryFile}.keyring.json`, 'utf8');
    const away = join(backend.dir, 'movido.db');
    renameSync(backend.registryFile, away);
    expect(await create({ name: 'Otra oficina' })).toMatchObject({ ok: true });
    const kept = `${backend.registryFile}.${first.ok ? first.value.registryId : ''}.keyring.json`;
    expect(readFileSync(kept, 'utf8')).toBe(keyring);
  });
});

const filesOf = ({ dir }: TestBackend) =>
  readdirSync(dir).map((name) => [name, readFileSync(join(dir, name)).toString('base64')]);
