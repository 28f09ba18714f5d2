import type { IsoDate } from '@shared/domain/calendar';
import type { Tx } from '../handles';
import { endCard } from '../cards/cards';
import { endAccount } from './accounts';

/** Another payee from `since` on; `importId` and `sourceRow` where a file said so. */
export type NewHolder = {
  readonly householdId: string;
  readonly memberId: string;
  readonly since: IsoDate;
  readonly reason: string;
  readonly evidence: string;
  readonly importId?: string | null | undefined;
  readonly sourceRow?: number | null | undefined;
};

/**
 * Names another payee. An active household is never without one, so that the open row itself changes hands, after a
 * closed copy of it was added; one that began on the same day was put right and never held. The account and the
 * card of the former payee end with it.
 */
export async function changeHolder(tx: Tx, holder: NewHolder, newId: () => string): Promise<void> {
  const { householdId: household_id, memberId: member_id, since, reason, evidence, importId, sourceRow } = holder;
  const { at, userId: user_id } = tx.author;
  const origin = { at, user_id, import_id: importId ?? null, source_row: sourceRow ?? null };
  const row = { member_id, since, reason, evidence, ...origin };
  const open: readonly object[] = await tx('household_holder').where({ household_id }).whereNull('until').select('*');
  const [current] = open;
  if (current === undefined) {
    await tx('household_holder').insert({ id: newId(), household_id, ...row });
    return;
  }
  await endAccount(tx, holder, newId);
  await endCard(tx, holder);
  await tx('household_holder').insert({ ...current, id: newId(), until: since });
  await tx('household_holder').where({ household_id }).whereNull('until').update(row);
}
