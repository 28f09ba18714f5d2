import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { moveOver, replaceFile } from '../../../src/main/backend/files/replaceFile';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const held = (code: string) => Object.assign(new Error(code), { code });

/** Somebody else holds the file at the first attempts, as an antivirus does. */
function renameHeld(times: number, code: string) {
  let attempts = 0;
  return (from: string, to: string) => {
    attempts += 1;
    if (attempts <= times) throw held(code);
    renameSync(from, to);
  };
}

describe('replacing a file', () => {
  it('writes a new one and replaces an old one, with nothing left over', async () => {
    const file = join(folder, 'a.json');
    await replaceFile(file, 'old');
    await replaceFile(file, 'new');
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it('keeps the old one when the new one cannot take its place', async () => {
    const file = join(folder, 'a.json');
    mkdirSync(file);
    writeFileSync(join(file, 'inside'), 'old');
    await expect(replaceFile(file, 'new')).rejects.toThrow(/EISDIR|EEXIST|ENOTEMPTY|EPERM/);
    expect(readFileSync(join(file, 'inside'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });
});

describe('renaming over a file', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while it is held (%s)', async (code) => {
    writeFileSync(join(folder, 'new'), 'new');
    writeFileSync(join(folder, 'old'), 'old');
    await moveOver(join(folder, 'new'), join(folder, 'old'), renameHeld(5, code));
    expect(readFileSync(join(folder, 'old'), 'utf8')).toBe('new');
  });

  it('does not wait for what will not pass', async () => {
    await expect(moveOver('a', 'b', renameHeld(1, 'ENOSPC'))).rejects.toThrow('ENOSPC');
  });
});
