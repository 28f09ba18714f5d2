import { foldName } from '@shared/domain/names';
import { typedDateValue } from '../../ui/typedDate';
import type { MemberForm } from './formValues';
import { MEMBER_COLUMNS, type MemberColumn } from './memberColumns';

type Option = { readonly value: string; readonly text: string };

/** How the words of a spreadsheet are read. */
export type PasteReading = {
  /** Values of a choice with the words for them. */
  readonly options: (column: Extract<MemberColumn, { kind: 'choice' }>) => readonly Option[];
  /** Last year a date may mean where only two digits are given. */
  readonly thisYear: number;
};

export type PastedCell = {
  readonly row: number;
  readonly column: MemberColumn;
  readonly value: MemberForm[MemberColumn['field']];
};

/** Whether a text is several cells, as spreadsheets put them on the clipboard. */
export const isSeveralCells = (text: string) => /[\t\n]/.test(text.replace(/\r?\n$/, ''));

/** The cells of a pasted text, from a column of the members on; what lies beyond the last column is left out. */
export function readPastedCells(text: string, firstColumn: number, reading: PasteReading): readonly PastedCell[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.flatMap((line, row) =>
    line.split('\t').flatMap((cell, offset) => {
      const column = MEMBER_COLUMNS[firstColumn + offset];
      return column === undefined ? [] : [cellOf(cell.trim(), row, column, reading)];
    }),
  );
}

function cellOf(text: string, row: number, column: MemberColumn, { options, thisYear }: PasteReading): PastedCell {
  switch (column.kind) {
    case 'date':
      return { row, column, value: typedDateValue(text, thisYear + column.yearsAhead) };
    case 'check':
    case 'holder':
      return { row, column, value: /^(s[ií]?|x|1|verdadero|true|y|yes)$/i.test(text) };
    case 'choice': {
      // a word that is none of the list stays in the cell, which says so
      return { row, column, value: chosen(text, options(column)) ?? text };
    }
    case 'text':
    case 'document':
    case 'school':
    case 'post':
      return { row, column, value: text };
  }
}

/** The code itself, the word for it, or its beginning where only one begins so. */
function chosen(text: string, options: readonly Option[]): string | undefined {
  if (text === '') return '';
  const wanted = foldName(text);
  const exact = options.find((one) => foldName(one.value) === wanted || foldName(one.text) === wanted);
  if (exact !== undefined) return exact.value;
  const begun = options.filter((one) => foldName(one.text).startsWith(wanted));
  return begun.length === 1 ? begun[0]?.value : undefined;
}
