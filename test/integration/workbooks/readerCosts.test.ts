import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadAnswer } from '../../../src/main/backend/workbooks/reading/messages';
import { nodeReaderHost } from '../../../src/main/backend/workbooks/reading/readerHost';
import { buildScript } from '../../support/childScript';
import { hostileFiles } from '../../support/hostileWorkbooks';
import { goodParts, partsOf, SHEET_PART, workbookOfRows } from '../../support/rawWorkbook';
import { rawZip } from '../../support/rawZip';
import type { Watched } from '../../support/watchedReader';
import { writeBytes } from '../../support/workbookFiles';

const MB = 1024 * 1024;

let folder = '';
let script = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juntos-costo-'));
  script = await buildScript('test/support/watchedReader.ts', folder);
});
afterAll(() => rm(folder, { recursive: true }));

type Cost = { readonly code: string; readonly cells: number } & Watched;

/** Reads a file in a reader process of its own, counts what comes and keeps none of it. */
function costOf(path: string): Promise<Cost> {
  const child = nodeReaderHost(script)();
  let cells = 0;
  return new Promise<Cost>((done) => {
    child.onExit((code) => done({ code, cells, peak: 0, changed: [] }));
    child.onMessage((answer) => {
      if (answer.kind === 'rows') cells += answer.rows.reduce((sum, row) => sum + row.cells.length, 0);
      else done({ code: answer.kind === 'done' ? 'read' : answer.refusal.code, cells, ...watchedIn(answer) });
    });
    child.send({ id: 1, path });
  }).finally(() => child.kill());
}

const watchedIn = (answer: ReadAnswer) => (answer as ReadAnswer & { readonly watched: Watched }).watched; // watchedReader adds it

describe('what a file of a stranger costs the reader process', () => {
  it.each(hostileFiles.map((file) => [file.name, file] as const))('%s', async (_, file) => {
    const path = await writeBytes(folder, `file.${file.extension ?? 'xlsx'}`, file.bytes());
    const { code, peak, changed } = await costOf(path);
    expect(code).toBe(file.expected === 'good' ? 'read' : file.expected);
    // The most cells a file may have, and one more: as a file that is read, not as a hostile one.
    expect(peak).toBeLessThan((code === 'CELLS' ? 300 : 250) * MB);
    expect(changed).toEqual([]);
  });

  it.each([
    ['tells its size as far as a zip can', {}],
    ['says it is small', { size: 2000 }],
  ])('a sheet of ten gigabytes that %s', async (_, claims) => {
    const { code, peak } = await costOf(await writeBytes(folder, 'bomb.xlsx', bombOf(160, claims)));
    expect(code).toBe('BOMB');
    expect(peak).toBeLessThan(200 * MB);
  });

  it('a million cells', async () => {
    const { code, cells, peak } = await costOf(
      await writeBytes(folder, 'million.xlsx', workbookOfRows(millionCells())),
    );
    expect({ code, cells }).toEqual({ code: 'read', cells: 1_000_000 });
    expect(peak).toBeLessThan(300 * MB);
  });
});

const BLOCK = 64 * MB;

/** A sheet of so many times 64 MB of zeros: one packed block, over and over. */
function bombOf(blocks: number, claims: { readonly size?: number }): Buffer {
  const block = deflateRawSync(Buffer.alloc(BLOCK), { finishFlush: constants.Z_FULL_FLUSH });
  const bytes = Buffer.concat([...Array.from({ length: blocks }, () => block), deflateRawSync(Buffer.alloc(0))]);
  const packed = { bytes, size: Math.min(blocks * BLOCK, 0xff_ff_ff_fe) };
  const others = partsOf(goodParts()).filter(({ name }) => name !== SHEET_PART);
  return rawZip([...others, { name: SHEET_PART, data: '', packed, claims }]);
}

/** A hundred thousand rows of ten: numbers, texts and dates, no two rows alike. */
function millionCells(): string {
  const cell = (row: number, column: number) =>
    column < 5
      ? `<c><v>${(row * 7919 + column * 104_729) % 99_999_989}</v></c>`
      : `<c t="inlineStr"><is><t>QUISPE ${(row * 31 + column) % 65_521} MAMANI ${row}</t></is></c>`;
  const columns = Array.from({ length: 10 }, (_, column) => column);
  return Array.from(
    { length: 100_000 },
    (_, row) => `<row>${columns.map((column) => cell(row, column)).join('')}</row>`,
  ).join('');
}
