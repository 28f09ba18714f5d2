import { completedYears } from '../calendar';
import type { IsoDate } from '../calendar';
import type { Member, Pregnancy } from '../households';
import { valueOn } from '../ruleSets/ruleSet';
import type { RuleSet } from '../ruleSets/ruleSet';
import { isOpenOn } from './pregnancies';
import { hasFinishedSecondary } from './secondary';
import { isPresentOn } from './presence';

/** Grupo del miembro objetivo, first match (mission S6). */
export const TARGET_GROUPS = ['PREGNANT', 'CHILD', 'ADOLESCENT', 'WIDOWED_PARENT', 'ELDERLY'] as const;
export type TargetGroup = (typeof TARGET_GROUPS)[number];

/** What is looked at to tell whether a member is a target. */
export type TargetMember = Pick<
  Member,
  | 'number'
  | 'birthDate'
  | 'relationship'
  | 'maritalStatus'
  | 'secondaryComplete'
  | 'secondarySince'
  | 'entryDate'
  | 'exitDate'
> & { readonly pregnancies: readonly Pregnancy[] };

export type Target<M extends TargetMember = TargetMember> = { readonly member: M; readonly group: TargetGroup };

/** Miembros objetivo of a household on `on`, by member number. For a month, ask for its last day (decisions B6). */
export function targetsOn<M extends TargetMember>(members: readonly M[], on: IsoDate, rules: RuleSet) {
  const inOrder = members.toSorted((a, b) => a.number - b.number);
  return inOrder.flatMap((member): readonly Target<M>[] => {
    const group = targetGroup(member, members, on, rules);
    return group === null ? [] : [{ member, group }];
  });
}

/** Group by which `member` is a target on `on`; null where he or she is none, is absent or not born yet. */
export function targetGroup(
  member: TargetMember,
  householdMembers: readonly TargetMember[],
  on: IsoDate,
  rules: RuleSet,
): TargetGroup | null {
  if (!isPresentOn(member, on) || member.birthDate > on) return null;
  const age = completedYears(member.birthDate, on);
  const finished = rules.targetEndsWithSecondary.value && hasFinishedSecondary(member, on);
  if (member.pregnancies.some((pregnancy) => isOpenOn(pregnancy, on))) return 'PREGNANT';
  if (age < valueOn(rules.targetAgeMax, on).value && !finished) {
    return age < rules.adolescentAgeMin.value ? 'CHILD' : 'ADOLESCENT';
  }
  const others = householdMembers.filter((other) => other !== member && isPresentOn(other, on));
  if (rules.widowedParentIsTarget.value && isWidowedParent(member, others)) return 'WIDOWED_PARENT';
  const elderlyAge = rules.elderlyAgeMin.value;
  return elderlyAge !== null && age >= elderlyAge ? 'ELDERLY' : null;
}

/**
 * Viudo o viuda con hijo propio en el hogar, of any age. Relationships are to the head, so a parent is known by: head of
 * a child, parent of the head, parent-in-law whose child is the head's spouse. A grandchild may be anybody's child.
 */
function isWidowedParent(member: TargetMember, others: readonly TargetMember[]): boolean {
  if (member.maritalStatus !== 'WIDOWED') return false;
  const has = (relationship: Member['relationship']) => others.some((other) => other.relationship === relationship);
  if (member.relationship === 'HEAD') return has('CHILD');
  if (member.relationship === 'PARENT') return has('HEAD') || has('SIBLING');
  return member.relationship === 'PARENT_IN_LAW' && has('SPOUSE');
}
