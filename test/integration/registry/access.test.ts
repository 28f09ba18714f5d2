import { afterEach, describe, expect, it } from 'vitest';
import { FIRST_USER, openTestBackend, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';

let backend: TestBackend;
afterEach(() => backend.close());

describe('unlocking', () => {
  it('opens with the passphrase of a user and says who it is', async () => {
    backend = await openTestBackend({ role: 'supervisor' });
    await backend.ask('registry.lock', {});
    expect(await backend.ask('registry.describe', {})).toMatchObject({
      state: 'locked',
      users: [FIRST_USER],
      user: null,
    });
    const user = await backend.ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
    expect(user).toEqual({ name: FIRST_USER, role: 'supervisor' });
    expect(await backend.ask('registry.describe', {})).toMatchObject({ state: 'open', user });
  });
});
