/** Why a file is not read at all. Each code needs a sentence that says what to do. */
export type FileRefusalCode =
  // not what is asked for
  | 'EMPTY'
  | 'TOO_BIG'
  | 'PASSWORD'
  | 'OLD_XLS'
  | 'ODS'
  | 'HTML'
  | 'MACROS'
  | 'NOT_XLSX'
  | 'BAD_CSV'
  | 'UNREADABLE'
  // the container
  | 'BAD_ZIP'
  | 'CRC'
  | 'BOMB'
  | 'ENTRIES'
  | 'NAME'
  | 'DUP'
  | 'OVERLAP'
  | 'METHOD'
  // its XML
  | 'DTD'
  | 'DEPTH'
  | 'ENC'
  | 'BAD_XML'
  // the workbook
  | 'NO_SHEETS'
  | 'SHEETS'
  | 'MISSING'
  | 'ROWS'
  | 'COLS'
  | 'CELLS'
  | 'TEXT'
  | 'SST'
  | 'NUM'
  | 'REF'
  // the reader process
  | 'TIMEOUT'
  | 'OUT_OF_MEMORY'
  | 'CRASHED'
  | 'CANCELLED';

/** `detail` names the part, sheet or limit concerned; it is never a sentence for people. */
export type FileRefusal = { readonly code: FileRefusalCode; readonly detail: string };

/** Unwinds the parsers' callbacks from any depth; `readFile` turns it into a value, nothing else catches it. */
export class Refused extends Error {
  readonly code: FileRefusalCode;
  readonly detail: string;
  constructor(code: FileRefusalCode, detail = '') {
    super(`${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

export function refuseFile(code: FileRefusalCode, detail = ''): never {
  throw new Refused(code, detail.slice(0, 200));
}
