import type { PersonName } from '@shared/domain/households';
import { groupBy } from '../groups';
import type { Tx } from '../handles';

/** A household with what the list shows of it and what it is found by: much less than all that is known of it. */
export type ListedHousehold = {
  readonly id: string;
  readonly code: string;
  readonly populatedCenterName: string;
  readonly populatedCenterCode: string;
  readonly members: readonly ListedMember[];
};

type ListedMember = PersonName & {
  readonly documentNumber: string;
  readonly isHolder: boolean;
  readonly exitDate: string | null;
  /** Of documents that no longer hold. */
  readonly formerNumbers: readonly string[];
};

/** In order of code; of so many codes as a statement takes values. */
export async function loadListed(tx: Tx, codes: readonly string[]): Promise<readonly ListedHousehold[]> {
  const households: Omit<ListedHousehold, 'members'>[] = await tx('household')
    .whereIn('code', codes)
    .orderBy('code')
    .select(
      'id',
      'code',
      'populated_center_name as populatedCenterName',
      'populated_center_code as populatedCenterCode',
    );
  const members = await loadMembers(
    tx,
    households.map(({ id }) => id),
  );
  return households.map((household) => ({ ...household, members: members.get(household.id) ?? [] }));
}

type MemberRow = PersonName & {
  readonly id: string;
  readonly householdId: string;
  readonly documentNumber: string;
  readonly exitDate: string | null;
};

async function loadMembers(tx: Tx, householdIds: readonly string[]): Promise<ReadonlyMap<string, ListedMember[]>> {
  const rows: MemberRow[] = await tx('member')
    .whereIn('household_id', householdIds)
    .orderBy(['household_id', 'number'])
    .select(
      'id',
      'household_id as householdId',
      'surname1',
      'surname2',
      'given_names as givenNames',
      'document_number as documentNumber',
      'exit_date as exitDate',
    );
  const holders = new Set<string>(
    await tx('household_holder').whereIn('household_id', householdIds).whereNull('until').pluck('member_id'),
  );
  const former = await loadFormerNumbers(tx, householdIds);
  const members = rows.map((row) => ({
    ...row,
    isHolder: holders.has(row.id),
    formerNumbers: (former.get(row.id) ?? []).map(({ number }) => number),
  }));
  return groupBy(members, ({ householdId }) => householdId);
}

type FormerNumber = { readonly memberId: string; readonly number: string };

/** By member, oldest first. */
async function loadFormerNumbers(
  tx: Tx,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, FormerNumber[]>> {
  const rows: FormerNumber[] = await tx('identity_document')
    .join('member', 'member.id', 'identity_document.member_id')
    .whereIn('member.household_id', householdIds)
    .whereNotNull('until')
    .orderBy('identity_document.since')
    .select('member_id as memberId', 'identity_document.document_number as number');
  return groupBy(rows, ({ memberId }) => memberId);
}
