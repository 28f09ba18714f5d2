import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { openFolder } from '../../../src/cli/hq/folder';
import { found, renew } from '../../../src/cli/hq/keys';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { fingerprintOfRoot } from '../../../src/main/backend/packages/root';
import { codeForOffice } from '../../../src/main/backend/registry/headquartersKey';
import { keyringFileOf, readKeyring } from '../../../src/main/backend/registry/keyring';
import { FIRST_USER, openTestBackend, OTHER_PASSPHRASE, type TestBackend } from '../../support/backend';

const HQ = 'la frase de la sede';
const UNTIL = toDate('2027-12-31');
let backend: TestBackend;
let headquarters: string;
beforeEach(async () => {
  backend = await openTestBackend({ handlers: packageHandlers, users: [{ name: 'sofía', role: 'supervisor' }] });
  headquarters = join(backend.dir, 'sede');
});
afterEach(() => backend.close());

const acceptRoot = (fingerprint = '') =>
  backend.as('sofía').ask('packages.acceptRoot', { file: { path: join(headquarters, 'root.json') }, fingerprint });
async function meetHeadquarters(): Promise<void> {
  await acceptRoot(fingerprintOfRoot(await found(headquarters, HQ, 'Sede', UNTIL)));
}

function ringOf({ registryFile }: TestBackend) {
  const ring = readKeyring(registryFile);
  if (!ring.ok) throw new Error(ring.problem.code);
  return ring.value;
}
const identitiesIn = async (folder: string) => (await openFolder(folder, HQ))?.identities ?? [];
/** What headquarters reads out for the keyring of an office. */
const readOut = async (of = backend, folder = headquarters) =>
  (await codeForOffice(ringOf(of), await identitiesIn(folder))) ?? '';
const recover = (recoveryCode: string, on = backend) =>
  on.call('registry.recover', { recoveryCode, userName: FIRST_USER, newPassphrase: OTHER_PASSPHRASE });
const wrong = { ok: false, problem: { code: 'wrong-recovery-code' } };

describe("the way in that headquarters' keys give", () => {
  it('is there once the office knows them, and shows nothing to who has the keyring alone', async () => {
    expect(ringOf(backend)).toMatchObject({ version: 1 });
    expect(await readOut()).toBe('');
    await meetHeadquarters();
    expect(ringOf(backend)).toMatchObject({ version: 2 });
    const code = await readOut();
    expect(code).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
    for (const file of [keyringFileOf(backend.registryFile), `${backend.registryFile}.keyring.copy.json`])
      expect(readFileSync(file, 'utf8')).not.toContain(code.slice(0, 9));
    const strangers = join(backend.dir, 'otra');
    await found(strangers, HQ, 'Otra', UNTIL);
    expect(await readOut(backend, strangers)).toBe('');
  });

  it('opens a backup on an empty PC, with everything in it', async () => {
    await meetHeadquarters();
    const copy = join(backend.dir, 'copia.db');
    await backend.ask('registry.backup', { file: { path: copy } });
    const { counts } = await backend.ask('registry.check', {});
    const other = await openTestBackend({ create: false });
    copyFileSync(copy, other.registryFile);
    copyFileSync(keyringFileOf(copy), keyringFileOf(other.registryFile));
    expect(await recover(await readOut(other), other)).toEqual({
      ok: true,
      value: { name: FIRST_USER, role: 'gestor' },
    });
    expect(await other.ask('registry.check', {})).toMatchObject({
      sound: true,
      counts: { ...counts, event: (counts['event'] ?? 0) + 1, access_line: (counts['access_line'] ?? 0) + 1 },
    });
    await other.close();
  });

  it('serves once: afterwards headquarters reads out another code, and the printed one still opens', async () => {
    await meetHeadquarters();
    const code = await readOut();
    expect(await recover(code)).toMatchObject({ ok: true });
    const last: unknown = await backend.session().db('event').orderBy('seq', 'desc').first('kind', 'details');
    expect(last).toEqual({ kind: 'access-recovered', details: '{"by":"HEADQUARTERS"}' });
    expect(await recover(code)).toEqual(wrong);
    expect(await recover(backend.recoveryCode)).toMatchObject({ ok: true });
    const next = await readOut();
    expect(next).not.toBe(code);
    expect(await recover(next)).toMatchObject({ ok: true });
  });

  it('goes over to new keys of headquarters', async () => {
    await meetHeadquarters();
    const before = await readOut();
    const kept = await openFolder(headquarters, HQ);
    if (kept === undefined) throw new Error('no keys');
    await renew(headquarters, HQ, kept, UNTIL);
    await acceptRoot();
    expect(await codeForOffice(ringOf(backend), kept.identities)).toBeUndefined();
    expect(await recover(before)).toEqual(wrong);
    expect(await recover(await readOut())).toMatchObject({ ok: true });
  });

  it('does not open what was changed or taken from another registry', async () => {
    await meetHeadquarters();
    const code = await readOut();
    const file = keyringFileOf(backend.registryFile);
    const ring = JSON.parse(readFileSync(file, 'utf8')) as { registryId: string; version: number };
    for (const change of [{ registryId: 'T999' }, { version: 3 }]) {
      for (const copy of [file, `${backend.registryFile}.keyring.copy.json`])
        writeFileSync(copy, JSON.stringify({ ...ring, ...change }));
      expect(await recover(code)).toMatchObject({ ok: false });
    }
  });
});
