import type { FileHandle } from 'node:fs/promises';
import type { TakeRows, WorkbookDescription } from './content';
import { readDateStyles } from './dateFormats';
import { refuseFile } from './refusal';
import type { SheetContext } from './rowCollector';
import { readSharedStrings } from './sharedStrings';
import { readSheetRows } from './sheetRows';
import { readWorkbookParts } from './workbookPart';
import { readXml } from './xmlParts';
import { openZip, type ZipParts } from './zipParts';

/** A stranger's .xlsx, sheet by sheet; what a cell shows is read, everything else in the file is left alone. */
export async function readXlsx(file: FileHandle, take: TakeRows): Promise<WorkbookDescription> {
  const zip = await openZip(file);
  await refuseOtherKinds(zip);
  const { subject, date1904, sheets, ...parts } = await readWorkbookParts(zip);
  const context: SheetContext = {
    sharedStrings: await readSharedStrings(zip, parts.sharedStrings),
    dateStyles: await readDateStyles(zip, parts.styles),
    date1904,
    counts: { rows: 0, cells: 0 },
  };
  for (const [index, sheet] of sheets.entries()) {
    await readSheetRows(zip, sheet.part, context, (rows) => take(index, rows));
  }
  return {
    subject,
    date1904,
    hasExternalLinks: zip.names.some((name) => /^xl\/externalLinks\//i.test(name)),
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
  };
}

const CONTENT_TYPES = '[Content_Types].xml';

async function refuseOtherKinds(zip: ZipParts): Promise<void> {
  if (await isOpenDocument(zip)) refuseFile('ODS');
  if (!zip.has(CONTENT_TYPES)) refuseFile('NOT_XLSX');
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name))) refuseFile('MACROS');
  await readXml(zip, CONTENT_TYPES, {
    open: (_, { ContentType = '' }) => {
      if (ContentType.includes('macroEnabled')) refuseFile('MACROS');
    },
  });
}

async function isOpenDocument(zip: ZipParts): Promise<boolean> {
  if (!zip.has('mimetype') || zip.sizeOf('mimetype') > 100) return false;
  let type = '';
  for await (const chunk of zip.read('mimetype')) type += chunk.toString('latin1');
  return type.startsWith('application/vnd.oasis.opendocument.spreadsheet');
}
