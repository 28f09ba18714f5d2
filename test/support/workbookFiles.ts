import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  CellValue,
  SheetContent,
  SheetRow,
  WorkbookContent,
} from '../../src/main/backend/workbooks/reading/content';
import { readFile } from '../../src/main/backend/workbooks/reading/readFile';

/** Reads in this process, as the reader process does in its own. */
export async function readHere(path: string) {
  const rows = new Map<number, SheetRow[]>();
  const result = await readFile(path, (sheet, batch) => void rows.set(sheet, [...(rows.get(sheet) ?? []), ...batch]));
  if (!result.ok) return result;
  const sheets = result.value.sheets.map((sheet, index) => ({ ...sheet, rows: rows.get(index) ?? [] }));
  return { ok: true, value: { ...result.value, sheets } as WorkbookContent } as const;
}

export async function contentOf(path: string): Promise<WorkbookContent> {
  const result = await readHere(path);
  if (!result.ok) throw new Error(`${path}: ${result.problem.code} ${result.problem.detail}`);
  return result.value;
}

export async function writeBytes(folder: string, name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

/** The rows of a sheet as plain arrays, blanks as null. */
export const tableOf = (sheet: SheetContent | undefined): (CellValue | null)[][] =>
  (sheet?.rows ?? []).map(({ cells }) => {
    const known = new Map(cells);
    return Array.from({ length: Math.max(...known.keys()) }, (_, index) => known.get(index + 1) ?? null);
  });
