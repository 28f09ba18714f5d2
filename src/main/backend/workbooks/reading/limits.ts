const KB = 1024;
const MB = 1024 * KB;

/** What a file may cost us; a real workbook of a million cells stays far below (security §3.2). */
export const LIMITS = {
  fileBytes: 30 * MB,
  entries: 2000,
  partBytes: 256 * MB,
  totalBytes: 400 * MB,
  /** Unpacked to packed, for parts above `ratioFloor`; real sheets stay near 10. */
  ratio: 250,
  ratioFloor: 4 * MB,
  subjectPartBytes: 256 * KB,
  depth: 64,
  attributes: 256,
  sheets: 100,
  rows: 200_000,
  columns: 1024,
  cells: 2_000_000,
  textLength: 32_767,
  sharedStrings: 1_000_000,
  sharedStringsLength: 128 * MB,
  styles: 66_000,
  /** The reader's own work on one file: what other programs take of a slow computer does not count. */
  workMilliseconds: 60_000,
  /** Between one batch of rows and the next, by the clock: a reader that got stuck brings none. */
  silentMilliseconds: 60_000,
} as const;
