import { isBlocking } from '@shared/domain/compliance/duties';
import type { PaymentLine } from '@shared/domain/payments/lines';
import { suspensionCount } from '@shared/domain/payments/suspensions';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import type { PaymentTold, ToldDuty } from '@shared/messages/payments';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { listBreaches, type PastBreach } from '../../database/payments';
import type { SettledDuty } from '../../database/results';
import type { Settlement } from '../compliance/settlement';
import type { Payee } from './payees';

/** What a stored line is explained by, as it was known on the day of the calculation. */
export type LineTold = PaymentTold & {
  readonly holder: string;
  readonly holderDocument: string;
  readonly ubigeo: string;
  readonly center: string;
};

/** What explains each line. How often a household was suspended before is asked once for all that are withheld now. */
export async function explainer(
  db: ReadDb,
  { period, facilities }: Settlement,
  rules: RuleSet,
  withheld: readonly Payee[],
): Promise<(line: PaymentLine, payee: Payee) => LineTold> {
  const ids = withheld.map(({ householdId }) => householdId);
  const before = await listBreaches(db, period.code, rules.suspensionDuties.value, ids);
  const breaches = groupBy(before, ({ householdId }) => householdId);
  return (line, payee) => ({
    period: line.originPeriod,
    others: line.others,
    duties: dutiesBehind(line, payee, facilities),
    countsAsSuspension: line.countsAsSuspension,
    suspensions: line.countsAsSuspension ? countSuspensions(line, payee, breaches.get(payee.householdId) ?? []) : 0,
    maxSuspensions: rules.maxSuspensions.value,
    holder: payee.holder?.name ?? '',
    holderDocument: payee.holder?.documentNumber ?? '',
    ubigeo: payee.ubigeo,
    center: payee.center,
  });
}

/** The rows that withhold a payment: those that breach, or those still without an answer. */
function dutiesBehind(
  { reason, originPeriod }: PaymentLine,
  { settled, payment }: Payee,
  facilities: FacilityDirectory,
) {
  const duties = originPeriod === payment.current?.given.period ? (settled?.duties ?? []) : [];
  if (reason === 'BREACH')
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

function countSuspensions({ originPeriod }: PaymentLine, { settled }: Payee, before: readonly PastBreach[]): number {
  if (settled === undefined) return 0;
  const periods = [...before.map(({ period }) => period), originPeriod];
  const past = periods.map((period) => ({ period, countsAsSuspension: true, lifted: false }));
  return suspensionCount(past, settled.affiliationDate);
}
