import type { TypedSheet } from '@shared/contract/paperForms';
import { monthsOf } from '@shared/domain/calendar';
import { PAPER_MONTHS, PAPER_SHAPES, paperCells, paperCellText, paperRemark } from '@shared/domain/rosters/paperForm';
import type { IssuedForm } from '../../database/forms';
import { monthField, type FieldName } from '../../workbooks/rosters/headers';
import type { ReturnedRoster, ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import type { IssuedLine } from './issues';

/** As the place of a value is told: `Formulario en papel`, `fila 3`. */
const SHEET = 'Formulario en papel';
const HEAD = 'cabecera';
const printedRow = (number: number) => `fila ${number}`;

type Form = Pick<IssuedForm, 'kind' | 'period'>;

/** A typed sheet as the returned workbook it stands for: the same fields, each told by the row it was printed in. */
export function typedRoster(form: Form, sheet: TypedSheet, lines: readonly IssuedLine[]): ReturnedRoster {
  const places = new Map(lines.map((line, place) => [line.row.rowKey, { line, number: place + 1 }]));
  return {
    facility: headRows(form, sheet.months),
    rows: sheet.rows.map(({ key, cells }, place) => {
      const found = places.get(key);
      const number = found?.number ?? lines.length + place + 1;
      return rowOf(number, printedRow(number), [
        ['rowKey', key],
        ...identityOf(found?.line, number),
        ...typedCells(form, cells),
      ]);
    }),
    others: [],
    left: [],
    unknownColumns: [],
    sheets: [],
  };
}

type Field = readonly [FieldName, string];

/** As it was issued, so that the workbook with remarks tells whose row it is. */
const identityOf = (line: IssuedLine | undefined, number: number): readonly Field[] =>
  line === undefined
    ? []
    : [
        ['number', String(number)],
        ['household', line.person.household],
        ['document', line.row.document],
        ['name', line.row.name],
      ];

function typedCells({ kind, period }: Form, cells: readonly string[]): readonly Field[] {
  const columns = paperCells(kind);
  const months = monthsOf(period);
  const ofMonths = columns.map(({ key, month }, place): Field => {
    const typed = cells[place] ?? '';
    return [monthField(key, month), paperCellText(key, typed, kind, months[month - 1] ?? months[0])];
  });
  return [...ofMonths, ...Object.entries(paperRemark(cells[columns.length] ?? '', kind, period))];
}

function headRows({ kind, period }: Form, said: TypedSheet['months']): readonly ReturnedRow[] {
  const months = monthsOf(period);
  return PAPER_MONTHS.map((month) => {
    const fields = PAPER_SHAPES[kind].head.map((key, place): Field => {
      const typed = said[month - 1]?.[place] ?? '';
      return [monthField(key, month), paperCellText(key, typed, kind, months[month - 1] ?? months[0])];
    });
    return rowOf(0, HEAD, fields);
  });
}

function rowOf(number: number, printed: string, fields: readonly Field[]): ReturnedRow {
  const typed = fields.filter(([, text]) => text.trim() !== '');
  return {
    sheet: SHEET,
    number,
    printed,
    cells: new Map(typed),
    columns: new Map(fields.map(([field], column) => [field, column + 1])),
    left: [],
    lines: 1,
  };
}
