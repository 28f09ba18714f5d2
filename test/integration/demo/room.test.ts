import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeRoom } from '../../../src/cli/demo/room';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-room-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the folder of a demonstration', () => {
  it('is made where there is none, and takes an empty one', async () => {
    expect(await makeRoom(join(folder, 'nueva'))).toBe(true);
    mkdirSync(join(folder, 'vacía'));
    expect(await makeRoom(join(folder, 'vacía'))).toBe(true);
  });

  it('is emptied where an earlier demonstration made it', async () => {
    await makeRoom(folder);
    const fresh = readdirSync(folder);
    mkdirSync(join(folder, 'libros'));
    writeFileSync(join(folder, 'libros', 'uno.xlsx'), 'x');
    expect(await makeRoom(folder)).toBe(true);
    expect(readdirSync(folder)).toEqual(fresh);
  });

  it('is never one that holds somebody’s files', async () => {
    writeFileSync(join(folder, 'registro.db'), 'de la oficina');
    expect(await makeRoom(folder)).toBe(false);
    expect(readdirSync(folder)).toEqual(['registro.db']);
  });
});
