import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CellValue, SheetContent, SheetRow } from '../../../src/main/backend/workbooks/reading/content';
import { otherSheets, withOtherSheets } from '../../../src/main/backend/workbooks/remarks/otherSheets';
import { writeWorkbook } from '../../../src/main/backend/workbooks/writing/writeWorkbook';
import { contentOf } from '../../support/workbookFiles';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copies-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const OURS = { subject: 'hogares', sheets: [{ name: 'Hogares', columns: [{ header: 'Código', width: 9 }], rows: [] }] };

async function writtenAndRead(sheets: readonly SheetContent[]): Promise<readonly SheetContent[]> {
  const path = join(folder, 'copias.xlsx');
  expect((await writeWorkbook(path, withOtherSheets(OURS, sheets))).ok).toBe(true);
  return otherSheets(await contentOf(path), ['Hogares']);
}

const aDay = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date): CellValue => ({ date: date.toISOString().slice(0, 10) as never }));
const aText = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((text) => text.trim() !== '' && !/\p{C}/u.test(text));
const aValue: fc.Arbitrary<CellValue> = fc.oneof(
  aText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  aDay,
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
);
const aRow = (number: number): fc.Arbitrary<SheetRow> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 1024 }), aValue), { selector: ([column]) => column, minLength: 1 })
    .map((cells) => ({ number, cells: cells.toSorted(([a], [b]) => a - b) }));
const someRows = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_048_576 }), { minLength: 1, maxLength: 6 })
  .chain((numbers) => fc.tuple(...numbers.toSorted((a, b) => a - b).map(aRow)));
const someSheets = fc
  .array(fc.record({ hidden: fc.boolean(), rows: someRows }), { minLength: 1, maxLength: 4 })
  .map((sheets) => sheets.map((sheet, index) => ({ ...sheet, name: `Hoja ${index}` })));

describe('sheets of a sender, written anew', () => {
  it('are read as they were: each value of its kind at its cell, wherever in the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(someSheets, async (sheets) => {
        expect(await writtenAndRead(sheets)).toEqual(sheets);
      }),
      { numRuns: 40 },
    );
  });

  it('get a name that every program takes, and each its own', async () => {
    const names = ['HOGARES', 'History', `a/b:c*d?e[f]g\\h`, `'x'`, 'Ñ'.repeat(40), 'Ñ'.repeat(35), '\u0001', 'hoja'];
    const rows = [{ number: 1, cells: [[1, 'x']] as const }];
    const back = await writtenAndRead(names.map((name) => ({ name, hidden: false, rows })));
    expect(back.map(({ name }) => name)).toEqual([
      'HOGARES (2)',
      'History (2)',
      'a b c d e f g h',
      'x',
      'Ñ'.repeat(31),
      `${'Ñ'.repeat(27)} (2)`,
      'Hoja',
      'hoja (2)',
    ]);
  });
});
