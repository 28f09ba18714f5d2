import type { IsoDate } from '@shared/domain/calendar';
import { isIsoDate } from '@shared/domain/calendar';
import type { ValueProblemCode } from '@shared/domain/rowProblems';
import { parseDate, type DateReading } from '../values/dates';
import { parseDigits } from '../values/digits';
import { parseDecimal, parseWhole, type DecimalMark } from '../values/numbers';
import type { Cell, Parsed } from '../values/parsed';
import { parseCode, parseText, parseYesNo } from '../values/text';
import type { CellInput, ValueStyle } from '../writing/spec';

/** What is decided once for a whole column: order of day and month, decimal mark. */
export type ColumnReading = DateReading & { readonly mark: DecimalMark };

export type ReadValue<Value> =
  Exclude<Parsed<Value>, { kind: 'problem' }> | { readonly kind: 'problem'; readonly code: ValueProblemCode };

/** A sort of value: how it is read from a cell, how it is written into one, and what people may choose from. */
export type ValueKind<Value> = {
  readonly style: ValueStyle;
  readonly read: (cell: Cell, reading: ColumnReading) => ReadValue<Value>;
  readonly write: (value: Value) => CellInput;
  readonly choices?: readonly string[];
};

export const textKind = (maxLength: number): ValueKind<string> => ({
  style: 'text',
  read: (cell) => {
    const read = parseText(cell);
    return read.kind === 'value' && read.value.length > maxLength ? { kind: 'problem', code: 'TEXT_TOO_LONG' } : read;
  },
  write: (value) => value || null,
});

/** An official code of so many digits, always text. */
export const digitsKind = (length: number): ValueKind<string> => ({
  style: 'text',
  read: (cell) => parseDigits(cell, length),
  write: (value) => value || null,
});

export const dateKind: ValueKind<IsoDate> = {
  style: 'date',
  read: (cell, reading) => parseDate(cell, reading),
  write: (value) => value,
};

export const yesNoKind: ValueKind<boolean> = {
  style: 'text',
  read: remembered(parseYesNo),
  write: (value) => (value ? YES : NO),
  choices: ['SÍ', 'NO'],
};
const [YES, NO] = ['SÍ', 'NO'];

export const wholeKind: ValueKind<number> = {
  style: 'integer',
  read: (cell) => parseWhole(cell),
  write: (value) => value,
};

export const decimalKind: ValueKind<number> = {
  style: 'number',
  read: (cell, { mark }) => parseDecimal(cell, mark),
  write: (value) => value,
};

const KNOWN_WORDINGS = 1000;

/** A value that people choose by its wording; `synonyms` are other wordings that are understood. */
export function codeKind<Code extends string>(
  wordings: Readonly<Record<Code, string>>,
  synonyms: Readonly<Record<string, Code>> = {},
): ValueKind<Code> {
  const codes = Object.keys(wordings) as Code[]; // the record has no other keys
  const byWording = new Map(codes.map((code) => [wordings[code], code]));
  const choices = [...byWording.keys()].filter((wording) => wording !== '');
  const others = Object.fromEntries(Object.entries(synonyms).map(([wording, code]) => [wording, wordings[code]]));
  const read = (cell: Cell): ReadValue<Code> => {
    const parsed = parseCode(cell, choices, others);
    if (parsed.kind !== 'value') return parsed;
    const value = byWording.get(parsed.value);
    return value === undefined ? { kind: 'problem', code: 'NOT_IN_LIST' } : { ...parsed, value };
  };
  return { style: 'text', choices, read: remembered(read), write: (value) => wordings[value] || null };
}

/** A column repeats a handful of words; the wordings of strangers are not kept without end. */
function remembered<Value>(read: (cell: Cell) => ReadValue<Value>): (cell: Cell) => ReadValue<Value> {
  const known = new Map<string, ReadValue<Value>>();
  return (cell) => {
    if (typeof cell !== 'string') return read(cell);
    const answer = known.get(cell);
    if (answer !== undefined) return answer;
    const found = read(cell);
    if (known.size < KNOWN_WORDINGS) known.set(cell, found);
    return found;
  };
}

/** A value as people see it in a list of changes. */
export function shown<Value>(kind: ValueKind<Value>, value: Value | null): string {
  const written = value === null ? null : kind.write(value);
  if (typeof written === 'string' && kind.style === 'date' && isIsoDate(written)) {
    return `${written.slice(8)}/${written.slice(5, 7)}/${written.slice(0, 4)}`;
  }
  return written === null ? '' : String(written);
}
