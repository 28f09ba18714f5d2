import type { ReadDb, Tx } from '../handles';
import { ruleSetNamed } from '../ruleSets';
import { findSetting, putSetting } from '../settings';

const NAME = 'second_approval_above'; // named by a trigger too
const NEVER = '';

/** Sum in céntimos over which two people approve a list: the office's own, else its rule set's; null: one suffices. */
export async function secondApprovalAbove(db: ReadDb | Tx, ruleSet: string): Promise<number | null> {
  const own = await officeApprovalAbove(db);
  return own === undefined ? (await ruleSetNamed(db, ruleSet)).secondApprovalAbove.value : own;
}

/** What the office itself set; null: that one always suffices, undefined: nothing yet. */
export async function officeApprovalAbove(db: ReadDb | Tx): Promise<number | null | undefined> {
  const value = await findSetting(db, NAME);
  if (value === undefined) return undefined;
  return value === NEVER ? null : Number(value);
}

export const putSecondApproval = (tx: Tx, cents: number | null): Promise<void> =>
  putSetting(tx, NAME, cents === null ? NEVER : String(cents));
