import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FromBackend, ToBackend } from '@shared/contract/backendMessages';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FIRST_USER, TEST_PASSPHRASE, TEST_UBIGEO } from '../../support/backend';
import { buildScript, killNow } from '../../support/childScript';

let scripts: string;
let script: string;
let folder: string;
let child: ChildProcess;
beforeAll(async () => {
  scripts = mkdtempSync(join(tmpdir(), 'juntos-scripts-'));
  script = await buildScript('src/main/backend/process.ts', scripts);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-process-'));
});
afterEach(async () => {
  await killNow(child);
  rmSync(folder, { recursive: true });
});
afterAll(() => rmSync(scripts, { recursive: true }));

function start(env: Readonly<Record<string, string>> = {}): ChildProcess {
  child = fork(script, [], {
    env: { ...process.env, JUNTOS_DATA: folder, JUNTOS_TODAY: '2026-05-04', ...env },
    serialization: 'advanced',
  });
  return child;
}

async function hear(wanted: (message: FromBackend) => boolean): Promise<FromBackend> {
  for (;;) {
    const [message] = (await once(child, 'message')) as [FromBackend];
    if (wanted(message)) return message;
  }
}

let lastId = 0;
async function ask(name: string, input: object = {}): Promise<unknown> {
  const id = (lastId += 1);
  const answer = hear((message) => message.type === 'answer' && message.id === id);
  child.send({ type: 'call', id, name, input } satisfies ToBackend);
  const message = await answer;
  return message.type === 'answer' ? message.result : undefined;
}

const create = () =>
  ask('registry.create', { name: 'Oficina', ubigeo: TEST_UBIGEO, userName: FIRST_USER, passphrase: TEST_PASSPHRASE });

describe('the process of the backend', () => {
  it('keeps a registry in the folder it is told, on the day it is told', async () => {
    start();
    expect(await ask('registry.describe')).toMatchObject({ ok: true, value: { state: 'absent', today: '2026-05-04' } });
    expect(await create()).toMatchObject({ ok: true });
    expect(await ask('users.list')).toEqual({
      ok: true,
      value: [{ name: FIRST_USER, role: 'gestor', since: '2026-05-04', until: null, isDue: false }],
    });
  });

  it('leaves when its parent is gone, and the registry opens in the next one', async () => {
    start();
    await create();
    const exited = once(child, 'exit');
    child.disconnect();
    await exited;
    start();
    expect(await ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE })).toMatchObject({
      ok: true,
    });
  });

  it('locks a registry left alone', async () => {
    start({ JUNTOS_LOCK_MINUTES: '0.001' });
    await create();
    await hear(({ type }) => type === 'locked');
    expect(await ask('users.list')).toEqual({ ok: false, problem: { code: 'registry-locked' } });
  });
});
