import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { superviseBackend, type Backend } from '../../../src/main/shell/backend';
import { forkOnNode } from '../../../src/main/shell/nodeHost';
import { backendProgram, readerProgram } from '../../../src/main/shell/processes';
import type { JobProgress } from '../../../src/shared/contract/backendMessages';

const file = join(import.meta.dirname, '../../support/echoBackend.ts');
const reader = join(import.meta.dirname, '../../support/sickReader.ts');
const stopped = { ok: false, problem: { code: 'backend-stopped' } };
type Echo = { readonly ok: true; readonly value: { readonly pid: number; readonly input: unknown } };

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('the backend process', () => {
  let backend: Backend;
  let progress: JobProgress[];
  let exits: number[];
  let locks: number;

  const start = (node = process.execPath) => {
    progress = [];
    exits = [];
    locks = 0;
    backend = superviseBackend({
      fork: () => forkOnNode(node, backendProgram(file, process.env, '/datos')),
      forkReader: () => forkOnNode(node, readerProgram(reader, { ...process.env, JUNTOS_PASSPHRASE: 'una frase' })),
      onProgress: (step) => progress.push(step),
      onLocked: () => {
        locks += 1;
      },
      onStopped: (status) => exits.push(status),
    });
  };
  const echo = async (input: unknown, jobId?: string) => (await backend.ask('echo', input, jobId)) as Echo;

  afterEach(() => backend.stop());

  it('answers each call with its own answer', async () => {
    start();
    const answers = await Promise.all([1, 2, 3].map((input) => echo(input)));
    expect(answers.map(({ value }) => value.input)).toEqual([1, 2, 3]);
  });

  it('keeps what structured clone keeps', async () => {
    start();
    const bytes = new Uint8Array([1, 2, 3]);
    expect((await echo({ bytes, none: undefined })).value.input).toEqual({ bytes, none: undefined });
  });

  it('passes on progress and cancellation', async () => {
    start();
    await echo(1, 'job-1');
    backend.cancel('job-2');
    await expect.poll(() => progress.map(({ jobId }) => jobId)).toEqual(['job-1', 'job-2']);
  });

  it('says that it locked itself', async () => {
    start();
    void backend.ask('lock', {});
    await expect.poll(() => locks).toBe(1);
  });

  it('is started again after it ended; what waited is told so, and only that', async () => {
    start();
    const before = await echo(1);
    const waiting = [backend.ask('wait', {}), backend.ask('wait', {}), backend.ask('end', 3)];
    expect(await Promise.all(waiting)).toEqual([stopped, stopped, stopped]);
    const after = await echo(2);
    expect(after.value.pid).not.toBe(before.value.pid);
    expect(exits).toEqual([3]);
  });

  it('is left alone when it keeps ending, and every call is answered at once', async () => {
    start();
    for (let times = 0; times < 4; times += 1) expect(await backend.ask('end', 1)).toEqual(stopped);
    expect(await backend.ask('echo', {})).toEqual(stopped);
    expect(exits).toEqual([1, 1, 1, 1]);
  });

  it('is not started again once the application is leaving', async () => {
    start();
    await echo(1);
    const waiting = backend.ask('wait', {});
    backend.stop();
    expect(await waiting).toEqual(stopped);
    await sleep(50);
    expect(exits).toEqual([]);
    expect(await backend.ask('echo', {})).toEqual(stopped);
  });

  describe('its readers', () => {
    const read = async (request: string) => ((await backend.ask('read', request)) as Echo).value;

    it('are started by the shell, which passes on what they say, and know nothing of the registry', async () => {
      start();
      const known = await read('pid');
      expect(await read('pid')).toEqual(known);
      expect(await read('secrets')).toEqual([]);
    });

    it('end by themselves, by a full heap or by being killed, and the next file starts another one', async () => {
      start();
      const first = await read('pid');
      expect(await read('crash')).toBe('CRASHED');
      expect(await read('eat')).toBe('OUT_OF_MEMORY');
      const hanging = read('hang');
      expect(((await backend.ask('kill', {})) as Echo).value).toBe('CRASHED');
      expect(await read('pid')).not.toBe(first);
      backend.stop();
      await hanging;
    });

    it('end with it', async () => {
      start();
      const pid = await read('pid');
      await backend.ask('end', 3);
      await expect.poll(() => isAlive(Number(pid))).toBe(false);
    });
  });

  it('that cannot be started at all is a stopped one', async () => {
    start(join(import.meta.dirname, 'no-such-node'));
    expect(await backend.ask('echo', {})).toEqual(stopped);
  });
});
