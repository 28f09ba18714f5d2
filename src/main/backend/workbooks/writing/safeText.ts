import { encodeCellText, withoutForbidden } from '../reading/cellText';

export const LONGEST_TEXT = 32_767;

/** A text as a cell can hold it: line ends as Excel's, without characters XML forbids. */
export const safeText = (text: string) =>
  encodeCellText(withoutForbidden(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text));

/** What a spreadsheet could take for a formula when the cell is edited, or when a CSV is opened (CWE-1236). */
export const looksLikeFormula = (text: string) => FORMULA_START.test(text.trimStart()) || /^[\t\r\n]/.test(text);
const FORMULA_START = /^[=+\-@|＝＋－＠]/;
