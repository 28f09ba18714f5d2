import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, toDate } from '@shared/domain/calendar';
import { checkEligibility } from '@shared/domain/eligibility/checkEligibility';
import { checkRuleSet, findRuleSet, isInForce, laidOver, RULE_SETS, ruleSetOf } from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { gate, on } from '../../support/eligibility';
import { aMember, anEligibilityInput, judged } from '../../support/households';

const named = (name: string): RuleSet => {
  const found = findRuleSet(name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
};
const aged14in2013 = {
  members: [judged({ ...aMember(), birthDate: toDate('1999-06-30'), entryDate: toDate('2000-01-01') })],
};

describe('the rules of each time', () => {
  it('come beside those of the programme page', () => {
    expect(RULE_SETS.map(({ name }) => name)).toEqual(['CEPAL', 'R2005', 'R2010', 'R2014', 'R2021']);
    expect(RULE_SETS.map(checkRuleSet).every(({ ok }) => ok)).toBe(true);
  });

  it.each([
    ['2005-08-31', undefined],
    ['2005-09-01', 'R2005'],
    ['2009-12-31', 'R2005'],
    ['2010-01-01', 'R2010'],
    ['2013-12-31', 'R2010'],
    ['2014-01-01', 'R2014'],
    ['2021-03-31', 'R2014'],
    ['2021-04-01', 'R2021'],
  ])('on %s it is %s', (date, name) => expect(ruleSetOf(toDate(date))?.name).toBe(name));

  it.each([
    ['R2014', '2020-02-29', 'R2014'],
    ['R2014', '2020-03-01', 'R2020C'],
    ['R2014', '2020-12-31', 'R2020C'],
    ['R2014', '2021-01-01', 'R2014'],
    ['CEPAL', '2020-04-30', 'CEPAL'],
  ])('over %s lies on %s: %s', (name, date, laid) => expect(laidOver(named(name), toDate(date)).name).toBe(laid));

  it('waives and advances in 2020 only by the rules of the emergency', () => {
    const emergency = laidOver(named('R2014'), toDate('2020-04-30'));
    expect(emergency.waivedMonths).toMatchObject({
      value: ['2020-03', '2020-04', '2020-05', '2020-06'],
      confirmed: false,
    });
    expect(emergency.advances.value).toEqual([['2020-B2', '2020-B3']]);
    expect(named('R2014').waivedMonths.value).toEqual([]);
    expect(named('R2014').advances.value).toEqual([]);
  });

  it('lets nobody choose what lies over a set', () => expect(findRuleSet('R2020C')).toBeUndefined());

  it('is exactly one on every day since the programme began', () => {
    const times = RULE_SETS.filter(({ name }) => name !== 'CEPAL');
    fc.assert(
      fc.property(fc.nat(10_000), (days) => {
        const date = addDays(toDate('2005-09-01'), days);
        expect(times.filter((rules) => isInForce(rules, date))).toHaveLength(1);
      }),
    );
  });

  it('gives every figure a reference, and says which are not confirmed', () => {
    for (const rules of RULE_SETS) {
      expect(rules.gates.every(({ reference }) => reference !== '')).toBe(true);
      expect(rules.geoGateBy.reference).not.toBe('');
    }
  });

  it.each([
    ['R2005', '2009-06-01', 'GEO_NO_DATA'],
    ['R2010', '2013-06-01', 'GEO_INDEX_LOW'],
    ['R2014', '2014-06-01', 'GEO_INDEX'],
    ['R2021', '2022-06-01', 'NOT_REQUIRED'],
  ])('%s judges a centre of 45 %% poverty as %s: %s', (name, date, code) => {
    const center = { populatedCenter: { povertyPct: 45, nativeCommunity: '' } };
    expect(gate('GEO', { ...center, ...on(date) }, named(name)).code).toBe(code);
  });

  it('passes a listed district by a list alone', () => {
    expect(gate('GEO', { districtOperated: true, ...on('2009-06-01') }, named('R2005'))).toMatchObject({
      passed: true,
      required: { overPct: null, byListOnly: true },
    });
  });

  it.each([
    ['R2010', '2013-06-29', 'CATEGORICAL_TARGET'],
    ['R2010', '2013-06-30', 'CATEGORICAL_NONE'],
    ['R2014', '2014-01-01', 'CATEGORICAL_TARGET'],
    ['CEPAL', '2013-06-30', 'CATEGORICAL_NONE'],
    ['CEPAL', '2014-01-01', 'CATEGORICAL_TARGET'],
  ])('%s on %s: the member born on 1999-06-30 is %s', (name, date, code) => {
    const input = anEligibilityInput({ ...aged14in2013, ...on(date) });
    const found = checkEligibility(input, named(name)).gates.find((result) => result.gate === 'CATEGORICAL');
    expect(found?.code).toBe(code);
  });
});
