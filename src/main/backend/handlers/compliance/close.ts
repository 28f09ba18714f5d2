import type { Problem } from '@shared/contract/problems';
import { lastDayOfPeriod, type Period } from '@shared/domain/calendar';
import { isBlocking } from '@shared/domain/compliance/duties';
import { ok, refuse } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findPeriod, markPeriodClosed } from '../../database/periods';
import { insertResults } from '../../database/results';
import { changeCount } from '../../database/sqlite/changeCount';
import type { HandlersOf } from '../../dispatch';
import { settlementOf, type Settlement } from './settlement';
import { countOutcomes } from './views';

type Ask = { readonly period: Period; readonly withPending: boolean; readonly reason: string };

export const closeHandlers: Pick<HandlersOf<'compliance'>, 'compliance.close'> = {
  'compliance.close': async (backend, ask, job) => {
    const refusal = await refusalOf(backend, ask);
    if (refusal !== undefined) return refuse(refusal);
    const settled = await settlementOf(backend, ask.period, job);
    if (!settled.ok) return settled;
    const settlement = settled.value;
    const open = settlement.households.filter(({ result }) => result === 'BLOCKED');
    if (open.length > 0 && !ask.withPending) return refuse(unsettled(open));
    const status = open.length === 0 ? 'CLOSED' : 'CLOSED_WITH_PENDING';
    return backend.write(async (tx) => {
      if (!(await isUnchanged(tx, settlement))) return refuse({ code: 'registry-changed', what: ask.period });
      await insertResults(tx, ask.period, settlement.households, 1);
      await markPeriodClosed(tx, ask.period, status, ask.reason);
      await noteEvents(tx, eventsOf(ask, status, settlement));
      const { complied, breach, blocked: pending } = countOutcomes(settlement.households);
      const duties = settlement.households.reduce((count, household) => count + household.duties.length, 0);
      return ok({ period: ask.period, status, closedOn: backend.today(), complied, breach, pending, duties });
    });
  },
};

async function refusalOf(backend: Backend, { period: code, withPending, reason }: Ask): Promise<Problem | undefined> {
  const period = await findPeriod(backend.db, code);
  if (period === undefined) return { code: 'not-found', what: code };
  if (period.status !== 'OPEN') return { code: 'period-not-open', period: code };
  const lastDay = lastDayOfPeriod(code);
  if (backend.today() <= lastDay) return { code: 'period-not-over', period: code, lastDay };
  if (!withPending) return undefined;
  const { role } = backend.user;
  if (role !== 'supervisor') return { code: 'forbidden', role, route: 'compliance.close' };
  return reason === '' ? { code: 'invalid-input', issues: ['reason'] } : undefined;
}

const unsettled = (open: Settlement['households']): Problem => ({
  code: 'period-unsettled',
  households: open.length,
  duties: open.flatMap(({ duties }) => duties).filter(({ state }) => isBlocking(state)).length,
});

/** Whether nothing was written since: what was computed outside the transaction still holds inside it. */
export const isUnchanged = async (tx: Tx, { changes }: Settlement) => (await changeCount(tx)) === changes;

const eventsOf = ({ period, reason }: Ask, status: string, { households }: Settlement) => [
  { kind: 'period.closed', subject: period, details: { status, reason, ...countOutcomes(households) } },
  ...households.map(({ id, result }) => ({
    kind: 'compliance.settled',
    householdId: id,
    subject: period,
    details: { result },
  })),
];
