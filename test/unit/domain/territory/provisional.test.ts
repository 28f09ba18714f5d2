import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { nextProvisionalCode, officialCodeFault } from '@shared/domain/territory/provisional';

const TODAY = toDate('2026-05-04');
const CLAIM = { provisional: '0504019001', code: '0504010042', since: TODAY, isCodeProvisional: false };

describe('officialCodeFault', () => {
  it('has nothing against a code of the same district', () => {
    expect(officialCodeFault(CLAIM, TODAY)).toBeUndefined();
  });
  it.each([
    [{ code: '0504020042' }, 'FORM'],
    [{ code: '050401042' }, 'FORM'],
    [{ code: '0504019002', isCodeProvisional: true }, 'PROVISIONAL'],
    [{ code: '0504019001' }, 'PROVISIONAL'],
    [{ since: toDate('2026-05-05') }, 'FUTURE'],
  ])('%o: %s', (wrong, fault) => expect(officialCodeFault({ ...CLAIM, ...wrong }, TODAY)).toBe(fault));
});

describe('nextProvisionalCode', () => {
  it('counts on from the last of the district and ends at 999', () => {
    expect(nextProvisionalCode('050401', ['0504010001', '0504019007', '0504029044'])).toBe('0504019008');
    expect(nextProvisionalCode('050401', ['0504019999'])).toBeUndefined();
  });
});
