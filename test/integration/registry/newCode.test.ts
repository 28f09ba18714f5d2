import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  FIRST_USER,
  openTestBackend,
  OTHER_PASSPHRASE,
  TEST_PASSPHRASE,
  type TestBackend,
} from '../../support/backend';

let backend: TestBackend;
beforeEach(async () => {
  backend = await openTestBackend({ role: 'administrador', users: [{ name: 'pedro', role: 'digitador' }] });
});
afterEach(() => backend.close());

const keyring = () => readFileSync(`${backend.registryFile}.keyring.json`, 'utf8');
const recover = (recoveryCode: string) =>
  backend.call('registry.recover', { recoveryCode, userName: FIRST_USER, newPassphrase: OTHER_PASSPHRASE });
const problem = (code: string) => ({ ok: false, problem: { code } });

describe('another code to print', () => {
  it('opens from then on, and the one before opens nothing', async () => {
    const { recoveryCode } = await backend.ask('users.renewRecovery', { passphrase: TEST_PASSPHRASE });
    expect(recoveryCode).not.toBe(backend.recoveryCode);
    expect(await recover(backend.recoveryCode)).toEqual(problem('wrong-recovery-code'));
    expect(await recover(recoveryCode)).toMatchObject({ ok: true, value: { name: FIRST_USER } });
  });

  it('leaves everybody’s passphrase, and a note without the code', async () => {
    const { recoveryCode } = await backend.ask('users.renewRecovery', { passphrase: TEST_PASSPHRASE });
    const noted: unknown[] = await backend.session().db('event').where({ kind: 'recovery-renewed' });
    expect(noted).toHaveLength(1);
    expect(JSON.stringify(noted)).not.toContain(recoveryCode);
    for (const userName of [FIRST_USER, 'pedro'])
      expect(await backend.call('registry.unlock', { userName, passphrase: TEST_PASSPHRASE })).toMatchObject({
        ok: true,
      });
  });

  it('is for who administers, with the own passphrase; a refusal changes nothing', async () => {
    const before = keyring();
    expect(await backend.call('users.renewRecovery', { passphrase: OTHER_PASSPHRASE })).toEqual(
      problem('wrong-passphrase'),
    );
    expect(await backend.as('pedro').call('users.renewRecovery', { passphrase: TEST_PASSPHRASE })).toMatchObject(
      problem('forbidden'),
    );
    expect(keyring()).toBe(before);
    expect(await recover(backend.recoveryCode)).toMatchObject({ ok: true });
  });
});
