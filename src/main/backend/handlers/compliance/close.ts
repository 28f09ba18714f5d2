import type { Problem } from '@shared/contract/problems';
import { lastDayOfPeriod, type Period } from '@shared/domain/calendar';
import { isBlocking } from '@shared/domain/compliance/duties';
import { needsDecision } from '@shared/domain/notLocated/cases';
import { ok, refuse } from '@shared/domain/result';
import { SUPERVISORS } from '@shared/domain/users';
import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import { findPeriod, markPeriodClosed } from '../../database/periods';
import { insertResults } from '../../database/results';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { settlementOf, writeSettled, type Settlement } from './settlement';
import { countOutcomes } from './views';

type Ask = { readonly period: Period; readonly withPending: boolean; readonly reason: string };

export const closeHandlers: Pick<HandlersOf<'compliance'>, 'compliance.close'> = {
  'compliance.close': async (backend, ask, job) => {
    const refusal = await refusalOf(backend, ask);
    if (refusal !== undefined) return refuse(refusal);
    const find = () => closable(backend, ask, job);
    return writeSettled(backend, find, async (tx, { settlement, status }) => {
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
  if (!SUPERVISORS.includes(role)) return { code: 'forbidden', role, route: 'compliance.close' };
  return reason === '' ? { code: 'invalid-input', issues: ['reason'] } : undefined;
}

/** What would be frozen, unless open rows stand in the way. */
async function closable(backend: Backend, { period, withPending }: Ask, job: JobContext) {
  const settled = await settlementOf(backend, period, job);
  if (!settled.ok) return settled;
  const open = settled.value.households.filter(({ result }) => result === 'BLOCKED');
  if (open.length > 0 && !withPending) return refuse(unsettled(open));
  const missed = notLocated(open);
  if (missed !== undefined) return refuse(missed);
  return ok({ settlement: settled.value, status: open.length === 0 ? CLOSED : WITH_PENDING });
}

const CLOSED = 'CLOSED' as const;
const WITH_PENDING = 'CLOSED_WITH_PENDING' as const;

const NAMES_TOLD = 5;

/** Who is not located is not left behind: somebody with that right decides by name (decisions §0). */
function notLocated(open: Settlement['households']): Problem | undefined {
  const missed = open.flatMap(({ code, duties }) =>
    duties.filter(needsDecision).map(({ memberId, memberName }) => [memberId, `${memberName} (${code})`] as const),
  );
  const names = [...new Map(missed).values()];
  const persons = names.length;
  return persons === 0 ? undefined : { code: 'not-located-open', persons, names: names.slice(0, NAMES_TOLD) };
}

const unsettled = (open: Settlement['households']): Problem => ({
  code: 'period-unsettled',
  households: open.length,
  duties: open.flatMap(({ duties }) => duties).filter(({ state }) => isBlocking(state)).length,
});

const eventsOf = ({ period, reason }: Ask, status: string, { households }: Settlement) => [
  { kind: 'period.closed', subject: period, details: { status, reason, ...countOutcomes(households) } },
  ...households.map(({ id, result }) => ({
    kind: 'compliance.settled',
    householdId: id,
    subject: period,
    details: { period, result },
  })),
];
