import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDayNumber, type IsoDate } from '@shared/domain/calendar';
import { showsDate } from '../../../src/main/backend/workbooks/reading/dateFormats';
import { dateOfSerial } from '../../../src/main/backend/workbooks/reading/serialDates';
import { decideDateOrder, parseDate, parseDates } from '../../../src/main/backend/workbooks/values/dates';

const read = (cell: Parameters<typeof parseDate>[0], reading?: Parameters<typeof parseDate>[1]) => {
  const parsed = parseDate(cell, reading);
  return parsed.kind === 'value' ? parsed.value : parsed.kind === 'problem' ? parsed.code : 'blank';
};

describe('parseDate', () => {
  it.each([
    ['03/06/2026', '2026-06-03'],
    ['3/6/26', '2026-06-03'],
    ['3-6-2026', '2026-06-03'],
    [' 03.06.2026 ', '2026-06-03'],
    ['3 6 2026', '2026-06-03'],
    ['03/06/2026 00:00:00', '2026-06-03'],
    ['3/6/2026 8:30 a. m.', '2026-06-03'],
    ['31/12/29', '2029-12-31'],
    ['01/01/30', '1930-01-01'],
    ['2026-06-03', '2026-06-03'],
    ['2026/6/3', '2026-06-03'],
    ['2026-06-03T05:00:00Z', '2026-06-03'],
    ['20260603', '2026-06-03'],
    [20260603, '2026-06-03'],
    [46176, '2026-06-03'],
    ['46176', '2026-06-03'],
    [46176.75, '2026-06-03'],
    [{ date: '2026-06-03' as IsoDate }, '2026-06-03'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2026', 'NOT_DATE'],
    ['31/06/2026', 'NOT_DATE'],
    ['06/25/2026', 'AMBIGUOUS_DATE'],
    ['03/06', 'NOT_DATE'],
    ['ayer', 'NOT_DATE'],
    [true, 'NOT_DATE'],
    [0, 'NOT_DATE'],
    [{ error: '#N/A' }, 'CELL_ERROR'],
    [{ formulaWithoutValue: true as const }, 'FORMULA_WITHOUT_VALUE'],
    ['', 'blank'],
    ['\u00a0', 'blank'],
    [undefined, 'blank'],
  ])('reads %j as %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  it('doubts every date that reads both ways in a column that also has the month first', () => {
    const order = decideDateOrder(['03/06/2026', '06/25/2026', undefined, 46176]);
    expect(order).toBe('mixed');
    expect(['03/06/2026', '25/06/2026', '06/06/2026', '2026-06-03'].map((text) => read(text, { order }))).toEqual([
      'AMBIGUOUS_DATE',
      '2026-06-25',
      '2026-06-06',
      '2026-06-03',
    ]);
    expect(decideDateOrder(['03/06/2026', '25/06/2026'])).toBe('day-first');
  });

  it('reads back every day, however it is written', () => {
    const days = fc.integer({ min: -25_000, max: 40_000 }).map(dateOfDayNumber);
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = day.split('-');
        expect([`${date}/${month}/${year}`, day, `${year}${month}${date}`].map((text) => read(text))).toEqual([
          day,
          day,
          day,
        ]);
      }),
    );
  });
});

describe('parseDates', () => {
  it('reads several dates of one cell', () => {
    expect(parseDates('03/06/2026; 17/06/2026 ;')).toMatchObject({ value: ['2026-06-03', '2026-06-17'] });
    expect(parseDates('03/06/2026\n17/06/2026')).toMatchObject({ value: ['2026-06-03', '2026-06-17'] });
    expect(parseDates(46176)).toMatchObject({ value: ['2026-06-03'] });
    expect(parseDates('03/06/2026; mañana')).toEqual({ kind: 'problem', code: 'NOT_DATE' });
    expect(parseDates(' ; ')).toEqual({ kind: 'blank' });
  });
});

describe('dateOfSerial', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [45000.99999999999, '2023-03-16'],
    [2_958_465, '9999-12-31'],
    [2_958_466, undefined],
    [40_000_001, undefined],
    [0.5, undefined],
    [-1, undefined],
  ])('%f in the system of 1900 is %s', (serial, expected) => {
    expect(dateOfSerial(serial, false)).toBe(expected);
  });

  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [-1, undefined],
    [2_957_003, '9999-12-31'],
    [2_957_004, undefined],
  ])('%d in the system of 1904 is %s', (serial, expected) => {
    expect(dateOfSerial(serial, true)).toBe(expected);
  });
});

describe('showsDate', () => {
  it.each(['dd/mm/yyyy', 'd-mmm-yy', 'mmm', '[$-280A]dddd, d "de" mmmm', 'yyyy\\-mm\\-dd;@', 'm/d/yy h:mm'])(
    '%s does',
    (format) => {
      expect(showsDate(format)).toBe(true);
    },
  );
  it.each([
    'General',
    'Standard',
    '0.00',
    '@',
    'h:mm',
    'mm:ss',
    '[h]:mm',
    '"día" 0',
    '0\\d',
    '[Red]0',
    '[Magenta]0',
    '"S/" #,##0.00',
    '_d0',
  ])('%s does not', (format) => {
    expect(showsDate(format)).toBe(false);
  });
});
