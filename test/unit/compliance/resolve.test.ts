import { describe, expect, it, test } from 'vitest';
import { determination } from '@shared/domain/compliance/decisionTable';
import { ACCEPTED, isMotive, MOTIVE_CODES } from '@shared/domain/compliance/motives';
import { checkDecision, dutyToResolve, needsSecondPerson, reasonsFor } from '@shared/domain/compliance/resolve';
import { MAY } from '../../support/statements';

describe('what a person may decide', () => {
  test.each([
    ['NOT_VERIFIABLE_SUPPLY', 'J05'],
    ['NOT_VERIFIABLE_SUPPLY', 'STRIKE'],
    ['NOT_VERIFIABLE_SUPPLY', 'NO_ANSWER'],
    ['JUSTIFIED', 'J01'],
    ['JUSTIFIED', 'J99'],
    ['COMPLIANT', 'HEALTH_CARD'],
    ['COMPLIANT', 'J10'],
    ['NON_COMPLIANT', 'FACILITY_LETTER'],
    ['EXEMPT', 'HOME_VISIT'],
    ['NOT_FOUND_IN_SERVICE', 'J06'],
    ['PENDING', 'J09'],
  ] as const)('%s for %s', (state, reason) => {
    expect(checkDecision(state, reason)).toEqual({ ok: true, value: null });
  });

  test.each([
    ['JUSTIFIED', 'J05'],
    ['JUSTIFIED', 'J06'],
    ['JUSTIFIED', 'STRIKE'],
    ['NON_COMPLIANT', 'STRIKE'],
    ['PENDING', 'J01'],
    ['WAIVED', 'J01'],
    ['NOT_DUE', 'HEALTH_CARD'],
  ] as const)('not %s for %s', (state, reason) => {
    expect(checkDecision(state, reason)).toEqual({
      ok: false,
      problem: { code: 'decision-not-allowed', state, reason, allowed: reasonsFor(state) },
    });
  });

  it('knows no other reason', () => {
    const refusal = { ok: false, problem: { code: 'reason-unknown', reason: 'J11', allowed: reasonsFor('JUSTIFIED') } };
    expect(checkDecision('JUSTIFIED', 'J11')).toEqual(refusal);
    expect(checkDecision('NOT_VERIFIABLE_SUPPLY', 'NORMAL').ok).toBe(false);
  });

  test.each(MOTIVE_CODES)('accepting %s is a decision that is allowed', (motive) => {
    expect(reasonsFor(ACCEPTED[motive].state)).toContain(motive);
    expect(isMotive(motive)).toBe(true);
  });
});

describe('P1: second person', () => {
  const found = (state: 'NON_COMPLIANT' | 'PENDING' | 'NOT_FOUND_IN_SERVICE', cause?: 'MOTIVE_TO_DECIDE' | 'BLANK') =>
    determination('E19', { state, ...(cause === undefined ? {} : { cause }) }, { source: 'WORKBOOK' });

  it('is needed for a breach that no workbook states', () => {
    expect(needsSecondPerson('NON_COMPLIANT', found('PENDING', 'BLANK'))).toBe(true);
    expect(needsSecondPerson('NON_COMPLIANT', found('NOT_FOUND_IN_SERVICE'))).toBe(true);
  });

  it('is not needed where the workbook states it, nor for anything else', () => {
    expect(needsSecondPerson('NON_COMPLIANT', found('PENDING', 'MOTIVE_TO_DECIDE'))).toBe(false);
    expect(needsSecondPerson('NON_COMPLIANT', found('NON_COMPLIANT'))).toBe(false);
    expect(needsSecondPerson('COMPLIANT', found('PENDING', 'BLANK'))).toBe(false);
  });
});

describe('§0: which duty a decision is about', () => {
  const school = { duty: 'SCHOOL', state: 'PENDING' } as const;
  const prenatal = { duty: 'PRENATAL', state: 'NOT_FOUND_IN_SERVICE' } as const;
  const breach = { duty: 'SCHOOL', state: 'NON_COMPLIANT' } as const;

  it('is the only open one where none is named', () => {
    expect(dutyToResolve([school], MAY, undefined)).toEqual({ ok: true, value: 'SCHOOL' });
    expect(dutyToResolve([{ ...school, state: 'COMPLIANT' }, prenatal], MAY, undefined)).toEqual({
      ok: true,
      value: 'PRENATAL',
    });
  });

  it('is refused, naming them, where several are open', () => {
    expect(dutyToResolve([school, prenatal], MAY, undefined)).toEqual({
      ok: false,
      problem: { code: 'several-duties-open', duties: ['SCHOOL', 'PRENATAL'] },
    });
  });

  it('is refused where none is open', () => {
    const refusal = { ok: false, problem: { code: 'no-open-duty', month: '2026-05' } };
    expect(dutyToResolve([breach], MAY, undefined)).toEqual(refusal);
    expect(dutyToResolve([], MAY, undefined)).toEqual(refusal);
    expect(dutyToResolve([school], MAY, 'CRED')).toEqual(refusal);
  });

  it('may be named although it is settled, so that a breach can be excused', () => {
    expect(dutyToResolve([breach, prenatal], MAY, 'SCHOOL')).toEqual({ ok: true, value: 'SCHOOL' });
  });
});
