import { fullName, type HouseholdStatus, type Relationship } from '../households';
import type { LivingHousehold, LivingMember, MembershipPlan } from './plan';

/** Dónde vive alguien: code of the household, number in it, what he or she is there. */
export type ShownPlace = {
  readonly household: string;
  readonly number: number;
  readonly relationship: Relationship;
  readonly isHolder: boolean;
};
/** `before` null: comes back, lives nowhere now. `after` null: is registered where the others go. */
type ShownPerson = { readonly name: string; readonly before: ShownPlace | null; readonly after: ShownPlace | null };
/** `before` null: comes into being. */
type ShownStatus = {
  readonly household: string;
  readonly before: HouseholdStatus | null;
  readonly after: HouseholdStatus;
};
export type ShownPlan = { readonly persons: readonly ShownPerson[]; readonly statuses: readonly ShownStatus[] };

/** Lo registrado → lo que quedaría: everybody for whom a plan changes something, and the households it makes or ends. */
export function shownPlan(home: LivingHousehold, plan: MembershipPlan): ShownPlan {
  const leaving = plan.exits.map(({ member }) => ({
    name: fullName(member),
    before: placeIn(home, member),
    after: arrivalOf(plan, member),
  }));
  const coming = plan.entries
    .filter(({ previous }) => !plan.exits.some(({ member }) => member.id === previous?.id))
    .map(({ fields, previous }) => ({ name: fullName(fields), before: null, after: arrivalOf(plan, previous) }));
  const founded = plan.founded === null ? [] : [statusOf(plan.founded.fields.code, null, 'CANDIDATE')];
  const ended = plan.ended === null ? [] : [statusOf(plan.ended.household, home.status, 'DISAFFILIATED')];
  return { persons: [...leaving, ...coming, ...staying(home, plan)], statuses: [...founded, ...ended] };
}

const statusOf = (household: string, before: HouseholdStatus | null, after: HouseholdStatus): ShownStatus => ({
  household,
  before,
  after,
});

const placeIn = (
  { code }: Pick<LivingHousehold, 'code'>,
  { number, relationship, isHolder }: LivingMember,
): ShownPlace => ({ household: code, number, relationship, isHolder });

function arrivalOf({ entries, founded }: MembershipPlan, member: LivingMember | null): ShownPlace | null {
  const entry = entries.find(({ previous }) => previous?.id === member?.id);
  if (entry === undefined) return null;
  const { number, relationship } = entry.fields;
  const isFounded = entry.household === founded?.fields.code;
  return { household: entry.household, number, relationship, isHolder: isFounded && founded?.holder === number };
}

/** Those who stay and become the payee, or are related to another head. */
function staying(home: LivingHousehold, { payee, relabelled }: MembershipPlan): readonly ShownPerson[] {
  return home.members.flatMap((member) => {
    const before = placeIn(home, member);
    const relationship = relabelled.find((one) => one.member.id === member.id)?.relationship ?? member.relationship;
    const isHolder = member.isHolder || payee?.number === member.number;
    if (relationship === before.relationship && isHolder === before.isHolder) return [];
    return [{ name: fullName(member), before, after: { ...before, relationship, isHolder } }];
  });
}
