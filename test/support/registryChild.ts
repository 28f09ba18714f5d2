import { dirname } from 'node:path';
import { createDispatch, type Handlers } from '../../src/main/backend/dispatch';
import { createEngine } from '../../src/main/backend/engine';
import { backupHandlers } from '../../src/main/backend/handlers/backups';
import { registryHandlers } from '../../src/main/backend/handlers/registry';
import { userHandlers } from '../../src/main/backend/handlers/users';
import { quietJob } from '../../src/main/backend/jobs/job';
import { FIRST_USER, OTHER_PASSPHRASE, TEST_PASSPHRASE, TEST_UBIGEO, testSurroundings } from './backend';

// A second program on a registry, for tests that need one: it does what its argument says and waits to be killed.
const [, , action = '', registryFile = '', backup = ''] = process.argv;
const engine = createEngine({
  ...testSurroundings(dirname(registryFile), { today: '2026-05-04' }),
  registryFile,
});
const dispatch = createDispatch({ ...registryHandlers, ...userHandlers, ...backupHandlers } as Handlers); // nothing else is asked here
const call = async (name: string, input: object) => {
  const result = await dispatch(engine, name, input, quietJob());
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
};

const unlock = () => call('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
const ACTIONS: Readonly<Record<string, () => Promise<void>>> = {
  hold: unlock,
  create: () =>
    call('registry.create', {
      name: 'Oficina',
      ubigeo: TEST_UBIGEO,
      userName: FIRST_USER,
      passphrase: TEST_PASSPHRASE,
    }),
  async 'change-passphrase'() {
    await unlock();
    process.send?.('started');
    for (let current = TEST_PASSPHRASE, next = OTHER_PASSPHRASE; ; [current, next] = [next, current]) {
      await call('users.changePassphrase', { current, next });
    }
  },
  async restore() {
    process.send?.('started');
    await call('backups.restore', { name: backup, userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
  },
  async 'back-up'() {
    await unlock();
    process.send?.('started');
    for (;;) {
      await call('registry.backup', { file: { path: `${registryFile}.backup` } });
      process.send?.('saved');
    }
  },
};

process.on('disconnect', () => process.exit());
process.send?.('ready');
void ACTIONS[action]?.().then(() => process.send?.('done'));
