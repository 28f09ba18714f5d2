import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import {
  layoutFault,
  newColumn,
  SHIPPED_LAYOUTS,
  type PayerColumn,
  type PayerLayout,
  type PaymentOrder,
} from '@shared/domain/payerFiles/layout';
import { payerRows } from '@shared/domain/payerFiles/payerRows';

const order = (values: Partial<PaymentOrder> = {}): PaymentOrder => ({
  household: 'H1',
  document: '45678901',
  holder: 'Quispe Ñahui, María',
  ubigeo: '050401',
  center: 'Huaylla',
  mode: 'Agente Multired',
  payPoint: '',
  account: '04321123456',
  cents: toCents(20_000),
  period: '2026-B3',
  on: toDate('2026-07-05'),
  reference: 'ABC-H1',
  ...values,
});
const layoutNamed = (form: PayerLayout['form']): PayerLayout => {
  const found = SHIPPED_LAYOUTS.find(({ layout }) => layout.form === form);
  if (found === undefined) throw new Error(`no shipped layout is ${form}`);
  return found.layout;
};
const [DELIMITED, FIXED] = [layoutNamed('DELIMITED'), layoutNamed('FIXED')];
const rowsOf = (layout: PayerLayout, orders: readonly PaymentOrder[]) => {
  const made = payerRows(layout, orders);
  if (!made.ok) throw new Error(`${made.misfit.title}: ${made.misfit.value}`);
  return made.rows;
};

describe('a delimited file', () => {
  it('has titles and a row for each household, sums as the payer wants them', () => {
    expect(rowsOf(DELIMITED, [order()])).toEqual([
      ['N.º', 'Referencia', 'Documento', 'Titular', 'Cuenta', 'Modalidad', 'Punto de pago', 'Importe'],
      ['1', 'ABC-H1', '45678901', 'Quispe Ñahui, María', '04321123456', 'Agente Multired', '', '200,00'],
    ]);
    expect(rowsOf({ ...DELIMITED, amount: 'POINT' }, [order()])[1]?.at(-1)).toBe('200.00');
  });

  it.each(['=1+1', '+51', '-x', '@a'])('never holds %s, which a spreadsheet would evaluate', (holder) => {
    expect(payerRows(DELIMITED, [order({ holder })])).toMatchObject({ ok: false, misfit: { household: 'H1' } });
  });
});

describe('a day', () => {
  const dated = (dates: PayerLayout['dates']) =>
    rowsOf({ ...DELIMITED, dates, hasTitles: false, columns: [newColumn('DATE', 'Fecha')] }, [order()])[0];
  it.each([
    ['ISO', '2026-07-05'],
    ['SLASHES', '05/07/2026'],
    ['YEAR_FIRST', '20260705'],
    ['DAY_FIRST', '05072026'],
  ] as const)('is written %s as %s', (dates, text) => {
    expect(dated(dates)).toEqual([text]);
  });
});

describe('a fixed-width file', () => {
  it('fills every column, cuts names alone, and ends with count and sum', () => {
    const rows = rowsOf(FIXED, [order({ holder: 'X'.repeat(60) }), order({ household: 'H2' })]);
    expect(rows[0]).toEqual([
      '000001',
      'ABC-H1'.padEnd(35),
      '45678901    ',
      'X'.repeat(40),
      '04321123456',
      '000000020000',
    ]);
    expect(rows[1]?.[3]).toBe('QUISPE NAHUI, MARIA'.padEnd(40));
    expect(rows[2]).toEqual(['000002', ' '.repeat(35), ' '.repeat(12), ' '.repeat(40), ' '.repeat(11), '000000040000']);
  });

  it('is refused where an account, a document or a reference does not fit', () => {
    expect(payerRows(FIXED, [order({ account: '0'.repeat(12) })])).toEqual({
      ok: false,
      misfit: { household: 'H1', title: 'Cuenta', value: '0'.repeat(12) },
    });
  });

  it('is refused where its letters cannot be written', () => {
    expect(payerRows({ ...FIXED, letters: 'AS_WRITTEN' }, [order({ holder: 'Łucja' })])).toMatchObject({ ok: false });
  });

  it('has lines of one length, whatever the names', () => {
    const name = fc.string({ unit: 'grapheme-ascii', maxLength: 80 });
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const rows = rowsOf(
          FIXED,
          names.map((holder) => order({ holder })),
        );
        const width = FIXED.columns.reduce((sum, column) => sum + column.width, 0);
        expect(rows.map((row) => row.join('').length)).toEqual(rows.map(() => width));
        expect(rows.at(-1)?.at(-1)).toBe(String(names.length * 20_000).padStart(12, '0'));
      }),
    );
  });
});

describe('a layout', () => {
  const [amount, document] = [FIXED.columns.at(-1), FIXED.columns[2]] as [PayerColumn, PayerColumn];
  test.each([
    ['NO_COLUMNS', { columns: [] }],
    ['NO_AMOUNT', { columns: [document] }],
    ['NO_PAYEE', { columns: [amount] }],
    ['CUT', { columns: [{ ...amount, mayCut: true }, document] }],
    ['WIDTH', { columns: [{ ...amount, width: 0 }, document] }],
    ['FILL', { columns: [{ ...amount, fill: '' }, document] }],
    ['DELIMITER', { form: 'DELIMITED', delimiter: 'a' }],
    ['DELIMITER', { form: 'DELIMITED', delimiter: '' }],
    ['DELIMITER', { form: 'DELIMITED', delimiter: '.' }],
  ] as const)('is refused: %s', (fault, change) => {
    expect(layoutFault({ ...FIXED, ...change } as PayerLayout)).toBe(fault);
  });

  it('is shipped without a fault', () => {
    expect(SHIPPED_LAYOUTS.map(({ layout }) => layoutFault(layout))).toEqual([null, null]);
  });
});
