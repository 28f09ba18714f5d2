import type { ReadDb, Tx } from '../handles';

/** Households changed: whoever has an older revision on screen is told before saving. */
export async function raiseRevisions(tx: Tx, householdIds: readonly string[]): Promise<void> {
  await tx('household').whereIn('id', householdIds).increment('revision', 1);
}

/** Code of the household in the padrón general (PGH), as an answer of SISFOH told it. */
export async function setPghCode(tx: Tx, id: string, pghCode: string): Promise<void> {
  await tx('household').where({ id }).update({ pgh_code: pghCode });
}

/** Code of the household in which the person lives who once was this member; null where he or she never moved. */
export async function homeOfSuccessor(db: ReadDb | Tx, memberId: string): Promise<string | null> {
  const row: { code: string } | undefined = await db('member')
    .join('household', 'household.id', 'member.household_id')
    .where('previous_member_id', memberId)
    .first('household.code as code');
  return row?.code ?? null;
}
