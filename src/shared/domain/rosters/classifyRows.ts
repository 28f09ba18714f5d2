import { sameContent, type CellContent, type FieldValues } from './cells';
import { chooseCells, type ContestedCell } from './chooseCells';
import { identify } from './identity';
import { cellsIn, mergeCells, overlay } from './mergeCells';
import type {
  FieldOf,
  IdentityDifference,
  IncomingRow,
  IssuedRow,
  RowChange,
  RowContext,
  RowOutcome,
  RowReport,
  RowRules,
} from './rowBatch';
import type { RowKey } from './rowKeys';
import type { RowClass, RowProblem, RowProblemCode } from './rowProblems';

type Known<Values extends FieldValues> = {
  readonly row: IncomingRow<Values>;
  readonly key: RowKey;
  readonly differences: readonly IdentityDifference[];
  readonly contested: readonly ContestedCell[];
  readonly setAside: readonly RowProblem<FieldOf<Values>>[];
};
type Identified<Values extends FieldValues> = Omit<Known<Values>, 'contested' | 'setAside'>;
type Given<Values extends FieldValues, Issued extends IssuedRow> = {
  readonly context: RowContext<Values, Issued>;
  readonly rules: RowRules<Values, Issued>;
};

/**
 * Gives every row of a batch its class and says what is kept (decisions §2a R1–R16). The order of files and rows is
 * irrelevant: rows with the same key are merged cell by cell, and only what really differs is a conflict.
 */
export function classifyRows<Values extends FieldValues, Issued extends IssuedRow>(
  rows: readonly IncomingRow<Values>[],
  context: RowContext<Values, Issued>,
  rules: RowRules<Values, Issued>,
): RowOutcome<Values> {
  const reports: RowReport<Values>[] = [];
  const byKey = new Map<RowKey, Identified<Values>[]>();
  for (const row of rows) {
    const found = identify(row, context.issued);
    if ('code' in found) reports.push(unidentified(row, found));
    else byKey.set(found.key, [...(byKey.get(found.key) ?? []), { row, ...found }]);
  }
  const accepted = new Map<RowKey, Values>();
  for (const [key, copies] of byKey) {
    const outcome = classifyCopies(key, withoutSetAside(copies, context), { context, rules });
    reports.push(...outcome.reports);
    if (outcome.values !== undefined) accepted.set(key, outcome.values);
  }
  return { rows: reports, accepted };
}

function unidentified<Values extends FieldValues>(
  row: IncomingRow<Values>,
  { key, rowClass, code }: { key: RowKey | null; rowClass: RowClass; code: RowProblemCode },
): RowReport<Values> {
  const isIdentity = code === 'ROW_IDENTITY_CHANGED';
  const level = rowClass === 'rejected' ? 'error' : 'warning';
  const value = isIdentity ? row.document : row.key;
  const problem = { field: isIdentity ? 'document' : 'rowKey', code, level, value } as const;
  return { ...placeOf(row), key, rowClass, problems: [problem], changes: [], contested: [], differences: [] };
}

/** What a person chose among copies counts; what the others say in that cell is told and not kept (R5). */
function withoutSetAside<Values extends FieldValues>(
  copies: readonly Identified<Values>[],
  { isConfirmed }: Pick<RowContext<Values, IssuedRow>, 'isConfirmed'>,
): readonly Known<Values>[] {
  const chosen = chooseCells<Values>(
    copies.map(({ row }) => row.cells),
    (place, field) => {
      const copy = copies[place];
      return copy !== undefined && isConfirmed(copy.row, field);
    },
  );
  return copies.map((copy, place) => {
    const { cells = copy.row.cells, contested = [], setAside = [] } = chosen[place] ?? {};
    return {
      ...copy,
      row: { ...copy.row, cells },
      contested,
      setAside: setAside.map(({ field, value }) => ({
        field,
        code: 'ROW_SET_ASIDE',
        level: 'warning',
        value: String(value),
      })),
    };
  });
}

type Classified<Values extends FieldValues> = {
  readonly reports: readonly RowReport<Values>[];
  readonly values: Values | undefined;
};

/** All rows of one key: refused together where they contradict each other, otherwise merged (R4–R6). */
function classifyCopies<Values extends FieldValues, Issued extends IssuedRow>(
  key: RowKey,
  copies: readonly Known<Values>[],
  given: Given<Values, Issued>,
): Classified<Values> {
  const { conflicts } = mergeCells<Values>(copies.map(({ row }) => row.cells));
  const bad = copies.filter(({ row }) => badCells(row).length > 0);
  const readable = copies.filter((copy) => !bad.includes(copy));
  const isContested = conflicts.length > 0;
  const refused = (isContested ? copies : bad).map((copy) => {
    const problems = [...badCells(copy.row), ...conflictsIn(copy.row, conflicts)];
    return reportOf(copy, 'rejected', problems, bad.includes(copy) ? [] : undoneIn(key, copy, readable, given));
  });
  if (isContested || readable.length === 0) return { reports: refused, values: undefined };
  const merged = classifyGood(key, readable, given);
  return { ...merged, reports: [...refused, ...merged.reports] };
}

/** What a copy's blanks would undo: asked also of a row that is refused, so that a person decides all in one round. */
function undoneIn<Values extends FieldValues, Issued extends IssuedRow>(
  key: RowKey,
  { row }: Known<Values>,
  copies: readonly Known<Values>[],
  given: Given<Values, Issued>,
) {
  const together = combine(key, copies, given);
  return changesOf(together.asked(row), together);
}

/** Copies of a row over what was accepted of it before. */
function combine<Values extends FieldValues, Issued extends IssuedRow>(
  key: RowKey,
  copies: readonly Known<Values>[],
  { context, rules }: Given<Values, Issued>,
) {
  const before = context.accepted.get(key);
  const known = before ?? rules.empty;
  const { typed } = mergeCells<Values>(copies.map(({ row }) => row.cells));
  const undone = (row: IncomingRow<Values>) =>
    rules.blanksMeaningNone(row, known).filter((field) => !typed.has(field) && known[field] !== null);
  const confirmed = new Set(
    copies.flatMap(({ row }) => undone(row).filter((field) => context.isConfirmed(row, field))),
  );
  const rows = copies.toSorted(byContent).map(({ row }) => row);
  // Asked once, however many copies leave it blank: where it was confirmed, or else in the fullest one.
  const asked = (row: IncomingRow<Values>) =>
    undone(row).filter((field) => {
      const blank = rows.filter((one) => undone(one).includes(field));
      return row === (blank.find((one) => context.isConfirmed(one, field)) ?? blank[0]);
    });
  return { key, before, known, typed, asked, confirmed, context };
}

function classifyGood<Values extends FieldValues, Issued extends IssuedRow>(
  key: RowKey,
  copies: readonly Known<Values>[],
  given: Given<Values, Issued>,
): Classified<Values> {
  const together = combine(key, copies, given);
  const { before, known, typed, asked, confirmed } = together;
  const issued = given.context.issued.get(key);
  if (issued === undefined) throw new Error(`row ${key} was not issued`);
  const values = { ...overlay(known, typed), ...Object.fromEntries([...confirmed].map((field) => [field, null])) };
  const problems = given.rules.check(values, issued);
  if (problems.some(({ level }) => level === 'error')) {
    const refused = (copy: Known<Values>) => reportOf(copy, 'rejected', problems, changesOf(asked(copy.row), together));
    return { reports: copies.map(refused), values: undefined };
  }
  const said = new Set<string>();
  const reports = copies.toSorted(byContent).map((copy, place) => {
    const fields = [...typedFields(copy.row), ...asked(copy.row)].filter((field) => !said.has(field));
    for (const field of fields) said.add(field);
    const changes = before === undefined ? [] : changesOf(fields, together);
    const adds = place === 0 || fields.length > 0;
    const told = [...(adds ? problems : []), ...copy.setAside];
    return reportOf(copy, adds ? classOf(before, changes) : 'repeated', told, changes);
  });
  return { reports, values };
}

const classOf = (before: FieldValues | undefined, changes: readonly unknown[]): RowClass => {
  if (before === undefined) return 'new';
  return changes.length > 0 ? 'changed' : 'same';
};

function changesOf<Values extends FieldValues>(
  fields: readonly FieldOf<Values>[],
  given: {
    readonly key: RowKey;
    readonly known: Values;
    readonly typed: ReadonlyMap<FieldOf<Values>, CellContent>;
    readonly confirmed: ReadonlySet<FieldOf<Values>>;
    readonly context: Pick<RowContext<Values, IssuedRow>, 'decidedBy'>;
  },
): readonly RowChange<FieldOf<Values>>[] {
  const { key, known, typed, confirmed, context } = given;
  return fields.flatMap((field) => {
    const before = known[field] ?? null;
    const after = typed.get(field);
    if (after !== undefined && sameContent(before, after)) return [];
    const decidedBy = context.decidedBy(key, field);
    const mustConfirm = after === undefined;
    return [{ field, before, after: after ?? null, mustConfirm, confirmed: confirmed.has(field), decidedBy }];
  });
}

const typedFields = <Values extends FieldValues>(row: IncomingRow<Values>) =>
  cellsIn<Values>(row.cells)
    .filter(([, cell]) => cell.kind === 'value')
    .map(([field]) => field);

const badCells = <Values extends FieldValues>(row: IncomingRow<Values>): readonly RowProblem<FieldOf<Values>>[] =>
  cellsIn<Values>(row.cells).flatMap(([field, cell]) =>
    cell.kind === 'bad' ? [{ field, code: cell.code, level: 'error' as const, value: cell.text }] : [],
  );

const conflictsIn = <Values extends FieldValues>(
  row: IncomingRow<Values>,
  conflicts: readonly FieldOf<Values>[],
): readonly RowProblem<FieldOf<Values>>[] =>
  conflicts.map((field) => ({ field, code: 'ROW_CONFLICT', level: 'error', value: writtenIn(row, field) }));

const writtenIn = <Values extends FieldValues>(row: IncomingRow<Values>, field: FieldOf<Values>) => {
  const cell = row.cells[field];
  return cell.kind === 'value' ? String(cell.value) : '';
};

/** The fullest copy first, so that which copies count as repeated does not depend on the order they came in. */
function byContent<Values extends FieldValues>(a: Known<Values>, b: Known<Values>): number {
  const fuller = typedFields(b.row).length - typedFields(a.row).length;
  if (fuller !== 0) return fuller;
  const [textOfA, textOfB] = [sortText(a.row), sortText(b.row)];
  if (textOfA === textOfB) return 0;
  return textOfA < textOfB ? -1 : 1;
}
const sortText = (row: IncomingRow<FieldValues>) => JSON.stringify([row.cells, row.file, row.sheet, row.row]);

const placeOf = ({ file, sheet, row }: IncomingRow<FieldValues>) => ({ file, sheet, row });

const reportOf = <Values extends FieldValues>(
  { row, key, differences, contested }: Known<Values>,
  rowClass: RowClass,
  problems: readonly RowProblem<FieldOf<Values>>[],
  changes: readonly RowChange<FieldOf<Values>>[] = [],
): RowReport<Values> => ({ ...placeOf(row), key, rowClass, problems, changes, contested, differences });
