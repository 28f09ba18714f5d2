import type { IsoDate } from '@shared/domain/calendar';
import type { Household, MemberFields } from '@shared/domain/households';
import { changesOfMember, isUnchanged } from '@shared/domain/households/changes';
import { entryDateOf, secondarySinceOf } from '@shared/domain/households/enrolment';
import type { NewEvent } from '../events';
import { toMemberColumns, type StoredMember } from './memberRows';
import { eventOrigin, rowOf, type WriteContext } from './writeContext';
import { planDocument } from './planDocument';
import { planPregnancy } from './planPregnancy';
import { planServices } from './planServices';
import type { HouseholdWrites } from './writes';

export type MemberPlan = {
  readonly household: Household;
  readonly known: StoredMember | undefined;
  readonly fields: MemberFields;
  readonly row: number | undefined;
  /** Zeros were put back in front of the number that was written. */
  readonly documentRepaired?: boolean;
  /** How somebody new came: born here, or from another household with a pregnancy that goes on. */
  readonly arrival?: Arrival;
};

export type Arrival = {
  readonly on: IsoDate;
  readonly previousMemberId: string | null;
  readonly birthPregnancyId: string | null;
  /** Of the open pregnancy that comes along. */
  readonly registeredDate: IsoDate | null;
  /** What the history of the household says of it. */
  readonly event: Pick<NewEvent, 'kind' | 'details'>;
};

/** Adds what makes the member `known` (or nobody) into `fields`; returns the member's id. */
export function planMember(writes: HouseholdWrites, plan: MemberPlan, context: WriteContext): string {
  const { household, known, arrival } = plan;
  const fields = { ...plan.fields, secondarySince: secondarySinceOf(known, plan.fields, context.today) };
  const id = known?.id ?? context.newId();
  const entryDate = known?.entryDate ?? arrival?.on ?? entryDateOf(household, fields.birthDate, context.today);
  if (known === undefined) {
    writes.members.push({
      id,
      household_id: household.id,
      ...toMemberColumns(fields),
      entry_date: entryDate,
      previous_member_id: arrival?.previousMemberId ?? null,
      birth_pregnancy_id: arrival?.birthPregnancyId ?? null,
    });
  }
  noteMember(writes, { ...plan, fields, id }, context);
  planDocument(writes, { ...plan, id, entryDate }, context);
  planServices(writes, { ...plan, id, entryDate }, context);
  planPregnancy(writes, { ...plan, id }, context);
  return id;
}

function noteMember(
  writes: HouseholdWrites,
  { household, known, fields, row, id, arrival }: MemberPlan & { readonly id: string },
  context: WriteContext,
): void {
  const origin = { householdId: household.id, memberId: id, ...eventOrigin(context) };
  const { number } = fields;
  if (known === undefined) {
    const { kind, details } = arrival?.event ?? { kind: 'member.added' };
    writes.events.push({ kind, ...origin, details: { number, ...rowOf(row), ...details } });
    return;
  }
  const changes = changesOfMember(known, fields);
  if (isUnchanged(changes)) return;
  writes.memberUpdates.push({ id, columns: toMemberColumns(fields) });
  writes.events.push({ kind: 'member.changed', ...origin, details: { number, fields: changes, ...rowOf(row) } });
}
