import { describe, expect, it } from 'vitest';
import { toDate, toMonth, toPeriod } from '@shared/domain/calendar';
import {
  blankSheet,
  differencesOf,
  sheetDrafted,
  sheetSent,
  sheetTyped,
  type Form,
} from '../../../src/renderer/src/features/rosters/typing/sheetState';

const row = (number: string, key: string) => ({
  number,
  key,
  household: 'H1',
  document: '70000001',
  name: `QUISPE, ${key}`,
  detail: '4 A',
  due: ['', ''],
});
const FORM: Form = {
  form: 'EDU-2026B3-0403691-0-7K2M',
  kind: 'SCHOOL',
  facility: '0403691-0',
  facilityName: 'IE 50101',
  ubigeo: '050401',
  head: '',
  months: [toMonth('2026-05'), toMonth('2026-06')],
  rows: [row('1', 'RA'), row('2', 'RB')],
  period: toPeriod('2026-B3'),
  late: false,
  last: null,
  today: toDate('2026-07-02'),
};
const BLANK = blankSheet(FORM);
const typed = { ...BLANK, rows: { RA: ['3', '', '', '', ''], RB: ['', '', '1', '', ''] }, persons: '2' };

describe('a sheet while it is typed', () => {
  it('begins blank in every printed cell, and a blank is sent as one', () => {
    const { months, rows, totals } = sheetSent(FORM, BLANK);
    expect(months).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['', '', '', '', ''],
      ['', '', '', '', ''],
    ]);
    expect(totals).toEqual({ persons: null, columns: [null, null, null, null] });
  });

  it('leaves out the rows that are not on the sheet, and counts without them', () => {
    const state = { ...typed, absent: ['RA'], persons: '1', totals: ['', '', '1', ''] };
    expect(sheetSent(FORM, state).rows.map(({ key }) => key)).toEqual(['RB']);
    expect(differencesOf(FORM, state)).toEqual([]);
    expect(differencesOf(FORM, { ...state, absent: [] }).map(({ what, month }) => [what, month])).toEqual([
      ['persons', 0],
      ['unjustified', 1],
    ]);
  });

  it('does not take a total that is no number for one', () => {
    const { totals } = sheetSent(FORM, { ...typed, persons: '2 ', totals: ['tres', '-1', '1.5', '007'] });
    expect(totals).toEqual({ persons: 2, columns: [null, null, null, 7] });
  });

  it('typed before, is shown as it was, a row it did not have as not on it', () => {
    const sent = sheetSent(FORM, { ...typed, absent: ['RB'], totals: ['3', '', '', ''] });
    expect(sheetTyped(FORM, sent)).toEqual({
      ...BLANK,
      rows: { RA: ['3', '', '', '', ''], RB: BLANK.rows['RB'] },
      absent: ['RB'],
      persons: '2',
      totals: ['3', '', '', ''],
    });
  });

  it('is taken up from its draft, unless the draft is of other rows or of something else', () => {
    const json = JSON.stringify(typed);
    expect(sheetDrafted(FORM, json)).toEqual(typed);
    expect(sheetDrafted({ ...FORM, rows: [...FORM.rows, row('3', 'RC')] }, json)).toBeUndefined();
    expect(sheetDrafted(FORM, '{"rows":3}')).toBeUndefined();
  });
});
