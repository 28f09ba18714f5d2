import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { DUTIES } from '@shared/domain/compliance/duties';
import { GATES } from '@shared/domain/eligibility/gates';
import { checkRuleSet, defaultRuleSet, ruleSetNamed } from '@shared/domain/ruleSets';
import { valueOn } from '@shared/domain/ruleSets/ruleSet';

const rules = defaultRuleSet;

describe('the rule set CEPAL', () => {
  it('is the one an office starts with, found by its name', () => {
    expect(ruleSetNamed('CEPAL')).toBe(rules);
    expect(() => ruleSetNamed('CEPAL ')).toThrow('not shipped');
  });

  test.each([
    ['geographic gate', rules.geoGatePct, 40, true],
    ['residence', rules.residenceMonthsMin, 6, true],
    ['age of the holder', rules.holderAgeMin, 18, true],
    ['school age', rules.schoolAge, { min: 6, max: 14 }, true],
    ['months without school', rules.educationExemptMonths, [1, 2], false],
    ['attendance', rules.attendanceMinPct, 85, true],
    ['justified absences', rules.attendanceCountsJustified, false, false],
    ['CRED age', rules.credAgeMax, 5, true],
    ['supplement', rules.supplementMonths, { min: 6, max: 24 }, false],
    ['identity document', rules.idBlocks, false, false],
    ['days before a document expires', rules.documentExpiryWarnDays, 90, false],
    ['waived months', rules.waivedMonths, ['2020-03', '2020-04', '2020-05', '2020-06'], false],
    ['base transfer', rules.baseAmountBimester, 20_000, true],
    ['both months or nothing', rules.payRule, 'ALL_OR_NOTHING', true],
    [
      'ladder of effects',
      rules.effectLadder,
      [
        { from: 1, effects: ['NOTICE', 'PAYMENT_WITHHELD'] },
        { from: 3, effects: ['NOTICE', 'PAYMENT_WITHHELD', 'EXIT_PROPOSED'] },
      ],
      false,
    ],
    ['window of the count', rules.suspensionWindow, null, false],
    ['reset of the count', rules.suspensionReset, null, false],
    ['days to appeal', rules.appealDays, 15, false],
    ['breaches that count', rules.suspensionDuties, ['SCHOOL', 'CRED', 'PRENATAL'], false],
    ['elderly', rules.elderlyAgeMin, 65, false],
    ['advance of 2020', rules.advances, [['2020-B2', '2020-B3']], false],
  ])('%s', (_name, parameter, value, confirmed) => {
    expect(parameter).toMatchObject({ value, confirmed });
    expect(parameter.reference).not.toBe('');
    expect(parameter.reference.includes('por confirmar')).toBe(!confirmed);
  });

  test.each([
    ['2005-01-01', 14],
    ['2013-12-31', 14],
    ['2014-01-01', 19],
    ['2026-05-31', 19],
  ])('on %s a target is younger than %i', (on, age) => {
    expect(valueOn(rules.targetAgeMax, toDate(on)).value).toBe(age);
  });

  it('asks for all eight gates and all four duties', () => {
    expect(rules.gates.map(({ gate }) => gate)).toEqual(GATES);
    expect(rules.duties.map(({ duty }) => duty)).toEqual(DUTIES);
    expect(rules.gates.filter(({ confirmed }) => !confirmed).map(({ gate }) => gate)).toEqual([
      'NO_DUPLICATE',
      'AGREEMENT',
    ]);
  });

  it('has the 33 CRED controls of NTS 137-2017', () => {
    const { controls } = valueOn(rules.credNorms, toDate('2026-05-31')).value;
    const labels = controls.map(({ label }) => label);
    expect(labels).toHaveLength(33);
    expect(labels.slice(0, 6)).toEqual([
      'CRED recién nacido 1',
      'CRED recién nacido 2',
      'CRED recién nacido 3',
      'CRED recién nacido 4',
      'CRED 1 mes',
      'CRED 2 meses',
    ]);
    expect(labels.at(-1)).toBe('CRED 57 meses');
    expect(controls.map(({ number }) => number)).toEqual(labels.map((_label, index) => index + 1));
  });
});

describe('an empty rule set', () => {
  it('is refused, with what it lacks', () => {
    expect(checkRuleSet({ ...rules, gates: [] })).toEqual({ ok: false, problem: ['NO_GATES'] });
    expect(checkRuleSet({ ...rules, gates: [], duties: [] })).toEqual({
      ok: false,
      problem: ['NO_GATES', 'NO_DUTIES'],
    });
    expect(checkRuleSet(rules).ok).toBe(true);
  });
});
