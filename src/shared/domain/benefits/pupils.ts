import { lastDayOfPeriod, monthsOf, type IsoDate } from '../calendar';
import { isBlocking } from '../compliance/duties';
import { isPresentOn } from '../compliance/presence';
import { toCents } from '../money';
import type { PaymentReason } from '../payments/reasons';
import { valueOn, type RuleSet } from '../ruleSets/ruleSet';
import type { Benefit, Condition, Due } from './benefit';
import type { BenefitMember, HouseholdFacts } from './facts';

type Pupil = Extract<Condition, { code: 'PUPIL' }>;

/** Each pupil of one of the grades on the last day of the bimester, by its school duty in both months (domain §5.4, TAS; EAT). */
export const pupils = (facts: HouseholdFacts, condition: Pupil, { cents }: Benefit): readonly Due[] =>
  facts.members
    .filter((member) => isPresentOn(member, lastDayOfPeriod(facts.period)) && isOfGrade(member, condition))
    .map((member): Due => {
      const reason = attended(member, facts);
      return {
        memberId: member.id,
        originPeriod: facts.period,
        cents: toCents(reason === 'BENEFIT' ? cents : 0),
        reason,
      };
    });

/** Schools write `4`, `4.°` or `4to`: the first number is the grade. */
export const gradeOf = (text: string) => /\d+/.exec(text)?.[0] ?? '';

function isOfGrade({ school }: BenefitMember, { level, grades }: Pupil): boolean {
  if (grades === 'UPPER_SECONDARY') throw new Error('the grades of the rule set were not put in');
  return school?.level === level && grades.includes(gradeOf(school.grade));
}

/** A benefit with the grades that its rule set gives on a day; one that names its own stays as it is. */
export function inGrades(benefit: Benefit, rules: Pick<RuleSet, 'upperSecondaryGrades'>, on: IsoDate): Benefit {
  const { condition } = benefit;
  if (condition.code !== 'PUPIL' || condition.grades !== 'UPPER_SECONDARY') return benefit;
  return { ...benefit, condition: { ...condition, grades: valueOn(rules.upperSecondaryGrades, on).value } };
}

function attended({ duties }: BenefitMember, { period }: HouseholdFacts): PaymentReason {
  const months = monthsOf(period);
  const rows = duties.filter(({ duty, month }) => duty === 'SCHOOL' && months.includes(month));
  if (rows.some(({ state }) => isBlocking(state))) return 'PENDING_INFORMATION';
  return rows.some(({ state }) => state === 'NON_COMPLIANT') ? 'BREACH' : 'BENEFIT';
}
