import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { entryDateOf, isCorrection, linkSince, pregnancyRegisteredOn } from '@shared/domain/households/enrolment';
import { aHousehold, aMember } from '../../../support/households';

const TODAY = toDate('2026-06-20');
const candidate = { ...aHousehold({ residenceSince: '2015-03-01' }), status: 'CANDIDATE' } as const;
const affiliated = { ...candidate, status: 'AFFILIATED' } as const;

describe('entryDateOf', () => {
  it.each([
    ['a candidate household since it lives there', candidate, '1992-02-10', '2015-03-01'],
    ['a candidate household since birth', candidate, '2016-08-20', '2016-08-20'],
    ['an affiliated household on the day registered, not the day of birth', affiliated, '2026-01-03', '2026-06-20'],
  ] as const)('of a member of %s', (_what, household, birth, expected) =>
    expect(entryDateOf(household, toDate(birth), TODAY)).toBe(expected),
  );
});

describe('pregnancyRegisteredOn', () => {
  const pregnant = (lmpDate: string) => aMember({ pregnant: true, lmpDate });
  it('counts from the agreement of a candidate household, if she was pregnant then', () => {
    expect(pregnancyRegisteredOn(candidate, pregnant('2026-04-02'), TODAY)).toBe('2026-04-02');
    expect(pregnancyRegisteredOn(candidate, pregnant('2026-04-03'), TODAY)).toBe(TODAY);
  });
  it('counts from the day registered in an affiliated household', () =>
    expect(pregnancyRegisteredOn(affiliated, pregnant('2026-01-05'), TODAY)).toBe(TODAY));
  it('counts from the day registered where nothing was signed', () => {
    const unsigned = { ...candidate, agreementDate: null, assemblyDate: null };
    expect(pregnancyRegisteredOn(unsigned, pregnant('2026-01-05'), TODAY)).toBe(TODAY);
  });
});

describe('dated links', () => {
  it('hold since the member entered if they are the first, else since today', () => {
    expect(linkSince(toDate('2015-03-01'), true, TODAY)).toBe('2015-03-01');
    expect(linkSince(toDate('2015-03-01'), false, TODAY)).toBe(TODAY);
  });
  it('are put right in place while nothing was judged by them', () => {
    expect(isCorrection(candidate, toDate('2020-01-01'), TODAY)).toBe(true);
    expect(isCorrection(affiliated, toDate('2026-06-19'), TODAY)).toBe(false);
    expect(isCorrection(affiliated, TODAY, TODAY)).toBe(true);
  });
});
