import { setImmediate as pause } from 'node:timers/promises';
import type { CellErrorValue, CellValue as Written } from 'exceljs';
import type { CellValue, SheetContent } from '../reading/content';
import { cellContent, storedStyle } from './cells';
import type { StreamedWorkbook } from './exceljsStream';
import { ROWS_A_TURN } from './rowsInTurn';
import type { ValueStyle } from './spec';
import { columnStyle } from './styles';

/** Writes a sheet as it was read: each value of its kind at its own cell. Merges, colours and widths were not read. */
export async function writeCopy(workbook: StreamedWorkbook, { name, hidden, rows }: SheetContent): Promise<void> {
  const sheet = workbook.addWorksheet(name, { state: hidden ? 'hidden' : 'visible' });
  for (const [index, { number, cells }] of rows.entries()) {
    if (number < sheet._rowZero) throw new Error(`row ${number} of a sheet that was read comes twice`);
    // exceljs walks through every row left out, and a sheet may have its next value a million rows down.
    sheet._rowZero = number;
    const row = sheet.addRow([]);
    for (const [column, value] of cells) {
      const cell = row.getCell(column);
      const { content, style } = writtenOf(value);
      cell.value = content;
      cell.style = columnStyle(style, false);
    }
    row.commit();
    if (index % ROWS_A_TURN === 0) await pause();
  }
  sheet.commit();
}

type CopiedCell = { readonly content: Written; readonly style: ValueStyle };

function writtenOf(value: CellValue): CopiedCell {
  if (typeof value === 'boolean') return { content: value, style: 'number' };
  if (typeof value !== 'object') return { content: cellContent(value, 'number'), style: storedStyle(value, 'number') };
  if ('date' in value) return { content: cellContent(value.date, 'date'), style: 'date' };
  // Written as it came, whatever the program that put it there calls its errors.
  if ('error' in value) return { content: { error: value.error as CellErrorValue['error'] }, style: 'number' };
  return { content: null, style: 'number' };
}
