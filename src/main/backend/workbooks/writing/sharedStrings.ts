import { Readable } from 'node:stream';
import type StringXform from 'exceljs/lib/xlsx/xform/strings/shared-string-xform.js';

/** What exceljs' streaming writer keeps of all texts of a workbook, and where it puts them. */
export type TextsOfWorkbook = {
  addSharedStrings(): Promise<void>;
  readonly sharedStrings: { readonly values: readonly string[]; readonly totalRefs: number };
  readonly zip: { append(content: Readable, entry: { readonly name: string }): void };
};

const TEXTS_A_PIECE = 500;

/**
 * exceljs 4.4.0 makes one long text of them at the very end, and nobody else has a turn meanwhile: of a workbook of
 * 20,000 rows that is the longest silence. Here they are worded while they are packed.
 */
export function writeTextsByAndBy(workbook: TextsOfWorkbook, Xform: typeof StringXform): void {
  workbook.addSharedStrings = () => {
    if (workbook.sharedStrings.values.length > 0) {
      const pieces = Readable.from(piecesOf(workbook.sharedStrings, new Xform()), { highWaterMark: 1 });
      workbook.zip.append(pieces, { name: '/xl/sharedStrings.xml' });
    }
    return Promise.resolve();
  };
}

function* piecesOf({ values, totalRefs }: TextsOfWorkbook['sharedStrings'], xform: StringXform): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${totalRefs}" uniqueCount="${values.length}">`;
  for (let from = 0; from < values.length; from += TEXTS_A_PIECE) {
    yield values
      .slice(from, from + TEXTS_A_PIECE)
      .map((text) => xform.toXml(text))
      .join('');
  }
  yield '</sst>';
}
