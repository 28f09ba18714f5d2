import { cellAddress } from '../writing/address';
import type { CellInput, TopCell } from '../writing/spec';
import type { RosterLayout } from './columns';
import { MONTH_NUMBERS, monthField, type FieldName } from './headers';
import { monthName } from './monthNames';
import type { RosterContent } from './rosterSpec';

/** Columns at which the cells of the top block stand, so that their texts have room. */
const AT = { label: 1, value: 5, label2: 6, value2: 9, label3: 12, value3: 15 } as const;

/** Identity, head of the facility, stamp; then what the facility says of itself, month by month. */
export function topBlock(content: RosterContent, layout: RosterLayout): readonly (readonly TopCell[])[] {
  const { form, period, months, facility, head, written = [] } = content;
  const isSchool = layout.facilityMonth.length > 1;
  const [headLabel, document, area, date] = headLabels(layout);
  const typed = (label: string) => written.find(([one]) => one === label)?.[1] ?? null;
  const title = `Programa Juntos · ${layout.title} · ${months.map(monthName).join(' y ')} de ${period.slice(0, 4)}`;
  return [
    [{ value: title, look: 'title' }],
    [
      ...pair('Código de formulario', form),
      ...pair2('Bimestre', period),
      ...pair3('Distrito', facility.ubigeo),
      { value: 'Firma y sello', look: 'label', column: lastColumn(layout) },
    ],
    [
      ...pair(isSchool ? 'Institución educativa' : 'Establecimiento de salud', facility.name),
      ...pair2(isSchool ? 'Código modular–anexo' : 'Código IPRESS', facility.code),
      ...pair3(isSchool ? 'Nivel' : 'Categoría', facility.detail),
    ],
    [
      ...pair(headLabel, typed(headLabel) ?? head, 'input'),
      ...pair2(document, typed(document), 'input'),
      ...pair3(area, typed(area), 'input'),
    ],
    monthHeader(layout, date, typed(date)),
    ...MONTH_NUMBERS.map((month) => monthRow(month, content, layout)),
  ];
}

/** Before the cells in which the facility says who answers, of where, and when. */
export const headLabels = ({ facilityMonth }: RosterLayout) =>
  facilityMonth.length > 1
    ? (['Director(a)', 'DNI', 'UGEL', 'Fecha'] as const)
    : (['Responsable', 'DNI', 'Red de salud', 'Fecha'] as const);

/** Above the widest column the rows are empty: there is room for a stamp when it is printed. */
const lastColumn = ({ person, month, tail }: RosterLayout) =>
  person.length + MONTH_NUMBERS.length * month.length + tail.length;

type ValueLook = 'value' | 'input';
const pairAt =
  (label: number, column: number) =>
  (text: string, value: CellInput, look: ValueLook = 'value'): readonly TopCell[] => [
    { value: text, look: 'label', column: label },
    { value, look, column },
  ];
const pair = pairAt(AT.label, AT.value);
const pair2 = pairAt(AT.label2, AT.value2);
const pair3 = pairAt(AT.label3, AT.value3);

/** Columns of the table of months: `Mes`, then one for each thing a facility says of itself. */
const MONTH_AT = [AT.value, AT.value2, AT.label3, AT.value3] as const;

const monthHeader = ({ facilityMonth }: RosterLayout, label: string, date: CellInput): readonly TopCell[] => [
  { value: label, look: 'label', column: AT.label },
  { value: date, look: 'input', column: AT.label + 2, style: 'text' },
  { value: 'Mes', look: 'label', column: MONTH_AT[0] },
  ...facilityMonth.map(({ header }, index): TopCell => ({
    value: header,
    look: 'label',
    column: columnAt(index),
  })),
];

const monthRow = (
  month: 1 | 2,
  { facilityMonths: { values, remarks }, months }: RosterContent,
  { facilityMonth }: RosterLayout,
): readonly TopCell[] => [
  { value: monthName(months[month - 1] ?? months[0]), look: 'value', column: MONTH_AT[0] },
  ...facilityMonth.map(({ key, entry }, index): TopCell => {
    const field = monthField(key, month);
    const remark = remarks.find((one) => one.field === field)?.message;
    return {
      value: values.get(field) ?? null,
      look: remark === undefined ? 'input' : 'error',
      column: columnAt(index),
      style: entry === 'count' ? 'integer' : 'text',
      ...(remark === undefined ? {} : { remark }),
      ...(entry === 'count' || entry === 'text' || entry === 'ours' ? {} : { list: entry }),
    };
  }),
];

const columnAt = (index: number) => MONTH_AT[index + 1] ?? AT.value3;

/** Rows above the table of months: title, three of identity, its header. */
const ROWS_ABOVE_MONTHS = 5;

/** Where a cell of the table of months stands. */
export function facilityCellAt(field: FieldName, { facilityMonth }: RosterLayout): string {
  const index = facilityMonth.findIndex(({ key }) => field === monthField(key, 1) || field === monthField(key, 2));
  const month = field.endsWith('2') ? 2 : 1;
  return cellAddress(ROWS_ABOVE_MONTHS + month, columnAt(index));
}
