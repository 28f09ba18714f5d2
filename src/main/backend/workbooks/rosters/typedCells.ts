import type { IsoDate } from '@shared/domain/calendar';
import { MOTIVE_CODES, type MotiveCode } from '@shared/domain/compliance/motives';
import type { Answer } from '@shared/domain/compliance/statements';
import { badCell, blankCell, countCell, valueCell, type Cell } from '@shared/domain/rosters/cells';
import type { RowProblemCode } from '@shared/domain/rosters/rowProblems';
import type { CellValue } from '../reading/content';
import { parseDate, parseDates, type DateReading } from '../values/dates';
import type { Parsed } from '../values/parsed';
import { parseCode, parseText, parseYesNo } from '../values/text';

/** What was written, as people see it in the cell. */
export function writtenText(value: CellValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'VERDADERO' : 'FALSO';
  if (typeof value !== 'object') return String(value);
  if ('date' in value) return `${value.date.slice(8, 10)}/${value.date.slice(5, 7)}/${value.date.slice(0, 4)}`;
  return 'error' in value ? value.error : '=';
}

type Written = CellValue | undefined;

const cellOf = <Value>(written: Written, parsed: Parsed<Value>, code: RowProblemCode): Cell<Value> => {
  if (parsed.kind === 'blank') return blankCell;
  return parsed.kind === 'value' ? valueCell(parsed.value) : badCell(writtenText(written), code);
};

export const textOf = (written: Written): string => {
  const parsed = parseText(written);
  return parsed.kind === 'value' ? parsed.value : '';
};

export const countIn = (written: Written): Cell<number> =>
  typeof written === 'object' ? badCell(writtenText(written), 'ATT_NOT_A_COUNT') : countCell(written ?? null);

export const yesNoIn = (written: Written, code: RowProblemCode): Cell<boolean> =>
  cellOf(written, parseYesNo(written), code);

/** A word of a drop-down; `words` maps what it means to how it is written. */
export function wordIn<Code extends string>(written: Written, words: Readonly<Record<Code, string>>): Cell<Code> {
  const codes = Object.keys(words) as Code[]; // the keys of a record of its own type
  const parsed = parseCode(written, Object.values<string>(words));
  if (parsed.kind !== 'value') return cellOf(written, parsed, 'ATT_UNKNOWN_CODE');
  const code = codes.find((candidate) => words[candidate] === parsed.value);
  return code === undefined ? badCell(writtenText(written), 'ATT_UNKNOWN_CODE') : valueCell(code);
}

/** J01 … J99, alone or followed by its words. */
export function motiveIn(written: Written): Cell<MotiveCode> {
  const code = typeof written === 'string' ? /^\s*J\s*\d{2}\b/i.exec(written)?.[0] : undefined;
  return cellOf(written, parseCode(code ?? written, MOTIVE_CODES), 'ATT_UNKNOWN_CODE');
}

const UNKNOWN_WORDS = { UNKNOWN: 'SIN INFORMACIÓN' } as const;
/** `S/I` would otherwise read as SÍ, since punctuation is not looked at. */
const UNKNOWN_SHORT = /^\s*(s\s*[/.]\s*i\.?|(s|sin)[\s/.]*inf\w*\.?)\s*$/i;

export function answerIn(written: Written): Cell<Answer> {
  if (typeof written === 'string' && UNKNOWN_SHORT.test(written)) return valueCell('UNKNOWN');
  const yesNo = parseYesNo(written);
  if (yesNo.kind === 'value') return valueCell(yesNo.value ? 'YES' : 'NO');
  if (yesNo.kind === 'blank') return blankCell;
  const unknown = wordIn(written, UNKNOWN_WORDS);
  return unknown.kind === 'bad' ? badCell(unknown.text, 'HLT_ANSWER') : unknown;
}

export const datesIn = (written: Written, reading: DateReading): Cell<readonly IsoDate[]> =>
  cellOf(written, parseDates(written, reading), 'HLT_DATE');

export const dateIn = (written: Written, reading: DateReading): Cell<IsoDate> =>
  cellOf(written, parseDate(written, reading), 'HLT_DATE');

export function remarksIn(written: Written): Cell<string> {
  const text = textOf(written);
  return text === '' ? blankCell : valueCell(text);
}
