import type { IsoDate } from '@shared/domain/calendar';
import type { EligibilityCheck, GateResult } from '@shared/domain/eligibility/checkEligibility';
import type { EligibilityInput } from '@shared/domain/eligibility/judgement';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** An answer with the rule set and the inputs it came from, so that it can be explained and replayed. */
export type StoredCheck = EligibilityCheck & {
  readonly id: string;
  readonly householdId: string;
  readonly ruleSet: string;
  readonly input: EligibilityInput;
};

export const insertChecks = (tx: Tx, checks: readonly StoredCheck[]) =>
  insertRows(
    tx,
    'eligibility_check',
    checks.map(({ id, householdId, ruleSet, input, eligible, gates }) => ({
      id,
      household_id: householdId,
      on_date: input.on,
      rule_set: ruleSet,
      eligible: eligible ? 1 : 0,
      inputs: JSON.stringify(input),
      gates: JSON.stringify(gates),
      at: tx.author.at,
      user_id: tx.author.userId,
    })),
  );

/** The newest answer for a household, as it was given. */
export async function findLatestCheck(
  db: ReadDb,
  householdCode: string,
): Promise<{ readonly on: IsoDate; readonly ruleSet: string; readonly check: EligibilityCheck } | undefined> {
  const row: { on: IsoDate; ruleSet: string; eligible: 0 | 1; gates: string } | undefined = await db(
    'eligibility_check',
  )
    .join('household', 'household.id', 'eligibility_check.household_id')
    .where('household.code', householdCode)
    .orderBy('eligibility_check.at', 'desc')
    .orderBy('eligibility_check.id', 'desc')
    .first('on_date as on', 'rule_set as ruleSet', 'eligible', 'gates');
  if (row === undefined) return undefined;
  // Written by `insertChecks` from a GateResult list.
  const gates = JSON.parse(row.gates) as readonly GateResult[];
  return { on: row.on, ruleSet: row.ruleSet, check: { eligible: row.eligible === 1, gates } };
}
