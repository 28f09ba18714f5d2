import type { Period } from '@shared/domain/calendar';
import type { TargetMember } from '@shared/domain/compliance/targets';
import { toCents } from '@shared/domain/money';
import type { Covered } from '@shared/domain/payments/entitlement';
import type { PaymentHolder } from '@shared/domain/payments/holder';
import type { HouseholdAccount } from '@shared/domain/households/account';
import type { HouseholdPayment, Outstanding } from '@shared/domain/payments/lines';
import { loadTargetMembers } from '../../database/dueList';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { loadAccounts } from '../../database/households/accounts';
import { loadHolders, type CurrentHolder } from '../../database/payments/holders';
import { withheldHouseholds } from '../../database/payments/holds';
import { listCovered, listOwed, type CoveredLine } from '../../database/payments/lines';
import { listOutstanding, type OutstandingOf } from '../../database/payments/outstanding';
import { findPeriod } from '../../database/periods';
import { listJudged, loadResults, type SettledHousehold } from '../../database/results';
import type { ScopedHousehold } from '../../database/scope';
import type { JobContext } from '../../jobs/job';
import { inBatches } from '../compliance/settle';
import type { Settlement } from '../compliance/settlement';
import { bimesterCase, loadBimester, type Bimester } from './bimesterCase';

/** Hogar as the list takes it, with what its explanation needs. `settled` is absent where only arrears are owed. */
export type Payee = {
  readonly householdId: string;
  readonly ubigeo: string;
  readonly center: string;
  readonly payment: HouseholdPayment;
  readonly holder: CurrentHolder | undefined;
  readonly account: HouseholdAccount | undefined;
  readonly settled: SettledHousehold | undefined;
};

/** A bimester closed before with a household that complied with it after all. */
type Owed = { readonly bimester: Bimester; readonly household: SettledHousehold };
type Known = {
  readonly bimester: Bimester;
  readonly covered: ReadonlyMap<string, readonly CoveredLine[]>;
  readonly owed: ReadonlyMap<string, readonly Owed[]>;
  readonly outstanding: ReadonlyMap<string, readonly OutstandingOf[]>;
  readonly withheld: ReadonlySet<string>;
  readonly settled: ReadonlyMap<string, SettledHousehold>;
};

/** Everybody who ends in this list: those in scope, and those for whom an earlier bimester is owed or kept. */
export async function loadPayees(db: ReadDb, settlement: Settlement, job: JobContext): Promise<readonly Payee[]> {
  const { period, households } = settlement;
  const owed = await loadOwed(db, period.code);
  const outstanding = await listOutstanding(db, period.code);
  const bimester = await loadBimester(db, period);
  const together = bimester.rules.advances.value.find((periods) => periods.includes(period.code)) ?? [period.code];
  const covered = await listCovered(db, together, period.code);
  const known = {
    bimester,
    covered: groupBy(covered, ({ householdId }) => householdId),
    owed: groupBy(owed, ({ household }) => household.id),
    outstanding: groupBy(outstanding, ({ id }) => id),
    withheld: await withheldHouseholds(db),
    settled: new Map(households.map((household) => [household.id, household])),
  };
  const earlier = [...outstanding, ...owed.map(({ household }) => household)];
  const all = new Map<string, ScopedHousehold>([...earlier, ...households].map((one) => [one.id, one]));
  const payees: Payee[] = [];
  for await (const batch of inBatches([...all.values()], job)) {
    const ids = batch.map(({ id }) => id);
    const members = await loadTargetMembers(db, ids);
    const holders = await loadHolders(db, ids);
    const accounts = await loadAccounts(db, ids);
    const collecting = (id: string) => ({ holder: holders.get(id), account: accounts.get(id) });
    payees.push(...batch.map((one) => payeeOf(known, one, members.get(one.id) ?? [], collecting(one.id))));
  }
  return payees;
}

const NOTHING_SETTLED = toCents(0);

function payeeOf(
  { bimester, covered, owed, outstanding, withheld, settled }: Known,
  { id, code, ubigeo, center }: ScopedHousehold,
  members: readonly TargetMember[],
  { holder, account }: Pick<Payee, 'holder' | 'account'>,
): Payee {
  const household = settled.get(id);
  const lines = covered.get(id) ?? [];
  const current = household && {
    given: bimesterCase(bimester, household, members),
    covered: coverOf(lines.find(({ originPeriod }) => originPeriod === bimester.period.code)),
    coveredPeriods: lines.map(({ originPeriod }) => originPeriod),
  };
  const earlier = (owed.get(id) ?? []).map((one) => ({
    given: bimesterCase(one.bimester, one.household, members),
    settledCents: NOTHING_SETTLED,
    corrects: null,
  }));
  const collector = holder === undefined ? null : paymentHolder(holder);
  const payment: HouseholdPayment = {
    household: code,
    holder: collector,
    withheld: withheld.has(id),
    current: current ?? null,
    earlier,
    outstanding: (outstanding.get(id) ?? []).map(outstandingOf),
    benefits: [],
  };
  return { householdId: id, ubigeo, center, payment, holder, account, settled: household };
}

const outstandingOf = (one: OutstandingOf): Outstanding => ({
  benefit: one.benefit,
  memberId: one.memberId,
  originPeriod: one.originPeriod,
  kind: one.kind,
  entitledCents: one.entitledCents,
  settledCents: one.settledCents,
  corrects: one.corrects,
});

function coverOf(line: CoveredLine | undefined): Covered {
  if (line === undefined) return null;
  return line.kind === 'ADVANCE' ? 'ADVANCED' : 'PAID';
}

const paymentHolder = (holder: CurrentHolder): PaymentHolder => ({
  birthDate: holder.birthDate,
  deceased: holder.exitReason === 'DIED',
  documentType: holder.documentType,
  documentNumber: holder.documentNumber,
  documentExpiry: holder.documentExpiry,
  documentMismatch: false,
});

/** Few: only households that were left pending, or whose late evidence turned the result. */
async function loadOwed(db: ReadDb, before: Period): Promise<readonly Owed[]> {
  const all: Owed[] = [];
  for (const [code, rows] of groupBy(await listOwed(db, before), ({ period }) => period)) {
    const period = await findPeriod(db, code);
    if (period === undefined) throw new Error(`results of ${code}, which was never opened`);
    const ids = new Set(rows.map(({ householdId }) => householdId));
    const judged = (await listJudged(db, period)).filter(({ id }) => ids.has(id));
    const bimester = await loadBimester(db, period, [...ids]);
    all.push(...(await loadResults(db, code, judged)).map((household) => ({ bimester, household })));
  }
  return all;
}
