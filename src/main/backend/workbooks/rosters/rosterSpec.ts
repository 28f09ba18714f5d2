import type { CellProblem } from '@shared/contract/imports';
import type { Month, Period } from '@shared/domain/calendar';
import { remarksWorkbook, type LeftValue, type RemarkedRow } from '../remarks/remarksWorkbook';
import type { CellInput, ColumnSpec, RowInput, SheetSpec, WorkbookSpec } from '../writing/spec';
import type { RosterColumn, RosterLayout } from './columns';
import { MONTH_NUMBERS, monthField, type FieldName } from './headers';
import { instructionsSheet } from './instructions';
import { LISTS } from './lists';
import { monthName } from './monthNames';
import { facilityCellAt, topBlock } from './topBlock';

/** Values of a row, of a month, or of the facility's own cells, by column. */
export type Values = ReadonlyMap<FieldName, CellInput>;
/** What is wrong with a cell, by its column; where there is no such column, it shows at the first one. */
export type FieldRemark = CellProblem & { readonly field: FieldName };
export type RosterLine = {
  readonly values: Values;
  readonly remarks: readonly FieldRemark[];
  readonly left?: readonly LeftValue[];
};

/** Everything that stands in one roster, whether it goes out to be filled in or back with remarks. */
export type RosterContent = {
  readonly form: string;
  readonly period: Period;
  readonly months: readonly [Month, Month];
  readonly facility: { readonly code: string; readonly name: string; readonly ubigeo: string; readonly detail: string };
  /** Director of the school or person in charge of the post, as the catalogue has it. */
  readonly head: string;
  /** What the facility wrote after the labels of its head. */
  readonly written?: readonly (readonly [label: string, CellInput])[];
  /** What the facility says of itself, by field. */
  readonly facilityMonths: RosterLine;
  readonly lines: Iterable<RosterLine>;
  readonly others: Iterable<RosterLine>;
  /** Hidden sheet `_datos`: label and value. */
  readonly identity: readonly (readonly [string, CellInput])[];
};

/** W5 or W6 as it goes out. */
export function rosterSpec(content: RosterContent, layout: RosterLayout): WorkbookSpec {
  const { months, lines, others } = content;
  const [persons, other] = [personColumns(layout, months), otherColumns(layout, months)];
  return {
    subject: content.form,
    lists: LISTS,
    sheets: [
      { ...personsSheet(content, layout, persons), rows: rowsOf(lines, persons) },
      { ...othersSheet(content, layout, other), rows: rowsOf(others, other) },
      instructionsSheet(layout),
      identitySheet(content.identity),
    ],
  };
}

type Frame = Omit<RosterContent, 'facilityMonths' | 'lines' | 'others'>;

/** Every text that the program itself writes above the rows. */
export function printedTexts(frame: Frame, layout: RosterLayout): ReadonlySet<string> {
  const nothing = { values: new Map(), remarks: [] };
  const { sheets } = rosterSpec({ ...frame, facilityMonths: nothing, lines: [], others: [] }, layout);
  return new Set(sheets.flatMap(({ top = [] }) => top.flat().map(({ value }) => String(value ?? ''))));
}

/** The same workbook with what came back in it and what is wrong with it. */
export function rosterRemarks(content: RosterContent, layout: RosterLayout): WorkbookSpec {
  const { form, months, lines, others, facilityMonths } = content;
  const [persons, other] = [personColumns(layout, months), otherColumns(layout, months)];
  const sheets = [instructionsSheet(layout), identitySheet(content.identity)];
  return remarksWorkbook({ subject: form, lists: LISTS, sheets }, [
    {
      sheet: personsSheet(content, layout, persons),
      top: facilityMonths.remarks.map((remark) => ({ ...remark, here: facilityCellAt(remark.field, layout) })),
      left: facilityMonths.left ?? [],
      rows: remarkedRows(lines, persons),
    },
    { sheet: othersSheet(content, layout, other), rows: remarkedRows(others, other) },
  ]);
}

type SheetFrame = Omit<SheetSpec, 'rows'>;

const personsSheet = (content: RosterContent, layout: RosterLayout, columns: readonly Placed[]): SheetFrame => ({
  name: layout.sheet,
  top: topBlock(content, layout),
  columns: columns.map(({ spec }) => spec),
  protect: true,
  landscape: true,
  frozenColumns: layout.person.findIndex(({ key }) => key === 'name') + 1,
  footer: content.form,
});

/** Lines to write other persons on. */
const SPARE_LINES = 15;

const othersSheet = ({ form }: RosterContent, layout: RosterLayout, columns: readonly Placed[]): SheetFrame => ({
  name: layout.othersSheet,
  top: [[{ value: layout.othersSheet, look: 'title' }], [{ value: OTHERS_NOTE, look: 'note' }]],
  columns: columns.map(({ spec }) => spec),
  blankRows: SPARE_LINES,
  protect: true,
  landscape: true,
  footer: form,
});

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

const personColumns = (layout: RosterLayout, months: RosterContent['months']) =>
  placed(layout.person, layout.month, months, layout.tail);

function otherColumns(layout: RosterLayout, months: RosterContent['months']): readonly Placed[] {
  const typed = layout.othersPerson.map((column): RosterColumn => ({ ...column, entry: 'text' }));
  return placed(
    typed,
    layout.month.filter(({ entry }) => entry !== 'ours'),
    months,
    [],
  );
}

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
  for (const { values } of lines) yield columns.map(({ field }) => values.get(field) ?? null);
}

const remarkedRows = (lines: Iterable<RosterLine>, columns: readonly Placed[]): readonly RemarkedRow[] =>
  [...lines].map(({ values, remarks, left = [] }) => ({
    left,
    values: columns.map(({ field }) => values.get(field) ?? null),
    remarks: remarks.map((remark) => ({
      ...remark,
      column: Math.max(
        0,
        columns.findIndex(({ field }) => field === remark.field),
      ),
    })),
  }));
