import { isCorrection } from '@shared/domain/households/enrolment';
import { fullName, type Household, type MemberFields } from '@shared/domain/households';
import { needsSecondPerson } from '@shared/domain/proposals';
import { holderProposal } from './holderProposal';
import type { StoredHousehold } from './loadHouseholds';
import { eventOrigin, rowOf, type WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

type Stated = {
  readonly household: Household;
  readonly memberId: string;
  readonly fields: MemberFields;
  readonly row: number | undefined;
};

/** Whether another payee of this household, however stated, waits for a second person. */
export const isPayeeProposed = (before: StoredHousehold | undefined, { number, isHolder }: MemberFields) =>
  before !== undefined &&
  needsSecondPerson(before.status) &&
  isHolder &&
  !before.members.some((member) => member.number === number && member.isHolder);

/** Titular as a form or a file states it: the first one, another one, or, of a household that is paid, a proposal. */
export function planHolder(
  writes: HouseholdWrites,
  before: StoredHousehold | undefined,
  stated: Stated,
  context: WriteContext,
): void {
  const { household, memberId, fields, row } = stated;
  const { today, newId, importId } = context;
  const current = before?.members.find(({ isHolder }) => isHolder);
  if (current?.id === memberId) return;
  const origin = { importId, sourceRow: row, evidence: '', reason: importId === undefined ? 'FORM' : 'FILE' };
  if (before !== undefined && isPayeeProposed(before, fields)) {
    const member = { ...fields, id: memberId };
    writes.proposals.push(holderProposal(newId(), before, { member, since: today, ...origin }));
    return;
  }
  const householdId = household.id;
  if (current === undefined) {
    const since = before?.holderSince ?? household.residenceSince;
    writes.holders.push({ id: newId(), householdId, memberId, since, importId, sourceRow: row });
    return;
  }
  const began = before?.holderSince ?? today;
  const since = isCorrection(household, began, today) ? began : today;
  writes.holderChanges.push({ householdId, memberId, since, ...origin });
  const details = {
    before: current.number,
    beforeName: fullName(current),
    after: fields.number,
    afterName: fullName(fields),
    since,
    holderReason: origin.reason,
    evidence: '',
    ...rowOf(row),
  };
  writes.events.push({ kind: 'household.holder', householdId, memberId, ...eventOrigin(context), details });
}
