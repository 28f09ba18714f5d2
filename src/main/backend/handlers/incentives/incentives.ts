import type { Benefit } from '@shared/domain/benefits/benefit';
import type { OfYear } from '@shared/domain/benefits/schoolYear';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';

export type Incentive = Benefit & { readonly condition: OfYear };

/** Incentivos of the school year of a rule set; those of alternative schemes are no incentives of a district list. */
export const incentivesOf = ({ benefits }: Pick<RuleSet, 'benefits'>): readonly Incentive[] =>
  benefits.flatMap((benefit) =>
    benefit.condition.code === 'SCHOOL_YEAR' ? [{ ...benefit, condition: benefit.condition }] : [],
  );
