import type { MemberFields } from '@shared/domain/households';
import type { Backend } from '../../backend';
import { findFacilityIds } from '../../database/catalogs/facilityIds';
import type { Tx } from '../../database/handles';
import { loadHouseholds, type StoredHousehold } from '../../database/households/loadHouseholds';
import { planHousehold } from '../../database/households/planHousehold';
import { refreshSummaries } from '../../database/households/summaries';
import { flushWrites, noWrites } from '../../database/households/writes';
import { groupBy } from '../../database/groups';
import { fieldsOf, memberFieldsOf } from '../households/answer';

/** What becomes of one member; `row` of the sheet that said so. */
export type MemberChange = {
  readonly household: string;
  readonly number: number;
  readonly fields: Partial<MemberFields>;
  readonly row?: number;
  readonly documentRepaired?: boolean;
};

/** Writes these changes where members are always written, so that history, events and search follow. */
export async function changeMembers(
  tx: Tx,
  { today, newId }: Pick<Backend, 'today' | 'newId'>,
  changes: readonly MemberChange[],
  importId?: string,
): Promise<void> {
  const byHousehold = groupBy(changes, ({ household }) => household);
  const codes = [...byHousehold.keys()];
  const households = await loadHouseholds(tx, codes);
  const planned = codes.flatMap((code) => {
    const before = households.get(code);
    return before === undefined ? [] : [{ before, members: changedMembers(before, byHousehold.get(code) ?? []) }];
  });
  const facilities = await findFacilityIds(
    tx,
    planned.flatMap(({ members }) => members.map(({ fields }) => fields)),
  );
  const context = { today: today(), newId, facilities, ...(importId === undefined ? {} : { importId }) };
  const writes = noWrites();
  for (const { before, members } of planned) {
    planHousehold(writes, before, { household: fieldsOf(before), members }, context);
  }
  await flushWrites(tx, writes, newId);
  await refreshSummaries(tx, codes);
}

const changedMembers = (before: StoredHousehold, changes: readonly MemberChange[]) =>
  changes.flatMap(({ number, fields, ...origin }) => {
    const known = before.members.find((member) => member.number === number);
    return known === undefined ? [] : [{ fields: { ...memberFieldsOf(known), ...fields }, ...origin }];
  });
