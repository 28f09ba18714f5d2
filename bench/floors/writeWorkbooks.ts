import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { timed } from '../timed';

/** Milliseconds exceljs needs to stream these workbooks once more, sheet by sheet and cell by cell, one after the other. */
export async function rewriteByStream(paths: readonly string[], folder: string): Promise<number> {
  let total = 0;
  for (const [index, path] of paths.entries()) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const { ms } = await timed(() => stream(book, join(folder, `${index}.xlsx`)));
    total += ms;
  }
  return total;
}

async function stream(book: ExcelJS.Workbook, filename: string): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: true });
  for (const sheet of book.worksheets) {
    const target = writer.addWorksheet(sheet.name, { state: sheet.state });
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const copy = target.addRow([]);
      row.eachCell({ includeEmpty: true }, (cell, column) => {
        const written = copy.getCell(column);
        written.value = cell.value;
        written.style = cell.style;
      });
      copy.commit();
    });
    target.commit();
  }
  await writer.commit();
}
