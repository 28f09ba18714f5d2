import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildScript } from '../../support/childScript';

const MINUTE = 60_000;
const project = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'juntos-bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  'a benchmark whose office cannot be prepared ends, and says why',
  async () => {
    for (const source of ['src', 'migrations']) symlinkSync(join(project, source), join(folder, source), 'junction');
    const script = await buildScript('bench/index.ts', join(folder, 'out', 'bench')); // without its reader
    const done = spawnSync(process.execPath, [script, '--households', '5'], { encoding: 'utf8', timeout: MINUTE });
    expect({ status: done.status, killed: done.signal }).toEqual({ status: 1, killed: null });
    expect(done.stderr).toContain('[file-refused]');
  },
  2 * MINUTE,
);
