import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lastDayOf, toDate, toMonth } from '@shared/domain/calendar';
import { targetGroup, targetsOn } from '@shared/domain/compliance/targets';
import type { TargetMember } from '@shared/domain/compliance/targets';
import { checkEligibility } from '@shared/domain/eligibility/checkEligibility';
import { defaultRuleSet } from '@shared/domain/ruleSets';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { aMember, anEligibilityInput, aPregnancy, judged } from '../../support/households';

const groupOf = (
  given: Parameters<typeof aMember>[0],
  on = '2026-05-31',
  others: readonly TargetMember[] = [],
  rules: RuleSet = defaultRuleSet,
) => {
  const member = judged(aMember(given));
  return targetGroup(member, [member, ...others], toDate(on), rules);
};
const other = (given: Parameters<typeof aMember>[0]) => judged(aMember({ id: 'other', number: 9, ...given }));

describe('target group', () => {
  test.each([
    ['born on the day', { birthDate: '2026-05-31' }, 'CHILD'],
    ['not born yet', { birthDate: '2026-06-01' }, null],
    ['11 years old', { birthDate: '2014-06-01' }, 'CHILD'],
    ['12 years old', { birthDate: '2014-05-31' }, 'ADOLESCENT'],
    ['18 years old', { birthDate: '2007-06-01' }, 'ADOLESCENT'],
    ['19 years old', { birthDate: '2007-05-31' }, null],
    ['64 years old', { birthDate: '1961-06-01' }, null],
    ['65 years old', { birthDate: '1961-05-31' }, 'ELDERLY'],
    ['finished secondary at 17', { birthDate: '2009-01-01', secondaryComplete: true }, 'ADOLESCENT'],
    ['left on the day', { birthDate: '2015-01-01', exitDate: '2026-05-31' }, null],
  ])('%s', (_case, given, group) => {
    expect(groupOf(given)).toBe(group);
  });

  it('ends with secondary school where the rule set says so', () => {
    const rules = { ...defaultRuleSet, targetEndsWithSecondary: { value: true, reference: '', confirmed: true } };
    expect(groupOf({ birthDate: '2009-01-01', secondaryComplete: true }, '2026-05-31', [], rules)).toBeNull();
    expect(groupOf({ birthDate: '2009-01-01', secondaryComplete: false }, '2026-05-31', [], rules)).toBe('ADOLESCENT');
  });

  it('loses the last child on the 19th birthday: target in May, not in June', () => {
    const members = [judged(aMember()), other({ birthDate: '2007-06-15' })];
    const groups = (month: string) => targetsOn(members, lastDayOf(toMonth(month)), defaultRuleSet);
    expect(groups('2026-05')).toMatchObject([{ group: 'ADOLESCENT' }]);
    expect(groups('2026-06')).toEqual([]);
  });

  test.each([
    ['registered on the day', { registeredDate: '2026-05-31' }, 'PREGNANT'],
    ['registered the day after', { registeredDate: '2026-06-01' }, null],
    ['ended the day after', { endedDate: '2026-06-01' }, 'PREGNANT'],
    ['ended on the day', { endedDate: '2026-05-31' }, null],
    ['without outcome, long past its term', { lmpDate: '2025-01-01', registeredDate: '2025-03-01' }, 'PREGNANT'],
  ])('pregnancy %s', (_case, given, group) => {
    const member = judged(aMember(), aPregnancy(given));
    expect(targetGroup(member, [member], toDate('2026-05-31'), defaultRuleSet)).toBe(group);
  });
});

describe('widowed parent with an own child in the household', () => {
  test.each([
    ['head and grown child', 'HEAD', 'CHILD', 'WIDOWED_PARENT'],
    ['parent of the head', 'PARENT', 'HEAD', 'WIDOWED_PARENT'],
    ['parent-in-law with the spouse', 'PARENT_IN_LAW', 'SPOUSE', 'WIDOWED_PARENT'],
    ['head and grandchild only', 'HEAD', 'GRANDCHILD', null],
    ['sibling of the head', 'SIBLING', 'HEAD', null],
    ['parent-in-law with the head only', 'PARENT_IN_LAW', 'HEAD', null],
  ] as const)('%s', (_case, relationship, theirs, group) => {
    const grown = other({ birthDate: '1990-01-01', relationship: theirs });
    const widow = { relationship, maritalStatus: 'WIDOWED', birthDate: '1970-01-01' } as const;
    expect(groupOf(widow, '2026-05-31', [grown])).toBe(group);
    expect(groupOf({ ...widow, maritalStatus: 'MARRIED' }, '2026-05-31', [grown])).toBeNull();
  });

  it('is none once the child has left', () => {
    const gone = other({ birthDate: '1990-01-01', relationship: 'CHILD', exitDate: '2026-05-31' });
    expect(groupOf({ maritalStatus: 'WIDOWED', birthDate: '1970-01-01' }, '2026-05-31', [gone])).toBeNull();
  });
});

describe('the order in which members are written', () => {
  const relationship = fc.constantFrom('HEAD', 'CHILD', 'PARENT', 'SPOUSE', 'GRANDCHILD' as const);
  const someone = fc.record({
    birthDate: fc.integer({ min: 1940, max: 2026 }).map((year) => toDate(`${year}-04-30`)),
    relationship,
    maritalStatus: fc.constantFrom('WIDOWED', 'MARRIED' as const),
    isHolder: fc.boolean(),
    pregnancies: fc.constantFrom([], [aPregnancy()]),
  });
  const household = fc
    .array(someone, { minLength: 1, maxLength: 8 })
    .map((people) => people.map((given, index) => ({ ...aMember(), ...given, id: `m${index}`, number: index + 1 })));

  it('changes neither the targets nor any gate', () => {
    fc.assert(
      fc.property(
        household.chain((members) =>
          fc.tuple(fc.constant(members), fc.shuffledSubarray(members, { minLength: members.length })),
        ),
        ([members, shuffled]) => {
          const judge = (list: typeof members) =>
            checkEligibility(anEligibilityInput({ members: list }), defaultRuleSet);
          expect(judge(shuffled)).toEqual(judge(members));
        },
      ),
    );
  });
});
