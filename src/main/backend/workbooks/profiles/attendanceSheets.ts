import type { Month } from '@shared/domain/calendar';
import { readMarkedMonth, type MarkedPupil } from '@shared/domain/profiles/markedMonth';
import type { SchoolProfile } from '@shared/domain/profiles/profile';
import { groupBy } from '../../database/groups';
import type { CellValue, SheetRow } from '../reading/content';
import { monthField } from '../rosters/headers';
import { writtenText } from '../rosters/typedCells';
import { dayColumns } from './dayColumns';
import { facilityCodesIn, namesMonth, plainDocument, saysClosed } from './facts';
import { notRead, type ForeignLine, type ForeignMonth, type ForeignReading } from './foreignLines';
import { factAfter, textIn, valueIn, type ForeignTable } from './foreignTable';

/** Monthly sheets, one or several in a file: marks of days become the counts of our own roster. */
export function readAttendanceSheets(
  tables: readonly ForeignTable[],
  profile: SchoolProfile,
  months: readonly [Month, Month],
): ForeignReading {
  const dated = tables.flatMap((table) => {
    const said = factAfter(table, profile.labels.month) || table.sheet;
    const place = months.findIndex((month) => namesMonth(said, month));
    return place === -1 ? [] : [{ table, month: place === 0 ? (1 as const) : (2 as const) }];
  });
  if (dated.length === 0) return notRead('PROFILE_NO_MONTH', months.join(', '));
  const sheets = dated.map(({ table, month }) => readSheet(table, month, profile));
  const bare = sheets.find(({ days }) => days === 0);
  if (bare !== undefined) return notRead('PROFILE_NO_DAYS', bare.sheet);
  const unknown = [...new Set(sheets.flatMap((sheet) => sheet.unknown))];
  if (unknown.length > 0) return notRead('PROFILE_MARKS', unknown.join(', '));
  const besides = tables
    .filter((table) => dated.every((one) => one.table !== table))
    .flatMap(({ rows }) => rows).length;
  return {
    kind: 'read',
    lines: sheets.flatMap(({ lines }) => lines),
    months: sheets.flatMap((sheet) => sheet.months),
    besides,
  };
}

function readSheet(table: ForeignTable, month: 1 | 2, profile: SchoolProfile) {
  const days = [...dayColumns(table)].toSorted(([a], [b]) => a - b).map(([, column]) => column);
  const isClosed = saysClosed(factAfter(table, profile.labels.closed));
  const pupils = table.rows.filter((row) => textIn(row, table, 'document') !== '' || textIn(row, table, 'name') !== '');
  const bySchool = groupBy(pupils, (row) => schoolOf(row, table, profile).join());
  const read = [...bySchool.values()].map((rows) => {
    const marks = rows.map((row) => days.map((column) => writtenText(valueIn(row.cells, column))));
    return { rows, marked: readMarkedMonth(marks, profile, isClosed === true) };
  });
  return {
    sheet: table.sheet,
    days: days.length,
    unknown: read.flatMap(({ marked }) => marked.unknown),
    lines: read.flatMap(({ rows, marked }) =>
      rows.map((row, place) => pupilLine(row, table, { month, profile, day: days[0] ?? 1 }, marked.pupils[place])),
    ),
    months: read.map(({ rows: [first], marked }): ForeignMonth => {
      const cells = cellsOf({ classDays: marked.classDays, closed: closedCell(isClosed) }, month);
      const facility = first === undefined ? [] : schoolOf(first, table, profile);
      const columns = new Map([...cells.keys(), monthField('closed', month)].map((field) => [field, 1]));
      return { facility, month, sheet: table.sheet, number: 1, cells, columns, left: [], lines: 0 };
    }),
  };
}

const closedCell = (isClosed: boolean | null) => (isClosed === null ? null : isClosed ? 'SÍ' : 'NO');

const schoolOf = (row: SheetRow, table: ForeignTable, { columns, labels }: SchoolProfile) =>
  columns.facility === ''
    ? facilityCodesIn(factAfter(table, labels.facility), factAfter(table, labels.annex))
    : facilityCodesIn(textIn(row, table, 'facility'), '');

type OfSheet = { readonly month: 1 | 2; readonly profile: SchoolProfile; readonly day: number };

function pupilLine(
  row: SheetRow,
  table: ForeignTable,
  { month, profile, day }: OfSheet,
  said: MarkedPupil | undefined,
): ForeignLine {
  const cells = cellsOf({ ...said }, month);
  const fields = ['unjustified', 'justified', 'pupilDays'].map((key) => [monthField(key, month), day] as const);
  return {
    facility: schoolOf(row, table, profile),
    document: plainDocument(textIn(row, table, 'document')),
    name: textIn(row, table, 'name'),
    sheet: table.sheet,
    number: row.number,
    left: [],
    lines: 1,
    cells,
    columns: new Map([...table.columns, ...fields]),
  };
}

const cellsOf = (said: Readonly<Record<string, CellValue | null>>, month: 1 | 2): ReadonlyMap<string, CellValue> =>
  new Map(Object.entries(said).flatMap(([key, value]) => (value === null ? [] : [[monthField(key, month), value]])));
