import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { ROWS_PER_BATCH, type SheetRow, type TakeRows, type WorkbookDescription } from './content';
import { declaredSeparator, decodeText, detectSeparator } from './csvDialect';
import { withoutForbidden } from './cellText';
import { LIMITS } from './limits';
import { Refused, refuseFile } from './refusal';

/** A CSV or TXT file as a workbook of one sheet; all its cells are text. Rows are numbered as Excel shows them. */
export async function readCsv(file: FileHandle, sheetName: string, take: TakeRows): Promise<WorkbookDescription> {
  const text = decodeText(await file.readFile());
  const declared = declaredSeparator(text);
  const separator = declared?.separator ?? detectSeparator(text);
  const source = Readable.from(slicesOf(text.slice(declared?.length ?? 0)));
  const records = source.pipe(
    parse({ delimiter: separator, relax_column_count: true, relax_quotes: true, max_record_size: RECORD_LENGTH }),
  );
  try {
    await takeRecords(records, declared ? 2 : 1, take);
  } catch (error) {
    throw error instanceof CsvError ? new Refused('BAD_CSV', error.code) : error;
  } finally {
    source.destroy();
  }
  return { subject: '', date1904: false, hasExternalLinks: false, sheets: [{ name: sheetName, hidden: false }] };
}

const RECORD_LENGTH = 4 * 1024 * 1024;
const SLICE_LENGTH = 64 * 1024;

function* slicesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += SLICE_LENGTH) yield text.slice(at, at + SLICE_LENGTH);
}

async function takeRecords(records: AsyncIterable<readonly string[]>, firstRow: number, take: TakeRows) {
  let batch: SheetRow[] = [];
  let number = firstRow - 1;
  const counts = { rows: 0, cells: 0 };
  for await (const record of records) {
    number++;
    const cells = cellsOf(record);
    if (cells.length === 0) continue;
    countRow(counts, cells.length);
    batch.push({ number, cells });
    if (batch.length === ROWS_PER_BATCH) {
      await take(0, batch);
      batch = [];
    }
  }
  if (batch.length > 0) await take(0, batch);
}

function countRow(counts: { rows: number; cells: number }, cells: number): void {
  counts.rows++;
  counts.cells += cells;
  if (counts.rows > LIMITS.rows) refuseFile('ROWS');
  if (counts.cells > LIMITS.cells) refuseFile('CELLS');
}

function cellsOf(record: readonly string[]): SheetRow['cells'] {
  if (record.length > LIMITS.columns) refuseFile('COLS');
  return record.flatMap((text, index) => {
    if (text.length > LIMITS.textLength) refuseFile('TEXT');
    return text.trim() === '' ? [] : [[index + 1, withoutForbidden(text)] as const];
  });
}
