import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildScript } from '../../support/childScript';
import { aHouseholdOffice } from '../../support/householdOffice';
import { manyHouseholds, writeW1 } from '../../support/w1Files';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-disco-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

type Told = {
  readonly made: readonly string[];
  readonly attempts: readonly {
    readonly left: number;
    readonly backup: string;
    readonly apply: string;
    readonly households: number;
    readonly states: readonly string[];
  }[];
  readonly exports: readonly {
    readonly name: string;
    readonly left: number;
    readonly answer: string;
    readonly file: 'earlier' | 'whole' | 'half';
    readonly beside: readonly string[];
  }[];
  readonly after: readonly string[];
  readonly sound: boolean;
  readonly households: number;
  readonly left: readonly string[];
};

/** A disk of so many bytes, in memory, that only this process and its children see; also without being root. */
async function onSmallDisk(bytes: number, from: string, script: string, ...words: readonly string[]): Promise<Told> {
  const disk = join(folder, 'disco');
  mkdirSync(disk);
  const mount = `mount -t tmpfs -o size=${bytes} tmpfs '${disk}' && cp '${from}'/registro.db* '${disk}' && exec "$@"`;
  const own = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user'];
  const command = [...own, 'sh', '-c', mount, 'sh', process.execPath, script, join(disk, 'registro.db'), ...words];
  const child = spawn('unshare', command, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [told] = (await Promise.race([once(child, 'message'), failure(child)])) as [Told];
  return told;
}

async function failure(child: ReturnType<typeof spawn>): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number];
  throw new Error(`the program on the small disk ended with ${code}`);
}

const HOUSEHOLDS = 300;
const KIB = 1024;

it('a disk that is full when a file is applied, a backup made, anything taken out: told, nothing lost, nothing half done', async () => {
  const script = await buildScript('test/support/fullDiskChild.ts', folder);
  const office = await aHouseholdOffice();
  await office.ask('registry.lock', {});
  const { households, members } = manyHouseholds(HOUSEHOLDS);
  const path = await writeW1(folder, 'hogares.xlsx', { households, members });
  const told = await onSmallDisk(16 * KIB * KIB, office.dir, script, path, String(500 * KIB), String(16 * KIB));
  await office.close();
  expect(told.made).toEqual(['ok', 'ok']);
  const refused = told.attempts.slice(0, -1);
  expect(refused.length).toBeGreaterThan(1);
  expect(refused[0]?.backup).toMatch(/^backup-failed (SQLITE_FULL|ENOSPC)$/);
  for (const attempt of refused) {
    expect(attempt.apply).toBe('file-unwritable SQLITE_FULL');
    expect(attempt.backup).toMatch(/^(ok|backup-failed (SQLITE_FULL|ENOSPC))$/);
    expect(attempt.households).toBe(0);
  }
  for (const { states } of told.attempts) expect([...new Set(states)]).toEqual(['VERIFIED']);
  expect(told.attempts.at(-1)).toMatchObject({ apply: 'ok', households: HOUSEHOLDS });
  for (const name of new Set(told.exports.map((attempt) => attempt.name)))
    expectAllOrNothing(told.exports.filter((attempt) => attempt.name === name));
  expect(told).toMatchObject({ after: ['ok', 'ok'], sound: true, households: HOUSEHOLDS });
  expect(told.left.filter((file) => file.endsWith('.tmp'))).toEqual([]);
});

/** What is written over an earlier file is there whole, or the earlier one is. */
function expectAllOrNothing(attempts: Told['exports']): void {
  const refused = attempts.slice(0, -1);
  expect(refused.length).toBeGreaterThan(0);
  for (const { name, answer, file, beside } of refused) {
    expect(answer).toMatch(/^(file-unwritable (DISK_FULL|ENOSPC|SQLITE_FULL)|backup-failed (SQLITE_FULL|ENOSPC))$/);
    // The line of the access log comes first: without room for it nothing is out. What the history adds comes after.
    expect([name, file]).toEqual([name, name === 'imports.save' && answer.endsWith('SQLITE_FULL') ? file : 'earlier']);
    expect(file).not.toBe('half');
    expect(beside).toEqual([`${name}.out`]);
  }
  expect(attempts.at(-1)).toMatchObject({ answer: 'ok', file: 'whole' });
}
