import { describe, expect, it } from 'vitest';
import { readTypedDate, shownDate, typedDateValue } from '../../../src/renderer/src/ui/typedDate';

describe('a typed date', () => {
  it.each(['3/6/18', '03/06/2018', '3-6-2018', '3.6.18', '3 6 2018', '03062018', '030618', ' 3/6/18 '])(
    'reads «%s» day first',
    (typed) => expect(readTypedDate(typed, 2026)).toBe('2018-06-03'),
  );

  it.each([
    ['3/6/26', 2026, '2026-06-03'],
    ['3/6/27', 2026, '1927-06-03'],
    ['3/6/27', 2046, '2027-06-03'],
    ['3/6/00', 2026, '2000-06-03'],
    ['3/6/99', 2100, '2099-06-03'],
  ])('takes the two digits of «%s» for the latest year up to %i', (typed, latestYear, date) =>
    expect(readTypedDate(typed, latestYear)).toBe(date),
  );

  it.each(['', '31/2/18', '3/13/18', '3/6', '3/6/118', '0306201', '2018-06-03', 'ayer'])('refuses «%s»', (typed) =>
    expect(readTypedDate(typed, 2026)).toBeUndefined(),
  );

  it('keeps what is no date as it was typed, and nothing for a blank', () => {
    expect(typedDateValue('31/2/18', 2026)).toBe('31/2/18');
    expect(typedDateValue('  ', 2026)).toBeNull();
  });

  it('shows a stored date day first and anything else as it is', () => {
    expect(shownDate('2018-06-03')).toBe('03/06/2018');
    expect(shownDate('31/2/18')).toBe('31/2/18');
    expect(shownDate(null)).toBe('');
  });
});
