import type { Problem } from '@shared/contract/problems';
import type { IsoDate, Period } from '@shared/domain/calendar';
import { calculateList, type ListInput } from '@shared/domain/payments/calculateList';
import { isInForce, stepOf } from '@shared/domain/payments/listStatus';
import { BASE, type PaymentLine } from '@shared/domain/payments/lines';
import { totalsOf } from '@shared/domain/payments/totals';
import { payPointFinder } from '@shared/domain/payPoints/payPoint';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import { pauseIn, type Tx } from '../../database/handles';
import { insertInput, keepInput, type KeptInput } from '../../database/payments/inputs';
import { insertLines, type StoredLine } from '../../database/payments/lines';
import { findList, insertList, removeList } from '../../database/payments/lists';
import { loadPayPoints } from '../../database/payPoints/payPoints';
import { insertPayees, type StoredPayee } from '../../database/payments/payees';
import { findPeriod } from '../../database/periods';
import { ruleSetNamed } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { freezeAllSettledSince } from '../compliance/late';
import { settlementOf, writeSettled, type Settlement } from '../compliance/settlement';
import { benefitTeller } from './benefitNames';
import { loadSteps } from './bimesterCome';
import { loadPayees, type Payee } from './payees';
import { listRulesOf } from './listRules';
import { linesSha256, rowsOf, type PaymentRow, type WholeList } from './rows';
import { explainer } from './told';

type Draft = WholeList & { readonly settlement: Settlement; readonly on: IsoDate; readonly input: KeptInput };

export const calculateHandlers: Pick<HandlersOf<'payments'>, 'payments.calculate'> = {
  'payments.calculate': async (backend, { period }, job) => {
    const refusal = await refusalOf(backend, period);
    if (refusal !== undefined) return refuse(refusal);
    await freezeAllSettledSince(backend, job, period);
    const find = () => draft(backend, period, job);
    return writeSettled(backend, find, (tx, drafted) => store(tx, backend.newId(), drafted));
  },
};

async function refusalOf({ db }: Backend, code: Period): Promise<Problem | undefined> {
  const period = await findPeriod(db, code);
  if (period === undefined) return { code: 'not-found', what: code };
  if (period.status === 'OPEN') return { code: 'period-not-closed', period: code };
  const list = await findList(db, code);
  if (list === undefined || stepOf(list.status, 'calculate') !== undefined) return undefined;
  if (isInForce(list.status)) return { code: 'list-approved', period: code };
  return { code: 'list-status', period: code, status: list.status };
}

/** Reads in bulk, calculates without the database, writes nothing. */
async function draft(backend: Backend, code: Period, job: JobContext): Promise<Result<Draft, Problem>> {
  const settled = await settlementOf(backend, code, job, 'withholding');
  if (!settled.ok) return settled;
  const settlement = settled.value;
  const rules = await ruleSetNamed(backend.db, settlement.period.ruleSet);
  const stepOf = await loadSteps(backend.db, { period: settlement.period, rules }, settlement.households);
  const payees = await loadPayees(backend.db, settlement, stepOf, job);
  const on = backend.today();
  const households = payees.map(({ payment }) => payment);
  const input: ListInput = { period: code, on, rules: listRulesOf(rules), households };
  const { lines } = calculateList(input);
  const byCode = new Map(payees.map((payee) => [payee.payment.household, payee]));
  const explained = lines.map((line) => ({ line, payee: payeeOfLine(byCode, line) }));
  const tellBase = explainer(settlement, rules, stepOf);
  const benefitOf = await benefitTeller(backend.db, rules.name, lines);
  const tell: typeof tellBase = (line, payee) =>
    line.benefit === BASE ? tellBase(line, payee) : { ...tellBase(line, payee), benefit: benefitOf(line) };
  const stored = explained.map(({ line, payee }): StoredLine => {
    const { rule: _rule, others: _others, countsAsSuspension: _counts, ...kept } = line;
    const { householdId } = payee;
    return { id: backend.newId(), householdId, ...kept, explanation: JSON.stringify(tell(line, payee)) };
  });
  const payPointOf = payPointFinder(await loadPayPoints(backend.db), on);
  return ok({
    settlement,
    on,
    lines: stored,
    payees: collectorsOf(payees, lines, payPointOf),
    input: await keepInput(input, job),
  });
}

function collectorsOf(
  payees: readonly Payee[],
  lines: readonly PaymentLine[],
  payPointOf: ReturnType<typeof payPointFinder>,
): readonly StoredPayee[] {
  const paid = new Map<string, number>();
  for (const { household, status, cents } of lines) {
    if (status === 'PAID') paid.set(household, (paid.get(household) ?? 0) + cents);
  }
  const listed = new Set(lines.map(({ household }) => household));
  return payees
    .filter(({ payment }) => listed.has(payment.household))
    .map(({ householdId, ubigeo, center, centerCode, payment: { household }, holder, account }) => ({
      householdId,
      household,
      memberId: holder?.memberId ?? null,
      holder: holder?.name ?? '',
      holderDocument: holder?.documentNumber ?? '',
      ubigeo,
      center,
      paymentMode: account?.paymentMode ?? '',
      accountNumber: account?.accountNumber ?? '',
      payPoint: payPointOf({
        household,
        center: { code: centerCode, name: center },
        paymentMode: account?.paymentMode ?? '',
      }),
      cents: paid.get(household) ?? 0,
    }));
}

function payeeOfLine(payees: ReadonlyMap<string, Payee>, { household }: PaymentLine): Payee {
  const payee = payees.get(household);
  if (payee === undefined) throw new Error('a line of a household that was not asked for');
  return payee;
}

/** One transaction: the list that was not yet approved is replaced whole. */
async function store(tx: Tx, id: string, { settlement, on, input, lines, payees }: Draft) {
  const { code, ruleSet } = settlement.period;
  const rows = rowsOf(code, { lines, payees });
  await pauseIn(tx);
  const { paid, withoutBase, held, notPaid, total, byReason } = totalsOf(rows);
  const hash = linesSha256({ lines, payees });
  await pauseIn(tx);
  await removeList(tx, code);
  const totals = { sha256: hash, paidCount: paid, totalCents: total };
  await insertList(tx, { id, period: code, ruleSet, inputsSha256: input.sha256, calculatedOn: on, ...totals });
  await insertPayees(tx, id, payees);
  await insertLines(tx, id, lines);
  await insertInput(tx, id, input);
  const details = { paid, held, notPaid, total, byReason, hash };
  await noteEvent(tx, { kind: 'payments.calculated', subject: code, details });
  return ok({ period: code, paid, withoutBase, held, notPaid: notPaidOf(rows), total, byReason, hash });
}

const notPaidOf = (rows: readonly PaymentRow[]) =>
  rows
    .filter(({ status }) => status !== 'PAID')
    .map(({ household, reason, explanation }) => ({ household, reason, explanation }));
