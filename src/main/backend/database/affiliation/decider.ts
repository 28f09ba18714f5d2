import { DECIDERS, type Decider } from '@shared/domain/affiliation/steps';
import { defaultRuleSet } from '@shared/domain/ruleSets';
import type { ReadDb, Tx } from '../handles';
import { findSetting, putSetting } from '../settings';

const SETTING = 'affiliation_decided_by';

/** Who makes a household affiliated; `isSetting` false where the office never chose and the rule set holds. */
export type Deciding = { readonly decidedBy: Decider; readonly isSetting: boolean };

export async function findDecider(db: ReadDb | Tx): Promise<Deciding> {
  const stored = await findSetting(db, SETTING);
  const chosen = DECIDERS.find((decider) => decider === stored);
  return chosen === undefined
    ? { decidedBy: defaultRuleSet.affiliationDecidedBy.value, isSetting: false }
    : { decidedBy: chosen, isSetting: true };
}

export const putDecider = (tx: Tx, decidedBy: Decider): Promise<void> => putSetting(tx, SETTING, decidedBy);
