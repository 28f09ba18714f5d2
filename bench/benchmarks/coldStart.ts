import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSPHRASE } from '../../src/cli/demo/office';
import { openEncrypted } from '../floors/encryptedFile';
import { registryIn, stageFolder } from '../office/stages';
import { timed } from '../timed';
import type { Benchmark } from './benchmark';

/** P13: from starting the program to the first rows of the list; the passphrase is typed as soon as it is asked for. */
export const measureColdStart: Benchmark = async (office, { electron, root }) => {
  if (electron === undefined) return [{ id: 'P13', skipped: 'there is no Electron or no screen here' }];
  const data = await mkdtemp(join(tmpdir(), 'juntos-bench-'));
  try {
    await cp(stageFolder(office, 'received'), data, { recursive: true, preserveTimestamps: true });
    const start = (folder: string) =>
      untilReady(electron, join(root, 'bench/coldStart', folder), {
        JUNTOS_DATA: data,
        JUNTOS_BENCH_PASSPHRASE: DEMO_PASSPHRASE,
      });
    const { door = 0, open = 0, ready: measured } = await start('app');
    const key = await timed(() => openEncrypted(registryIn(data)));
    key.value.close();
    const parts = {
      'door shown': door,
      'opened after the passphrase': open - door,
      'of which its key alone': key.ms,
      'list after that': measured - open,
    };
    return [{ id: 'P13', measured, floor: (await start('empty')).ready, parts }];
  } finally {
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
};

const PATIENCE_MS = 120_000;

type Moments = { readonly door?: number; readonly open?: number; readonly ready: number };

/** Both programs say when they are ready, and leave; the application also when the door is there and when it is open. */
async function untilReady(electron: string, folder: string, env: Readonly<Record<string, string>>): Promise<Moments> {
  const began = performance.now();
  // Chromium's sandbox cannot start for root in a container; the product never sets this.
  const switches = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(electron, [...switches, folder], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: PATIENCE_MS,
  });
  const moments: { -readonly [Name in keyof Moments]?: number } = {};
  child.stdout.on('data', (text: Buffer) => {
    for (const name of ['door', 'open', 'ready'] as const) {
      if (text.includes(`bench: ${name}`)) moments[name] ??= performance.now() - began;
    }
  });
  const status = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const { ready } = moments;
  if (ready === undefined) throw new Error(`Electron ended with ${String(status)} before it was ready`);
  return { ...moments, ready };
}
