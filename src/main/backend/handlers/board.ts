import { isInForce } from '@shared/domain/payments/listStatus';
import type { z } from 'zod';
import type { boardStep } from '@shared/contract/board';
import { addDays, type Period } from '@shared/domain/calendar';
import { isBlocking } from '@shared/domain/compliance/duties';
import { ok } from '@shared/domain/result';
import type { Backend } from '../backend';
import { CATALOGS, loadProgress, paymentsByCenter, type Progress } from '../database/board';
import { loadFacilityEvidence, type FacilityEvidence } from '../database/facilityEvidence';
import { listPayDaysBetween } from '../database/payPoints/payDays';
import { listPeriods } from '../database/periods';
import { findDates } from '../database/sentDates';
import type { HandlersOf } from '../dispatch';
import type { JobContext } from '../jobs/job';
import { settlementOf, type Settlement } from './compliance/settlement';

type StepName = z.output<typeof boardStep>;
type Step = { readonly step: StepName; readonly done: number; readonly total: number };
/** The bimester as far as it has come; absent before the first one is opened. */
type Bimester = { readonly settlement: Settlement; readonly said: FacilityEvidence };

export const boardHandlers: HandlersOf<'board'> = {
  'board.get': async (backend, { period: asked }, job) => {
    const periods = (await listPeriods(backend.db)).map(({ code }) => code);
    const period = asked ?? periods[0] ?? null;
    const bimester = period !== null && periods.includes(period) ? await loadBimester(backend, period, job) : undefined;
    const today = backend.today();
    const progress = await loadProgress(backend.db, period);
    return ok({
      period,
      periods,
      dates: period === null ? null : ((await findDates(backend.db, period)) ?? null),
      payDays: (await listPayDaysBetween(backend.db, today, addDays(today, DAYS_AHEAD))).map(
        ({ day, from, to, name, place }) => ({ day, from, to, name, place }),
      ),
      steps: withStates([...registrySteps(progress), ...bimesterSteps(bimester), ...paymentSteps(progress)]),
      late: bimester === undefined ? [] : lateFacilities(bimester),
      charts: {
        states: bimester === undefined ? {} : countStates(bimester.settlement),
        payments: period === null ? [] : await paymentsByCenter(backend.db, period),
      },
    });
  },
};

/** Of pay days that are told: families ask for the next ones. */
const DAYS_AHEAD = 14;

async function loadBimester(backend: Backend, period: Period, job: JobContext): Promise<Bimester> {
  const settlement = await settlementOf(backend, period, job);
  if (!settlement.ok) throw new Error(`bimester ${period} vanished`);
  return { settlement: settlement.value, said: await loadFacilityEvidence(backend.db, period) };
}

const registrySteps = ({ catalogsFilled, households, affiliated }: Progress): readonly Step[] => [
  { step: 'CATALOGS', done: catalogsFilled, total: CATALOGS.length },
  { step: 'HOUSEHOLDS', done: households, total: Math.max(households, 1) },
  { step: 'AFFILIATION', done: affiliated, total: households },
];

function bimesterSteps(bimester: Bimester | undefined): readonly Step[] {
  if (bimester === undefined) return BIMESTER_STEPS.map((step) => ({ step, done: 0, total: 1 }));
  const { settlement, said } = bimester;
  const duties = settlement.households.flatMap((household) => household.duties);
  const needed = new Set(duties.filter(({ rule }) => !rule.startsWith('D')).map(({ facilityId }) => facilityId));
  needed.delete('');
  const back = [...said.issued].filter((id) => said.returned.has(id)).length;
  const isClosed = settlement.period.status !== 'OPEN';
  return [
    { step: 'PERIOD', done: 1, total: 1 },
    { step: 'ROSTERS_OUT', done: said.issued.size, total: Math.max(needed.size, said.issued.size) },
    { step: 'ROSTERS_BACK', done: back, total: said.issued.size },
    { step: 'QUESTIONS', done: duties.filter(({ state }) => !isBlocking(state)).length, total: duties.length },
    { step: 'CLOSE', done: Number(isClosed), total: 1 },
  ];
}

const BIMESTER_STEPS = ['PERIOD', 'ROSTERS_OUT', 'ROSTERS_BACK', 'QUESTIONS', 'CLOSE'] as const;

const paymentSteps = ({ listStatus, listExported, packaged }: Progress): readonly Step[] => [
  { step: 'CALCULATE', done: Number(listStatus !== null && listStatus !== 'DRAFT'), total: 1 },
  { step: 'APPROVE', done: Number(listStatus !== null && isInForce(listStatus)), total: 1 },
  { step: 'EXPORT', done: Number(listExported), total: 1 },
  { step: 'PACKAGE', done: Number(packaged), total: 1 },
];

/** What a step is done by where all of its number can never be: not every household passes the gates. */
const ENOUGH: Partial<Record<StepName, (step: Step) => boolean>> = { AFFILIATION: ({ done }) => done > 0 };

/** The first step not done is next; a step after a later one that is done no longer holds anybody up. */
function withStates(steps: readonly Step[]) {
  const isDone = (step: Step) => (ENOUGH[step.step] ?? (({ done, total }: Step) => total > 0 && done >= total))(step);
  const lastDone = steps.findLastIndex((step) => MILESTONES.includes(step.step) && isDone(step));
  const next = steps.findIndex((step, index) => index > lastDone && !isDone(step));
  return steps.map((step, index) => ({ ...step, state: stateOf(index <= lastDone || isDone(step), index === next) }));
}

/** Steps that cannot be undone: what comes before them is over. */
const MILESTONES: readonly StepName[] = ['PERIOD', 'CLOSE', 'APPROVE'];

const stateOf = (isDone: boolean, isNext: boolean) => {
  if (isDone) return 'DONE' as const;
  return isNext ? ('NEXT' as const) : ('WAITING' as const);
};

const lateFacilities = ({ settlement: { facilities }, said }: Bimester) =>
  [...said.issued]
    .filter((id) => !said.returned.has(id))
    .flatMap((id) => facilities.get(id) ?? [])
    .map(({ code, name }) => ({ facility: code, name }))
    .toSorted((a, b) => (a.facility < b.facility ? -1 : 1));

function countStates({ households }: Settlement): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { state } of households.flatMap((household) => household.duties)) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
