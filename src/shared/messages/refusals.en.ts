import type { RefusalSentences } from './refusals';

const DAMAGED =
  'The file is damaged or incomplete. Open it in Excel or LibreOffice, save it again as .xlsx and send it again.';
const SUSPICIOUS =
  'The file is not made like an ordinary workbook and was not opened. Ask its sender for another copy.';
const TOO_LARGE = 'The file is too large. Keep only the sheets and rows asked for and save it again.';

export const refusalsEn: RefusalSentences = {
  EMPTY: () => 'The file is empty. Ask its sender for another copy.',
  TOO_BIG: () => TOO_LARGE,
  PASSWORD: () => 'The file has a password. Open it, remove the password and save it again.',
  OLD_XLS: () => 'It is a workbook of the old format (.xls). Open it and save it as an Excel workbook (.xlsx).',
  ODS: () => 'It is a LibreOffice sheet (.ods). Open it and save it as an Excel workbook (.xlsx).',
  HTML: () => 'It is a web page under the name of a workbook. Open it in Excel and save it as .xlsx.',
  MACROS: () => 'The workbook has macros. Save it as an Excel workbook (.xlsx), without macros.',
  NOT_XLSX: () => 'It is neither an Excel workbook (.xlsx) nor a CSV file. Check that it is the right file.',
  BAD_CSV: () => 'The CSV file cannot be read in columns. Open it in Excel and save it as .xlsx.',
  UNREADABLE: (detail) => `The file could not be opened (${detail}). Check that it exists and is not open elsewhere.`,
  BAD_ZIP: () => DAMAGED,
  CRC: () => DAMAGED,
  MISSING: () => DAMAGED,
  BAD_XML: () => DAMAGED,
  NO_SHEETS: () => DAMAGED,
  NUM: () => DAMAGED,
  REF: () => DAMAGED,
  BOMB: () => SUSPICIOUS,
  ENTRIES: () => SUSPICIOUS,
  NAME: () => SUSPICIOUS,
  DUP: () => SUSPICIOUS,
  OVERLAP: () => SUSPICIOUS,
  METHOD: () => SUSPICIOUS,
  DTD: () => SUSPICIOUS,
  DEPTH: () => SUSPICIOUS,
  ENC: () => SUSPICIOUS,
  SHEETS: () => TOO_LARGE,
  ROWS: () => TOO_LARGE,
  COLS: () => TOO_LARGE,
  CELLS: () => TOO_LARGE,
  TEXT: () => TOO_LARGE,
  SST: () => TOO_LARGE,
  TIMEOUT: () => 'Reading the file takes too long and was stopped. Keep only the sheets and rows asked for.',
  OUT_OF_MEMORY: () => TOO_LARGE,
  CRASHED: () => DAMAGED,
  CANCELLED: () => 'Reading was cancelled.',
  TABLE_ABSENT: (detail) =>
    `The sheet “${detail}” was not found: no sheet has its columns. Use this office's template.`,
  ANSWERS_ABSENT: (detail) =>
    `The sheet “${detail}” has no answers of RENIEC. Expected is the list this office exported for RENIEC, with the column “Respuesta” filled in.`,
  CARD_NUMBERS: (detail) =>
    `The file holds whole numbers of cards, which are kept nowhere (sheet!row: ${detail}). Leave their last 4 digits alone and import it again.`,
  XML_OTHER: () =>
    'It is an XML, but neither a payment status report (pain.002) nor a notification of movements (camt.054). Ask the payer for that file.',
  XML_NO_LINES: () =>
    'The XML does not say what became of each payment: it has no transaction. Ask for the report with its transactions.',
  UBIGEO_RENIEC: (detail) =>
    `The district codes seem to be RENIEC's and not INEI's: ${detail}. Nothing was read. Ask for the file with INEI's ubigeo.`,
  UBIGEO_NAMES: (detail) =>
    `Code and name of the district do not agree in ${detail}. Nothing was read. Check the ubigeo, which must be INEI's.`,
  COLUMNS_MISSING: (detail) =>
    `Required columns are missing: ${detail}. Add them, in any order, and send the file again.`,
};
