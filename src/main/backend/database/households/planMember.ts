import type { Household, MemberFields } from '@shared/domain/households';
import { changesOfMember, isUnchanged } from '@shared/domain/households/changes';
import { entryDateOf } from '@shared/domain/households/enrolment';
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
};

/** Adds what makes the member `known` (or nobody) into `fields`; returns the member's id. */
export function planMember(writes: HouseholdWrites, plan: MemberPlan, context: WriteContext): string {
  const { household, known, fields } = plan;
  const id = known?.id ?? context.newId();
  const entryDate = known?.entryDate ?? entryDateOf(household, fields.birthDate, context.today);
  if (known === undefined) {
    writes.members.push({ id, household_id: household.id, ...toMemberColumns(fields), entry_date: entryDate });
  }
  noteMember(writes, { ...plan, id }, context);
  planDocument(writes, { ...plan, id, entryDate }, context);
  planServices(writes, { ...plan, id, entryDate }, context);
  planPregnancy(writes, { ...plan, id }, context);
  return id;
}

function noteMember(
  writes: HouseholdWrites,
  { household, known, fields, row, id }: MemberPlan & { readonly id: string },
  context: WriteContext,
): void {
  const origin = { householdId: household.id, memberId: id, ...eventOrigin(context) };
  const { number } = fields;
  if (known === undefined) {
    writes.events.push({ kind: 'member.added', ...origin, details: { number, ...rowOf(row) } });
    return;
  }
  const changes = changesOfMember(known, fields);
  if (isUnchanged(changes)) return;
  writes.memberUpdates.push({ id, columns: toMemberColumns(fields) });
  writes.events.push({ kind: 'member.changed', ...origin, details: { number, fields: changes, ...rowOf(row) } });
}
