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

/* What every value of the language inherits: a file must neither add to it nor take from it. */
const BUILT_IN = [Object, Array, Function, String, Number, Map, Set].map(({ prototype }): object => prototype);
const ownKeys = () => BUILT_IN.map((prototype) => Reflect.ownKeys(prototype));
const keysAtFirst = ownKeys();

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
    expect(ownKeys()).toEqual(keysAtFirst);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });
});
