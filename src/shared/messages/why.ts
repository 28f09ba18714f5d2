import type { WhyDuty, WhyResult, WhySource } from '../contract/why';
import type { SourceField } from '../domain/compliance/sources';
import { EXCUSED_BY } from '../domain/compliance/excuse';
import { isTableRow } from '../domain/compliance/tableRows';
import { dutyName, reasonName } from './compliance';
import type { Language } from './problems';
import { tableRowsEn } from './tableRows.en';
import { tableRowsEs } from './tableRows.es';
import { whyEn } from './why.en';
import { whyEs } from './why.es';

/** What a line of an explanation is about. */
export type WhyTopic = 'owed' | 'rule' | 'before' | 'found' | 'required' | 'source' | 'reference';
export type WhyLine = { readonly topic: WhyTopic; readonly label: string; readonly text: string };

type Measured<Kind> = Extract<WhyDuty['measure'], { readonly kind: Kind }>;
/** Days are written as people write them. */
export type WhyWords = {
  /** What the bimester came to for the household, and what a month did. */
  readonly results: Readonly<Record<WhyResult, string>>;
  readonly monthResults: Readonly<Record<WhyResult, string>>;
  /** Of a bimester that is open, and of one that is closed. */
  readonly provisional: string;
  readonly frozen: string;
  /** Of a month in which no member owes anything. */
  readonly nobody: string;
  readonly topics: Readonly<Record<WhyTopic, string>>;
  readonly fields: Readonly<Record<SourceField, string>>;
  readonly values: Readonly<Record<'YES' | 'NO' | 'UNKNOWN', string>>;
  readonly absencesFound: (absences: number, days: number) => string;
  readonly absencesAsked: (most: number | null, minPct: number | null) => string;
  /** Nobody typed a zero: the rules take it for one (decisions §2, U*). */
  readonly blankIsNone: string;
  readonly controlFound: (date: string) => string;
  readonly controlSaid: string;
  readonly noControl: string;
  readonly controlAsked: (control: string, from: string | null, to: string | null) => string;
  readonly supplementFound: (received: boolean) => string;
  readonly supplementAsked: string;
  readonly unknown: string;
  readonly workbook: (name: string, sheet: string) => string;
  /** A form typed from paper, by its code. */
  readonly paper: (form: string) => string;
  readonly typed: (by: string, on: string) => string;
  readonly row: (number: string) => string;
  readonly head: string;
  readonly noName: string;
  readonly cell: string;
  readonly noCell: string;
  readonly imported: (by: string, on: string) => string;
  readonly office: (situation: string, facility: string, by: string, on: string) => string;
  readonly decision: (reason: string, by: string, on: string, confirmedBy: string | null) => string;
  /** Why nothing has come, by cause. */
  readonly nothing: Readonly<Partial<Record<string, (facility: string) => string>>>;
  /** In the place of a row of the tables. */
  readonly appeal: string;
  readonly notKept: string;
  readonly told: (facility: string, on: string, row: string) => string;
  readonly toldOffice: (on: string) => string;
  readonly decided: (on: string) => string;
};

const wordsIn = (language: Language): WhyWords => (language === 'es' ? whyEs : whyEn);

/** Fila of the decision tables: its number and what it says; a number this version does not know stands alone. */
export function ruleText(rule: string, language: Language = 'es'): string {
  const rows = language === 'es' ? tableRowsEs : tableRowsEn;
  if (rule === EXCUSED_BY) return wordsIn(language).appeal;
  return isTableRow(rule) ? `${rule}. ${rows[rule]}` : rule;
}

/** Por qué a duty came to its state, line by line, with every figure and cell it rests on. */
export function whyLines(duty: WhyDuty, language: Language = 'es'): readonly WhyLine[] {
  const words = wordsIn(language);
  const line = (topic: WhyTopic, text: string): WhyLine => ({ topic, label: words.topics[topic], text });
  const { dueRule, rule, foundRule } = duty;
  return [
    ...(dueRule === null || dueRule === rule ? [] : [line('owed', ruleText(dueRule, language))]),
    line('rule', ruleText(rule, language)),
    ...(foundRule === null ? [] : [line('before', ruleText(foundRule, language))]),
    ...measureLines(duty, words).map(([topic, text]) => line(topic, text)),
    ...sourceTexts(duty, words, language).map((text) => line('source', text)),
    ...duty.references.map(({ reference }) => line('reference', reference)),
  ];
}

/** What is asked for and who told it, beside the sentence that says what was found: for the page the family takes home. */
export function familyLines(duty: WhyDuty, language: Language = 'es'): readonly WhyLine[] {
  const words = wordsIn(language);
  const line = (topic: WhyTopic, text: string): WhyLine => ({ topic, label: words.topics[topic], text });
  const told = duty.sources.map((source) => toldSource(source, words));
  return [
    ...measureLines(duty, words)
      .filter(([topic]) => topic === 'required')
      .map(([topic, text]) => line(topic, text)),
    ...[...new Set(told)].map((text) => line('source', text)),
  ];
}

function measureLines(told: WhyDuty, words: WhyWords): readonly (readonly ['found' | 'required', string])[] {
  const { measure, duty, state } = told;
  if (measure === null) return [];
  // What was not counted is still to come only while an answer is awaited; else the sentence says what was found instead.
  const unknown = state === 'PENDING' ? words.unknown : null;
  if (measure.kind === 'ATTENDANCE') {
    const { mostAbsences, minPct } = measure;
    return linesOf(attendanceFound(told, measure, words) ?? unknown, words.absencesAsked(mostAbsences, minPct));
  }
  if (measure.kind === 'SUPPLEMENT') {
    const { received } = measure;
    return linesOf(received === null ? unknown : words.supplementFound(received), words.supplementAsked);
  }
  const { done, control, from, to } = measure;
  const name = control ?? dutyName(duty, words === whyEs ? 'es' : 'en');
  const none = told.rule === SAID_WITHOUT_DATE ? words.controlSaid : words.noControl;
  return linesOf(
    done === null ? none : words.controlFound(dayFirst(done)),
    words.controlAsked(name, from && dayFirst(from), to && dayFirst(to)),
  );
}

const SAID_WITHOUT_DATE = 'H8';

const linesOf = (found: string | null, required: string) => [
  ...(found === null ? [] : [['found', found] as const]),
  ['required', required] as const,
];

/** Where nobody typed a zero, the line says by what it is one. */
function attendanceFound({ sources }: WhyDuty, { absences, days }: Measured<'ATTENDANCE'>, words: WhyWords) {
  if (absences === null || days === null) return null;
  const found = words.absencesFound(absences, days);
  const cells = sources.flatMap((source) => (source.kind === 'FILE' ? source.cells : []));
  const isTyped = cells.some(({ field }) => field === 'unjustified');
  const isClosed = cells.some(({ field, value }) => field === 'closed' && value === true);
  return absences === 0 && isClosed && !isTyped ? `${found} (${words.blankIsNone})` : found;
}

const NO_SOURCE_ASKED: readonly WhyDuty['state'][] = ['NOT_DUE', 'WAIVED', 'EXEMPT'];

function sourceTexts(duty: WhyDuty, words: WhyWords, language: Language): readonly string[] {
  const { sources, cause, state, facilityName } = duty;
  const nothing = cause === null ? undefined : words.nothing[cause]?.(facilityName);
  const told = sources.map((source) => sourceText(source, words, language));
  if (nothing !== undefined) return [nothing, ...told];
  if (told.length > 0 || NO_SOURCE_ASKED.includes(state) || cause === 'NO_SERVICE') return told;
  return [words.notKept];
}

function sourceText(source: WhySource, words: WhyWords, language: Language): string {
  if (source.kind === 'DECISION') {
    const { reason, note, by, at, confirmedBy } = source;
    return withNote(words.decision(reasonName(reason, language), by, dayFirst(at), confirmedBy), note);
  }
  if (source.kind === 'OFFICE') {
    const { situation, facilityName, evidence, by, at } = source;
    return withNote(words.office(reasonName(situation, language), facilityName, by, dayFirst(at)), evidence);
  }
  const { facilityName, workbook, importedAt, importedBy, sheet, cells } = source;
  const values = cells.map((cell) => cellText(cell, language));
  const isPaper = cells.some(({ cell }) => isPrinted(cell));
  const file = isPaper ? words.paper(workbook) : words.workbook(workbook || words.noName, sheet);
  const where = `${facilityName}, ${file}: ${values.join('; ')}.`;
  const missing = sheet === '' ? ` ${words.noCell}` : '';
  const told = isPaper ? words.typed : words.imported;
  return `${where}${missing}${importedAt === '' ? '' : ` ${told(importedBy, dayFirst(importedAt))}`}`;
}

type SourceCell = Extract<WhySource, { readonly kind: 'FILE' }>['cells'][number];

/** `faltas injustificadas = 5 (celda I12)`, or `(fila 3)` of a form on paper. */
export function cellText({ field, cell, value }: SourceCell, language: Language = 'es'): string {
  const words = wordsIn(language);
  return `${words.fields[field]} = ${valueText(value, words, language)}${cell === '' ? '' : ` (${placeText(cell, words)})`}`;
}

/** A form of paper has rows and a head and no addresses; that is how the place of what was typed is kept. */
const isPrinted = (cell: string) => cell === 'cabecera' || cell.startsWith('fila ');

function placeText(cell: string, words: WhyWords): string {
  if (!isPrinted(cell)) return `${words.cell} ${cell}`;
  const row = /\d+$/.exec(cell)?.[0];
  return row === undefined ? words.head : words.row(row);
}

const withNote = (text: string, note: string) => (note === '' ? text : `${text} «${note}».`);

/** Who told it, on which day and in which row; no name of a person and nothing written by the office for itself. */
function toldSource(source: WhySource, words: WhyWords): string {
  if (source.kind === 'DECISION') return words.decided(dayFirst(source.at));
  if (source.kind === 'OFFICE') return words.toldOffice(dayFirst(source.at));
  const rows = source.cells.flatMap(({ field, cell }) =>
    OF_FACILITY.includes(field) ? [] : (/\d+$/.exec(cell) ?? []),
  );
  return words.told(source.facilityName, source.importedAt && dayFirst(source.importedAt), rows[0] ?? '');
}

/** Cells in which a school or post speaks of itself. */
const OF_FACILITY: readonly SourceField[] = ['classDays', 'closed', 'facilitySituation'];

type Content = SourceCell['value'];

function valueText(value: Content, words: WhyWords, language: Language): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return words.values[value ? 'YES' : 'NO'];
  if (typeof value === 'object') return value.map((one) => (isDate(one) ? dayFirst(one) : one)).join('; ');
  if (value === 'YES' || value === 'NO' || value === 'UNKNOWN') return words.values[value];
  return isDate(value) ? dayFirst(value) : reasonName(value, language);
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
const dayFirst = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');
