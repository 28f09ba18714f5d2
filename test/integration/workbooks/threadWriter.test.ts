import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RowInput, WorkbookSpec } from '../../../src/main/backend/workbooks/writing/spec';
import { openThreadWriter } from '../../../src/main/backend/workbooks/writing/threadWriter';
import { writeHere, type WorkbookWriter } from '../../../src/main/backend/workbooks/writing/writer';
import { buildWriterScript } from '../../support/readerScript';
import { richWorkbook } from '../../support/richWorkbook';
import { contentOf, tableOf } from '../../support/workbookFiles';

let folder = '';
let write: WorkbookWriter = writeHere;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thread-writer-'));
  write = openThreadWriter(await buildWriterScript(folder));
});
afterAll(() => rm(folder, { recursive: true }));

const file = (name: string) => join(folder, name);
const bookOf = (...rows: readonly WorkbookSpec['sheets'][number]['rows'][]): WorkbookSpec => ({
  subject: 'X',
  sheets: rows.map((of, index) => ({ name: `Hoja ${index}`, columns: [{ header: 'A', width: 10 }], rows: of })),
});
const MANY = Array.from({ length: 1001 }, (_, index): RowInput => [index]);
async function* slowly(rows: readonly RowInput[]) {
  for (const row of rows) yield await Promise.resolve(row);
}

it('writes what the asking thread would have written', async () => {
  await writeHere(file('aquí.xlsx'), richWorkbook);
  expect(await write(file('allá.xlsx'), richWorkbook)).toEqual(await writeHere(file('aquí.xlsx'), richWorkbook));
  expect(await contentOf(file('allá.xlsx'))).toEqual(await contentOf(file('aquí.xlsx')));
});

it('takes the rows of each sheet as they come, several workbooks at once', async () => {
  const books = ['a', 'b', 'c', 'd'].map((name) => write(file(`${name}.xlsx`), bookOf(MANY, slowly(MANY), []), 'new'));
  expect(await Promise.all(books)).toEqual(books.map(() => ({ ok: true, value: { rows: 2002 } })));
  const { sheets } = await contentOf(file('d.xlsx'));
  const written = [['A'], ...MANY.map((row) => row)];
  expect(sheets.map(tableOf)).toEqual([written, written, [['A']]]);
});

it('says why it cannot be written, and leaves what was there', async () => {
  await writeFile(file('nota.xlsx'), 'sigue');
  const tooLong = bookOf([['x'.repeat(40_000)]]);
  expect(await write(file('nota.xlsx'), tooLong)).toMatchObject({
    ok: false,
    problem: { code: 'TEXT_TOO_LONG', row: 2 },
  });
  expect(await write(file('no hay/nota.xlsx'), bookOf([]))).toMatchObject({ problem: { code: 'NOT_WRITABLE' } });
  expect((await readdir(folder)).filter((name) => name.includes('nota.xlsx'))).toEqual(['nota.xlsx']);
});

it('throws on what went wrong with the rows, and writes nothing', async () => {
  async function* failing() {
    yield* slowly(MANY);
    throw new RangeError('the registry was closed');
  }
  await expect(write(file('mitad.xlsx'), bookOf(failing()))).rejects.toThrow(RangeError);
  expect((await readdir(folder)).filter((name) => name.includes('mitad'))).toEqual([]);
  expect(await write(file('otro.xlsx'), bookOf(MANY))).toMatchObject({ ok: true });
});

it('lets go of the rows of a workbook that cannot be written', async () => {
  let isLeft = false;
  async function* endless(): AsyncGenerator<RowInput> {
    try {
      for (;;) yield ['x'.repeat(40_000)];
    } finally {
      isLeft = true;
    }
  }
  expect(await write(file('sin fin.xlsx'), bookOf(endless()))).toMatchObject({ problem: { code: 'TEXT_TOO_LONG' } });
  expect(isLeft).toBe(true);
});

it('fails rather than waits when its thread ends, and starts another', async () => {
  await writeFile(file('muerto.cjs'), 'process.exit(3)');
  const dead = openThreadWriter(file('muerto.cjs'));
  await expect(dead(file('nunca.xlsx'), bookOf(MANY))).rejects.toThrow('has ended');
  await expect(dead(file('nunca.xlsx'), bookOf(MANY))).rejects.toThrow('has ended');
});
