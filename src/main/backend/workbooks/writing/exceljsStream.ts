import type { Writable } from 'node:stream';
import type { DataValidation, Workbook, Worksheet, WorksheetProtection } from 'exceljs';
import { writeTextsByAndBy, type TextsOfWorkbook } from './sharedStrings';

/** The parts of exceljs' streaming sheet that we use; its own types leave the last five out. */
export type StreamedSheet = Pick<Worksheet, 'addRow' | 'autoFilter' | 'columns' | 'pageSetup'> & {
  commit(): void;
  protect(password: string, options: Partial<WorksheetProtection>): Promise<void>;
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
  /** Number of the next row that is neither written nor begun. */
  _rowZero: number;
  _writeAutoFilter(): void;
  _writeSheetProtection(): void;
};

export type StreamedWorkbook = {
  subject: string;
  views: unknown[];
  addWorksheet(name: string, options: Parameters<Workbook['addWorksheet']>[1]): StreamedSheet;
  commit(): Promise<void>;
};

/** exceljs is half of all code of this process: it is loaded with the first workbook, not at every start. */
export async function openWorkbookStream(stream: Writable): Promise<StreamedWorkbook> {
  // what exceljs packs with still calls `Buffer()`, and who sits at a terminal can do nothing about that warning
  process.noDeprecation = true;
  const { default: ExcelJS } = await import('exceljs');
  const { default: StringXform } = await import('exceljs/lib/xlsx/xform/strings/shared-string-xform.js');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.creator = workbook.lastModifiedBy = 'Juntos Distrital';
  // exceljs' types call the streaming writer a whole Workbook, whose sheets they describe otherwise
  const streamed = workbook as unknown as StreamedWorkbook & TextsOfWorkbook;
  writeTextsByAndBy(streamed, StringXform);
  return streamed;
}

/** Excel refuses a sheet whose `sheetProtection` comes after its `autoFilter`, as exceljs 4.4.0 streams them. */
export function writeProtectionFirst(sheet: StreamedSheet): void {
  const writeProtection = sheet._writeSheetProtection.bind(sheet);
  const writeAutoFilter = sheet._writeAutoFilter.bind(sheet);
  sheet._writeSheetProtection = () => {};
  sheet._writeAutoFilter = () => {
    writeProtection();
    writeAutoFilter();
  };
}
