import type { Style } from 'exceljs';
import type { ValueStyle } from './spec';

export type Look = 'locked' | 'input' | 'error' | 'warning' | 'header' | 'inputHeader' | 'title' | 'label' | 'note';
export type CellStyle = Partial<Style>;

const solid = (argb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { argb } } });
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BOXED: CellStyle = { border: { top: LINE, left: LINE, bottom: LINE, right: LINE } };
const UNLOCKED: CellStyle = { protection: { locked: false } };
const HEADER: CellStyle = {
  ...BOXED,
  font: { name: 'Calibri', size: 11, bold: true },
  alignment: { wrapText: true, vertical: 'middle', horizontal: 'center' },
};

const LOOKS: Record<Look, CellStyle> = {
  locked: BOXED,
  input: { ...BOXED, ...UNLOCKED, ...solid('FFFFF9DB') },
  error: { ...BOXED, ...UNLOCKED, ...solid('FFFFC7CE') },
  warning: { ...BOXED, ...UNLOCKED, ...solid('FFFFE699') },
  header: { ...HEADER, ...solid('FFD9E2EC') },
  inputHeader: { ...HEADER, ...solid('FFFFE699') },
  title: { font: { name: 'Calibri', size: 14, bold: true } },
  label: { font: { name: 'Calibri', size: 11, bold: true } },
  note: { font: { name: 'Calibri', size: 10, italic: true } },
};

const FORMATS: Record<ValueStyle, string> = {
  text: '@',
  date: 'dd/mm/yyyy',
  integer: '0',
  number: 'General',
  money: '#,##0.00',
};

const STYLES = mapOf(LOOKS, (look) => mapOf(FORMATS, (numFmt): CellStyle => ({ ...look, numFmt })));

/** Always the same object for the same style: exceljs then works it out once a workbook and not once a cell. */
export const styleOf = (look: Look, value: ValueStyle): CellStyle => STYLES[look][value];

function mapOf<Key extends string, From, To>(record: Record<Key, From>, map: (value: From) => To): Record<Key, To> {
  const entries = Object.entries<From>(record).map(([key, value]) => [key, map(value)]);
  return Object.fromEntries(entries) as Record<Key, To>; // of the same keys
}

/** For the cells of a column that nothing was written to: what people type there is kept as it should be. */
export const columnStyle = (value: ValueStyle, input: boolean): CellStyle => ({
  numFmt: FORMATS[value],
  ...(input ? UNLOCKED : {}),
});
