import { createHash } from 'node:crypto';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { calculateList } from '@shared/domain/payments/calculateList';
import { canonicalJson } from '@shared/domain/payments/canonicalJson';
import { canBecome } from '@shared/domain/payments/listStatus';
import type { PaymentLine } from '@shared/domain/payments/lines';
import { totalsOf } from '@shared/domain/payments/totals';
import { ok, refuse, type Result } from '@shared/domain/result';
import { ruleSetNamed } from '@shared/domain/ruleSets';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findList, replaceList, type NewLine } from '../../database/payments';
import { findPeriod, listPeriods } from '../../database/periods';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { freezeSettledSince } from '../compliance/late';
import { settlementOf, writeSettled, type Settlement } from '../compliance/settlement';
import { loadPayees, type Payee } from './payees';
import { linesSha256, rowsOf, type PaymentRow } from './rows';
import { explainer } from './told';

type Draft = { readonly settlement: Settlement; readonly payees: readonly Payee[]; readonly lines: readonly NewLine[] };

export const calculateHandlers: Pick<HandlersOf<'payments'>, 'payments.calculate'> = {
  'payments.calculate': async (backend, { period }, job) => {
    const refusal = await refusalOf(backend, period);
    if (refusal !== undefined) return refuse(refusal);
    for (const earlier of await listPeriods(backend.db)) {
      if (earlier.code <= period) await freezeSettledSince(backend, earlier, job);
    }
    const find = () => draft(backend, period, job);
    return writeSettled(backend, find, (tx, drafted) => store(tx, backend.newId(), drafted));
  },
};

async function refusalOf({ db }: Backend, code: Period): Promise<Problem | undefined> {
  const period = await findPeriod(db, code);
  if (period === undefined) return { code: 'not-found', what: code };
  if (period.status === 'OPEN') return { code: 'period-not-closed', period: code };
  const list = await findList(db, code);
  return list && !canBecome(list.status, 'CALCULATED') ? { code: 'list-approved', period: code } : undefined;
}

/** Reads in bulk, calculates without the database, writes nothing. */
async function draft(backend: Backend, code: Period, job: JobContext): Promise<Result<Draft, Problem>> {
  const settled = await settlementOf(backend, code, job, 'withholding');
  if (!settled.ok) return settled;
  const settlement = settled.value;
  const rules = ruleSetNamed(settlement.period.ruleSet);
  const payees = await loadPayees(backend.db, settlement, job);
  const households = payees.map(({ payment }) => payment);
  const { lines } = calculateList({ period: code, on: backend.today(), rules, households });
  const byCode = new Map(payees.map((payee) => [payee.payment.household, payee]));
  const explained = lines.map((line) => ({ line, payee: payeeOf(byCode, line) }));
  const withheld = explained.filter(({ line }) => line.countsAsSuspension).map(({ payee }) => payee);
  const tell = await explainer(backend.db, settlement, rules, withheld);
  const rows = explained.map(({ line, payee }): NewLine => {
    const { originPeriod, status, cents, reason } = line;
    const explanation = JSON.stringify(tell(line, payee));
    const { householdId } = payee;
    return {
      id: backend.newId(),
      household: line.household,
      householdId,
      originPeriod,
      status,
      cents,
      reason,
      explanation,
    };
  });
  return ok({ settlement, payees, lines: rows });
}

function payeeOf(payees: ReadonlyMap<string, Payee>, { household }: PaymentLine): Payee {
  const payee = payees.get(household);
  if (payee === undefined) throw new Error('a line of a household that was not asked for');
  return payee;
}

/** One transaction: the list that was not yet approved is replaced whole. */
async function store(tx: Tx, id: string, { settlement, payees, lines }: Draft) {
  const { code, ruleSet } = settlement.period;
  const rows = rowsOf(code, lines);
  const { paid, held, notPaid, total, byReason } = totalsOf(rows);
  const hash = linesSha256(lines);
  const list = { id, period: code, ruleSet, inputsSha256: inputsSha256(payees) };
  await replaceList(tx, { ...list, sha256: hash, paidCount: paid, totalCents: total }, lines);
  const details = { paid, held, notPaid, total, byReason, hash };
  await noteEvent(tx, { kind: 'payments.calculated', subject: code, details });
  return ok({ period: code, paid, held, notPaid: notPaidOf(rows), total, byReason, hash });
}

const inputsSha256 = (payees: readonly Payee[]) =>
  createHash('sha256')
    .update(canonicalJson(payees.map(({ payment }) => payment)))
    .digest('hex');

const notPaidOf = (rows: readonly PaymentRow[]) =>
  rows
    .filter(({ status }) => status !== 'PAID')
    .map(({ household, reason, explanation }) => ({ household, reason, explanation }));
