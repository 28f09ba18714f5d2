import type { Month, Period } from '@shared/domain/calendar';
import type { CellInput, ColumnSpec, MarkedRow, RowInput, SheetSpec, WorkbookSpec } from '../writing/spec';
import type { RosterColumn, RosterLayout } from './columns';
import { MONTH_NUMBERS, monthField, type FieldName } from './headers';
import { instructionsSheet } from './instructions';
import { LISTS } from './lists';
import { monthName } from './monthNames';
import { topBlock } from './topBlock';

/** Values of a row, of a month, or of the facility's own cells, by column. */
export type Values = ReadonlyMap<FieldName, CellInput>;
/** Marks by column: what is wrong with the value there. */
export type Marks = ReadonlyMap<FieldName, { readonly note: string; readonly level: 'error' | 'warning' }>;
export type RosterLine = { readonly values: Values; readonly marks?: Marks };

/** Everything that stands in one roster, whether it goes out to be filled in or back with remarks. */
export type RosterContent = {
  readonly form: string;
  readonly period: Period;
  readonly months: readonly [Month, Month];
  readonly facility: { readonly code: string; readonly name: string; readonly ubigeo: string; readonly detail: string };
  /** Director of the school or person in charge of the post, as the catalogue has it. */
  readonly head: string;
  /** What the facility says of itself, by field. */
  readonly facilityMonths: Values;
  readonly lines: Iterable<RosterLine>;
  readonly others: Iterable<RosterLine>;
  /** Hidden sheet `_datos`: label and value. */
  readonly identity: readonly (readonly [string, CellInput])[];
};

/** W5 or W6 as the writer takes it. */
export function rosterSpec(content: RosterContent, layout: RosterLayout): WorkbookSpec {
  return {
    subject: content.form,
    lists: LISTS,
    sheets: [
      personsSheet(content, layout),
      othersSheet(content, layout),
      instructionsSheet(layout),
      identitySheet(content.identity),
    ],
  };
}

function personsSheet(content: RosterContent, layout: RosterLayout): SheetSpec {
  const columns = placed([...layout.person], layout.month, content.months, layout.tail);
  return {
    name: layout.sheet,
    top: topBlock(content, layout),
    columns: columns.map(({ spec }) => spec),
    rows: rowsOf(content.lines, columns),
    protect: true,
    landscape: true,
    frozenColumns: layout.person.findIndex(({ key }) => key === 'name') + 1,
    footer: content.form,
  };
}

/** Lines to write other persons on. */
const SPARE_LINES = 15;

function othersSheet(content: RosterContent, layout: RosterLayout): SheetSpec {
  const typed = layout.othersPerson.map((column): RosterColumn => ({ ...column, entry: 'text' }));
  const monthly = layout.month.filter(({ entry }) => entry !== 'ours');
  const columns = placed(typed, monthly, content.months, []);
  return {
    name: layout.othersSheet,
    top: [[{ value: layout.othersSheet, look: 'title' }], [{ value: OTHERS_NOTE, look: 'note' }]],
    columns: columns.map(({ spec }) => spec),
    rows: rowsOf(content.others, columns),
    blankRows: SPARE_LINES,
    protect: true,
    landscape: true,
    footer: content.form,
  };
}

const OTHERS_NOTE = 'Anote aquí a quien atiende y no figura en la lista. No copie a quienes ya figuran en ella.';

const identitySheet = (identity: RosterContent['identity']): SheetSpec => ({
  name: '_datos',
  hidden: true,
  columns: [
    { header: 'Dato', width: 30 },
    { header: 'Valor', width: 70 },
  ],
  rows: identity,
});

type Placed = { readonly field: FieldName; readonly spec: ColumnSpec };

function placed(
  person: readonly RosterColumn[],
  monthly: readonly RosterColumn[],
  months: readonly [Month, Month],
  tail: readonly RosterColumn[],
): readonly Placed[] {
  return [
    ...person.map((column) => ({ field: column.key, spec: columnSpec(column, column.header) })),
    ...MONTH_NUMBERS.flatMap((month) =>
      monthly.map((column) => ({
        field: monthField(column.key, month),
        spec: columnSpec(column, `${monthName(months[month - 1] ?? months[0])} ${column.header}`),
      })),
    ),
    ...tail.map((column) => ({ field: column.key, spec: columnSpec(column, column.header) })),
  ];
}

function columnSpec({ key, width, entry }: RosterColumn, header: string): ColumnSpec {
  if (entry === 'ours') return { header, width, style: key === 'birthDate' ? 'date' : 'text' };
  if (entry === 'count') return { header, width, style: 'integer', input: true };
  // Dates are typed as text: a program set to another country would turn 03/06 into the sixth of March.
  if (entry === 'text') return { header, width, style: 'text', input: true };
  return { header, width, style: 'text', input: true, list: entry };
}

function* rowsOf(lines: Iterable<RosterLine>, columns: readonly Placed[]): Generator<RowInput> {
  for (const { values, marks } of lines) {
    const cells = columns.map(({ field }) => values.get(field) ?? null);
    yield marks === undefined ? cells : { values: cells, marks: marksOf(marks, columns) };
  }
}

const marksOf = (marks: Marks, columns: readonly Placed[]): MarkedRow['marks'] =>
  columns.flatMap(({ field }, column) => {
    const mark = marks.get(field);
    return mark === undefined ? [] : [{ column, ...mark }];
  });
