import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../../src/main/shell/wholeFile';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'juntos-whole-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('puts a document in the place of an earlier one', async () => {
  const path = join(folder, 'lista.pdf');
  writeFileSync(path, 'antes');
  await writeWhole(path, Buffer.from('después'));
  expect(readFileSync(path, 'utf8')).toBe('después');
  expect(readdirSync(folder)).toEqual(['lista.pdf']);
});

it('leaves nothing half-written where it cannot get its name', async () => {
  const path = join(folder, 'lista.pdf');
  mkdirSync(join(path, 'algo'), { recursive: true });
  await expect(writeWhole(path, Buffer.from('después'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(readdirSync(folder)).toEqual(['lista.pdf']);
});
