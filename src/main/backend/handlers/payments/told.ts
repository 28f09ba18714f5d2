import { isBlocking } from '@shared/domain/compliance/duties';
import { exitCount } from '@shared/domain/effects/ladder';
import type { PaymentLine } from '@shared/domain/payments/lines';
import { ladderOf, type RuleSet } from '@shared/domain/ruleSets/ruleSet';
import type { PaymentTold, ToldDuty } from '@shared/messages/payments';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import type { SettledDuty } from '../../database/results';
import type { Settlement } from '../compliance/settlement';
import type { StepOf } from './bimesterCome';
import type { Payee } from './payees';

/** What explains each line; `stepOf`: how often the household was suspended, this bimester included. */
export function explainer(
  { facilities }: Settlement,
  rules: RuleSet,
  stepOf: StepOf,
): (line: PaymentLine, payee: Payee) => PaymentTold {
  const max = exitCount(ladderOf(rules)) ?? 0;
  return (line, payee) => ({
    period: line.originPeriod,
    others: line.others,
    duties: dutiesBehind(line, payee, facilities),
    countsAsSuspension: line.countsAsSuspension,
    suspensions: line.countsAsSuspension ? (stepOf(payee.householdId)?.place ?? 0) : 0,
    maxSuspensions: max,
  });
}

/** The rows that withhold a payment: those that breach, or those still without an answer. */
function dutiesBehind(
  { reason, originPeriod }: PaymentLine,
  { settled, payment }: Payee,
  facilities: FacilityDirectory,
) {
  const duties = originPeriod === payment.current?.given.period ? (settled?.duties ?? []) : [];
  if (reason === 'BREACH' || reason === 'NOTICE_ONLY')
    return duties.filter(({ state }) => state === 'NON_COMPLIANT').map((one) => told(one, facilities));
  if (reason === 'PENDING_INFORMATION') {
    return duties.filter(({ state }) => isBlocking(state)).map((one) => told(one, facilities));
  }
  return [];
}

const told = (
  { state, cause, rule, warnings, facts, duty, month, memberName, facilityId }: SettledDuty,
  facilities: FacilityDirectory,
): ToldDuty => ({
  state,
  cause,
  rule,
  warnings,
  facts,
  duty,
  month,
  memberName,
  facilityName: facilities.get(facilityId)?.name ?? '',
});
