import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { timed } from '../timed';

const ATTEMPTS = 5;
const PATIENCE_MS = 20_000;

/** Milliseconds exceljs needs to stream every cell of these files, one file after the other. */
export async function readByStream(paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) total += await readOne(path);
  return total;
}

/** exceljs 4.4.0 now and then loses a part of a sound file, or never ends: only an attempt that succeeded counts. */
async function readOne(path: string): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { ms } = await timed(() => orGiveUp(path));
      return ms;
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

async function orGiveUp(path: string): Promise<void> {
  const over = new AbortController();
  const giveUp = wait(PATIENCE_MS, undefined, { signal: over.signal }).then(() => {
    throw new Error(`exceljs did not finish ${path}`);
  });
  try {
    await Promise.race([streamCells(path), giveUp]);
  } finally {
    over.abort();
    giveUp.catch(() => undefined);
  }
}

async function streamCells(path: string): Promise<number> {
  const options = { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache' } as const;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(slicesOf(await readFile(path))), options);
  let cells = 0;
  for await (const sheet of reader) {
    for await (const row of sheet) row.eachCell(({ value }) => void (cells += value === null ? 0 : 1));
  }
  return cells;
}

// In larger slices it loses parts much more often.
const SLICE = 1024;

function* slicesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}
