import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileFiles } from '../../support/hostileWorkbooks';
import { readHere, tableOf, writeBytes } from '../../support/workbookFiles';

const TWO_ROWS = [
  ['DNI', 'Nombre'],
  ['40000001', 'MARIA'],
];

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('files that were not made by us', () => {
  it.each(hostileFiles.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const path = await writeBytes(folder, `file.${file.extension ?? 'xlsx'}`, file.bytes());
    const result = await readHere(path);
    expect(result.ok ? tableOf(result.value.sheets[0]) : result.problem.code).toEqual(
      file.expected === 'good' ? TWO_ROWS : file.expected,
    );
  });

  it('leaves nothing behind on the prototypes of the language', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
