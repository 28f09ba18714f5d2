import type { Period } from '@shared/domain/calendar';
import type { TargetMember } from '@shared/domain/compliance/targets';
import type { Covered } from '@shared/domain/payments/entitlement';
import type { PaymentHolder } from '@shared/domain/payments/holder';
import type { HouseholdAccount } from '@shared/domain/households/account';
import { isSame, type BenefitDue, type HouseholdPayment, type Outstanding } from '@shared/domain/payments/lines';
import { loadTargetMembers } from '../../database/dueList';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { loadPaidElsewhere } from '../../database/households/arrivals';
import { loadAccounts } from '../../database/households/accounts';
import { loadHolders, type CurrentHolder } from '../../database/payments/holders';
import { withheldHouseholds } from '../../database/payments/holds';
import { listCovered, type CoveredLine } from '../../database/payments/lines';
import { listOutstanding, type OutstandingOf } from '../../database/payments/outstanding';
import type { SettledHousehold } from '../../database/results';
import type { ScopedHousehold } from '../../database/scope';
import type { JobContext } from '../../jobs/job';
import { inBatches } from '../compliance/settle';
import type { Settlement } from '../compliance/settlement';
import { benefitsOf, loadBenefitBasis } from './benefits';
import { loadBimester, type Bimester } from './bimesterCase';
import { caseOnLadder, type StepOf } from './bimesterCome';
import { earlierOf, loadEarlier, type Earlier } from './earlier';
import { lateBenefitsOf, loadFirstControls, withFirstControls, type LateBenefit } from './lateBenefits';

/** Hogar as the list takes it, with what its explanation needs. `settled` is absent where only arrears are owed. */
export type Payee = {
  readonly householdId: string;
  readonly ubigeo: string;
  readonly center: string;
  readonly centerCode: string;
  readonly payment: HouseholdPayment;
  readonly holder: CurrentHolder | undefined;
  readonly account: HouseholdAccount | undefined;
  readonly settled: SettledHousehold | undefined;
};

type Known = {
  readonly stepOf: StepOf;
  readonly bimester: Bimester;
  readonly covered: ReadonlyMap<string, readonly CoveredLine[]>;
  readonly earlier: ReadonlyMap<string, readonly Earlier[]>;
  readonly outstanding: ReadonlyMap<string, readonly OutstandingOf[]>;
  readonly lateBenefits: ReadonlyMap<string, readonly LateBenefit[]>;
  readonly withheld: ReadonlySet<string>;
  /** The last bimester that another office paid. */
  readonly elsewhere: ReadonlyMap<string, Period>;
  readonly settled: ReadonlyMap<string, SettledHousehold>;
};

type Benefits = { readonly benefits: ReadonlyMap<string, readonly BenefitDue[]> };

/** Everybody who ends in this list: those in scope, and those for whom an earlier bimester is owed or kept. */
export async function loadPayees(
  db: ReadDb,
  settlement: Settlement,
  stepOf: StepOf,
  job: JobContext,
): Promise<readonly Payee[]> {
  const { period, households } = settlement;
  const earlier = await loadEarlier(db, period.code);
  const judged = withFirstControls(earlier, await loadFirstControls(db, period.code));
  const lateBenefits = await lateBenefitsOf(db, judged, period.code);
  const outstanding = await listOutstanding(db, period.code);
  const bimester = await loadBimester(db, period);
  const together = bimester.rules.advances.value.find((periods) => periods.includes(period.code)) ?? [period.code];
  const basis = await loadBenefitBasis(db, period.code, bimester.rules);
  const covered = await listCovered(db, together, period.code);
  const known = {
    bimester,
    stepOf,
    covered: groupBy(covered, ({ householdId }) => householdId),
    earlier: groupBy(earlier, ({ household }) => household.id),
    outstanding: groupBy(outstanding, ({ id }) => id),
    lateBenefits: groupBy(lateBenefits, ({ householdId }) => householdId),
    withheld: await withheldHouseholds(db),
    elsewhere: await loadPaidElsewhere(db),
    settled: new Map(households.map((household) => [household.id, household])),
  };
  const before = [...basis.named, ...outstanding, ...judged.map(({ household }) => household)];
  const all = new Map<string, ScopedHousehold>([...before, ...households].map((one) => [one.id, one]));
  const payees: Payee[] = [];
  for await (const batch of inBatches([...all.values()], job)) {
    const ids = batch.map(({ id }) => id);
    const members = await loadTargetMembers(db, ids);
    const holders = await loadHolders(db, ids);
    const accounts = await loadAccounts(db, ids);
    const benefits = await benefitsOf(db, basis, batch, known.settled);
    const collecting = (id: string) => ({ holder: holders.get(id), account: accounts.get(id) });
    payees.push(
      ...batch.map((one) => toPayee({ ...known, benefits }, one, members.get(one.id) ?? [], collecting(one.id))),
    );
  }
  return payees;
}

function toPayee(
  {
    bimester,
    stepOf,
    covered,
    earlier,
    outstanding,
    lateBenefits,
    withheld,
    elsewhere,
    settled,
    benefits,
  }: Known & Benefits,
  { id, code, ubigeo, center, centerCode }: ScopedHousehold,
  members: readonly TargetMember[],
  { holder, account }: Pick<Payee, 'holder' | 'account'>,
): Payee {
  const household = settled.get(id);
  const lines = covered.get(id) ?? [];
  const current = household && {
    given: caseOnLadder(bimester, household, members, stepOf),
    covered: isPaidThere(elsewhere.get(id), bimester.period.code)
      ? 'PAID'
      : coverOf(lines.find(({ originPeriod }) => originPeriod === bimester.period.code)),
    coveredPeriods: lines.map(({ originPeriod }) => originPeriod),
  };
  const collector = holder === undefined ? null : paymentHolder(holder);
  const owedBefore = (outstanding.get(id) ?? []).map(outstandingOf);
  const payment: HouseholdPayment = {
    household: code,
    holder: collector,
    withheld: withheld.has(id),
    current: current ?? null,
    earlier: (earlier.get(id) ?? []).map((one) => earlierOf(one, members)),
    outstanding: owedBefore,
    benefits: [
      // What was kept or came back is paid by its own line.
      ...(benefits.get(id) ?? []).filter((due) => !owedBefore.some((one) => isSame(one, due))),
      ...(lateBenefits.get(id) ?? []).map(dueOf),
    ],
  };
  return { householdId: id, ubigeo, center, centerCode, payment, holder, account, settled: household };
}

const dueOf = ({ householdId: _household, ...due }: LateBenefit): BenefitDue => due;

const outstandingOf = (one: OutstandingOf): Outstanding => ({
  benefit: one.benefit,
  memberId: one.memberId,
  originPeriod: one.originPeriod,
  kind: one.kind,
  entitledCents: one.entitledCents,
  settledCents: one.settledCents,
  corrects: one.corrects,
});

/** Bimesters up to the one that the office it came from paid last. */
const isPaidThere = (through: Period | undefined, period: Period) => through !== undefined && period <= through;

function coverOf(line: CoveredLine | undefined): Covered {
  if (line === undefined) return null;
  return line.kind === 'ADVANCE' ? 'ADVANCED' : 'PAID';
}

export const paymentHolder = (holder: CurrentHolder): PaymentHolder => ({
  birthDate: holder.birthDate,
  deceased: holder.exitReason === 'DIED',
  documentType: holder.documentType,
  documentNumber: holder.documentNumber,
  documentExpiry: holder.documentExpiry,
  documentMismatch: holder.documentMismatch,
});
