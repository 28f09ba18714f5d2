import { monthOf, periodOf, yearOf, type Period } from '../calendar';
import { toCents } from '../money';
import type { PaymentReason } from '../payments/reasons';
import type { Benefit, Condition, Due } from './benefit';
import { earlyChildhood } from './earlyChildhood';
import type { HouseholdFacts } from './facts';
import { pupils } from './pupils';
import { schoolYears } from './schoolYear';

/** What one kind of condition finds in a household; nothing where nobody in it is of the kind that it looks at. */
export type ConditionOf<Code extends Condition['code']> = (
  facts: HouseholdFacts,
  condition: Extract<Condition, { code: Code }>,
  benefit: Benefit,
) => readonly Due[];

/** Every kind of condition, or it does not compile. */
const CONDITIONS: { readonly [Code in Condition['code']]: ConditionOf<Code> } = {
  EARLY_CHILDHOOD: earlyChildhood,
  PUPIL: pupils,
  SCHOOL_YEAR: schoolYears,
  AFFILIATED_ON: affiliatedOn,
  LISTED: listed,
};

/** What the household is owed of a benefit by its condition alone; `duesOf` asks whether the benefit is in force and here. */
export function lookAt(facts: HouseholdFacts, benefit: Benefit): readonly Due[] {
  const { condition } = benefit;
  const find = CONDITIONS[condition.code] as ConditionOf<Condition['code']>; // its own entry, by its own code
  return find(facts, condition as never, benefit);
}

export const dueOfHousehold = (originPeriod: Period, cents: number, reason: PaymentReason = 'BENEFIT'): Due => ({
  memberId: null,
  originPeriod,
  cents: toCents(cents),
  reason,
});

/** Once for each household that was affiliated at the beginning of a day (domain §5.6). */
function affiliatedOn(
  { period, statuses }: HouseholdFacts,
  { on }: Extract<Condition, { code: 'AFFILIATED_ON' }>,
  { cents }: Benefit,
): readonly Due[] {
  const origin = periodOf(monthOf(on));
  const status = statuses.filter(({ since }) => since <= on).at(-1)?.status;
  return origin <= period && status === 'AFFILIATED' ? [dueOfHousehold(origin, cents)] : [];
}

/** Named by headquarters: for so many bimesters, the first of them that in which it was listed (domain §5.6). */
function listed(
  { period, listed: lists }: HouseholdFacts,
  { list, bimesters }: Extract<Condition, { code: 'LISTED' }>,
  { cents }: Benefit,
): readonly Due[] {
  const named = lists.find((one) => one.list === list);
  if (named === undefined) return [];
  const first = periodOf(monthOf(named.since));
  const passed = ordinal(period) - ordinal(first);
  return passed >= 0 && passed < bimesters ? [dueOfHousehold(period, cents)] : [];
}

const ordinal = (period: Period) => yearOf(period) * 6 + Number(period.slice(-1));
