import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { attemptsFileOf, createAttempts } from '../../../src/main/backend/registry/attempts';

const at = (second: number) => new Date(Date.UTC(2026, 4, 4, 12, 0, second)).toISOString();

let folder: string;
let registry: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-attempts-'));
  registry = join(folder, 'registro.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function afterFailures(failures: number) {
  const attempts = createAttempts(registry);
  for (let failed = 0; failed < failures; failed += 1) await attempts.failed(at(0));
  return attempts;
}

it.each([
  [0, 0],
  [4, 0],
  [5, 2],
  [6, 4],
  [7, 8],
  [12, 256],
  [13, 300],
  [60, 300],
])('after %i failures in a row one waits %i seconds, also when the program starts again', async (failures, seconds) => {
  await afterFailures(failures);
  expect(createAttempts(registry).secondsToWait(at(0))).toBe(seconds);
});

it('lets one try again once the wait is over, not before', async () => {
  const attempts = await afterFailures(6);
  expect(attempts.secondsToWait(at(3))).toBe(1);
  expect(attempts.secondsToWait(at(4))).toBe(0);
});

it('starts anew after a success, and says when each failure was', async () => {
  const attempts = await afterFailures(9);
  expect(await attempts.succeeded()).toEqual(Array.from({ length: 9 }, () => at(0)));
  expect(await attempts.succeeded()).toEqual([]);
  await attempts.failed(at(1));
  expect(createAttempts(registry).secondsToWait(at(1))).toBe(0);
});

it('makes nobody wait longer for a clock that was set back', async () => {
  const attempts = await afterFailures(13);
  expect(attempts.secondsToWait('2001-01-01T00:00:00.000Z')).toBe(300);
});

it('keeps nobody out for a file that is broken, and makes none where nobody failed', async () => {
  await createAttempts(registry).succeeded();
  expect(existsSync(attemptsFileOf(registry))).toBe(false);
  await afterFailures(13);
  writeFileSync(attemptsFileOf(registry), '{"failures":');
  expect(createAttempts(registry).secondsToWait(at(0))).toBe(0);
});
