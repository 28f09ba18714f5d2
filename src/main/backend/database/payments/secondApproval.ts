import type { ReadDb, Tx } from '../handles';
import { findSetting, putSetting } from '../settings';

const NAME = 'second_approval_above'; // named by a trigger too
const NEVER = '';

/** Sum in céntimos over which two people approve a list; null: the office set none. */
export async function secondApprovalAbove(db: ReadDb | Tx): Promise<number | null> {
  const value = (await findSetting(db, NAME)) ?? NEVER;
  return value === NEVER ? null : Number(value);
}

export const putSecondApproval = (tx: Tx, cents: number | null): Promise<void> =>
  putSetting(tx, NAME, cents === null ? NEVER : String(cents));
