import { changesOfHousehold, isUnchanged } from '@shared/domain/households/changes';
import type { IsoDate } from '@shared/domain/calendar';
import type { Household, HouseholdFields, MemberFields } from '@shared/domain/households';
import { toHouseholdColumns } from './householdRows';
import type { StoredHousehold } from './loadHouseholds';
import { planClassification, splitClassification, type ClassificationOrigin } from './planClassification';
import { planAddress } from './planAddress';
import { isPayeeProposed, planHolder } from './planHolder';
import { planMember } from './planMember';
import { eventOrigin, rowOf, type WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

/** `documentRepaired`: zeros were put back in front of the document's number. */
type MemberToWrite = { readonly fields: MemberFields; readonly row?: number; readonly documentRepaired?: boolean };

/** A household as it shall stand; members that are not named stay as they are. `row`: of the sheet that stated it. */
export type HouseholdToWrite = {
  readonly household: HouseholdFields;
  readonly row?: number;
  readonly members: readonly MemberToWrite[];
  readonly classification?: ClassificationOrigin;
  /** Since when and why it lives elsewhere, where somebody stated a move. */
  readonly moved?: Move;
};
/** `isRecoded`: nobody moved, the place got another code. */
type Move = { readonly since: IsoDate; readonly reason: string; readonly isRecoded?: boolean };

/** Adds to `writes` what makes `before` into `after`; returns the household's id. */
export function planHousehold(
  writes: HouseholdWrites,
  before: StoredHousehold | undefined,
  after: HouseholdToWrite,
  context: WriteContext,
): string {
  const household = before === undefined ? planNew(writes, after, context) : planChange(writes, before, after, context);
  planAddress(writes, before, { household, row: after.row, ...(after.moved && { moved: after.moved }) }, context);
  // Who is proposed as payee is not yet; and who is payee stays so until then.
  const isWaiting = after.members.some(({ fields }) => isPayeeProposed(before, fields));
  for (const { fields, row, documentRepaired = false } of after.members) {
    const known = before?.members.find(({ number }) => number === fields.number);
    const kept = isWaiting ? { ...fields, isHolder: known?.isHolder ?? false } : fields;
    const memberId = planMember(writes, { household, known, fields: kept, row, documentRepaired }, context);
    if (fields.isHolder) planHolder(writes, before, { household, memberId, fields, row }, context);
  }
  return household.id;
}

function planNew(
  writes: HouseholdWrites,
  { household, row, members, classification: origin }: HouseholdToWrite,
  context: WriteContext,
) {
  const added: Household = { ...household, id: context.newId(), status: 'CANDIDATE', affiliationDate: null };
  writes.households.push({
    id: added.id,
    ...toHouseholdColumns(household),
    status: added.status,
    affiliation_date: null,
    revision: 1,
  });
  writes.statusChanges.push({
    householdId: added.id,
    status: added.status,
    since: context.today,
    reason: 'REGISTERED',
    importId: context.importId,
    sourceRow: row,
  });
  writes.events.push({
    kind: 'household.registered',
    householdId: added.id,
    ...eventOrigin(context),
    details: { code: household.code, members: members.length, ...rowOf(row) },
  });
  planClassification(writes, { householdId: added.id, household, changes: undefined, origin, row }, context);
  return added;
}

function planChange(
  writes: HouseholdWrites,
  before: StoredHousehold,
  { household, row, moved, classification: origin }: HouseholdToWrite,
  context: WriteContext,
): Household {
  const { classification, others: fields } = splitClassification(changesOfHousehold(before, household));
  // The revision counts edits of the household and of its members alike.
  writes.householdUpdates.push({
    id: before.id,
    columns: { ...toHouseholdColumns(household), revision: before.revision + 1 },
  });
  if (!isUnchanged(fields)) {
    writes.events.push({
      kind: moved === undefined ? 'household.changed' : kindOfMove(moved),
      householdId: before.id,
      ...eventOrigin(context),
      details: { fields, ...(moved === undefined ? {} : movedDetails(before, household, moved)), ...rowOf(row) },
    });
  }
  planClassification(writes, { householdId: before.id, household, changes: classification, origin, row }, context);
  return { ...household, id: before.id, status: before.status, affiliationDate: before.affiliationDate };
}

const kindOfMove = ({ isRecoded = false }: Move) => (isRecoded ? 'household.recoded' : 'household.moved');

/** A move is told in a sentence of its own: since when, from where to where, and why. */
const movedDetails = (before: HouseholdFields, after: HouseholdFields, { since, reason, isRecoded = false }: Move) => {
  const told = isRecoded ? ({ populatedCenterCode }: HouseholdFields) => populatedCenterCode : placeText;
  return { since, from: told(before), to: told(after), moveReason: reason };
};

const placeText = ({ populatedCenterName, address }: HouseholdFields) =>
  [populatedCenterName, address].filter(Boolean).join(', ');
