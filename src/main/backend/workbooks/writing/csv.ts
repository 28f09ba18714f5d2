import { stringify } from 'csv-stringify/sync';
import { looksLikeFormula } from './safeText';
import type { CellInput } from './spec';

/**
 * Rows as a CSV that a Spanish Excel opens by double click: UTF-8 with its mark, semicolons. A text that a program
 * could take for a formula gets a `'` before it; numbers we produced do not.
 */
export const csvOf = (rows: Iterable<readonly CellInput[]>): string =>
  stringify([...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    cast: { string: (text) => (looksLikeFormula(text) ? `'${text}` : text) },
  });
