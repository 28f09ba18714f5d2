import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { expiryBand, expiryOf } from '@shared/domain/classification/expiry';
import { CEPAL } from '@shared/domain/ruleSets/cepal';

const ON = toDate('2026-05-04');

describe('when a classification lapses', () => {
  const card = (area: 'URBAN' | 'RURAL', cseDate: string | null, cseExpiry: string | null = null) => ({
    area,
    cseDate: cseDate === null ? null : toDate(cseDate),
    cseExpiry: cseExpiry === null ? null : toDate(cseExpiry),
  });

  test.each([
    ['sent', card('RURAL', '2020-01-01', '2025-01-01'), false, '2025-01-01', false],
    ['urban: 4 years', card('URBAN', '2020-01-31'), false, '2024-01-31', true],
    ['rural: 6 years', card('RURAL', '2020-02-29'), false, '2026-02-28', true],
    ['Amazon indigenous: 8 years', card('RURAL', '2020-01-31'), true, '2028-01-31', true],
    ['undated', card('RURAL', null), false, null, false],
  ])('%s', (_case, given, amazon, expiry, estimated) => {
    expect(expiryOf(given, amazon, CEPAL)).toEqual({ expiry, estimated });
  });
});

describe('the queue', () => {
  test.each([
    ['2026-05-03', { state: 'EXPIRED' }],
    ['2026-05-04', { state: 'EXPIRING', within: 30 }],
    ['2026-06-03', { state: 'EXPIRING', within: 30 }],
    ['2026-06-04', { state: 'EXPIRING', within: 90 }],
    ['2026-08-02', { state: 'EXPIRING', within: 90 }],
    ['2026-08-03', { state: 'EXPIRING', within: 180 }],
    ['2026-10-31', { state: 'EXPIRING', within: 180 }],
    ['2026-11-01', undefined],
  ])('%s', (expiry, band) => {
    expect(expiryBand(toDate(expiry), ON, CEPAL)).toEqual(band);
  });

  it('has the days of the rule set, marked as not confirmed', () => {
    expect(CEPAL.cseExpiryWarnDays).toMatchObject({ value: [180, 90, 30], confirmed: false });
  });
});
