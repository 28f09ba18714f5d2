import type { Period } from '@shared/domain/calendar';
import { correctionState, type Correction } from '@shared/domain/payments/corrections';
import { toCents } from '@shared/domain/money';
import { ok } from '@shared/domain/result';
import type { ReadDb } from '../../database/handles';
import { listContested } from '../../database/lateResults';
import { settledOfBimester } from '../../database/payments/recoveries';
import { listPeriods, type StoredPeriod } from '../../database/periods';
import type { SettledHousehold } from '../../database/results';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { settle, startSettling } from '../compliance/settle';
import { loadBimester, type Bimester } from './bimesterCase';
import { comesTo } from './bimesterCome';
import { loadEarlier } from './earlier';
import { proposeRecovery } from './recovery';

export const correctionHandlers: Pick<HandlersOf<'payments'>, 'payments.corrections' | 'payments.recover'> = {
  /** What earlier bimesters come to now, where it is not what was paid of them. */
  'payments.corrections': async ({ db }, { period }, job) => {
    const known = await knownCorrections(db, period);
    const late = await lateCorrections(db, period, job);
    const all = [...known, ...late.filter((one) => !known.some(isAbout(one)))];
    return ok({ rows: all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) });
  },
  'payments.recover': proposeRecovery,
};

const keyOf = ({ household, period }: Correction) => `${household} ${period}`;
const isAbout = (one: Correction) => (other: Correction) => keyOf(one) === keyOf(other);

/** Of households whose bimester was judged again, or whose status turned out to be another. */
async function knownCorrections(db: ReadDb, before: Period): Promise<readonly Correction[]> {
  const earlier = await loadEarlier(db, before);
  return allOf(earlier, async ({ bimester, household, settledCents, isRecoverable }) =>
    correctionOf(db, { bimester, household, settled: settledCents, isRecoverable }),
  );
}

/** Of households that complied, while something was accepted after the close that says otherwise (§4c). */
async function lateCorrections(db: ReadDb, before: Period, job: JobContext): Promise<readonly Correction[]> {
  const periods = (await listPeriods(db)).filter(({ code, status }) => code < before && status !== 'OPEN');
  return (await allOf(periods, async (period) => [await lateOf(db, period, job)])).flat();
}

async function lateOf(db: ReadDb, period: StoredPeriod, job: JobContext): Promise<readonly Correction[]> {
  const contested = await listContested(db, period, 'COMPLIED');
  if (contested.length === 0) return [];
  const bimester = await loadBimester(
    db,
    period,
    contested.map(({ id }) => id),
  );
  const judged = await settle(db, await startSettling(db, period), contested, job);
  return allOf(judged, async (household) => {
    const settled = toCents(await settledOfBimester(db, household.id, period.code));
    return household.result === 'BREACH'
      ? correctionOf(db, { bimester, household, settled, isRecoverable: false })
      : [];
  });
}

type Compared = {
  readonly bimester: Bimester;
  readonly household: SettledHousehold;
  readonly settled: Correction['settledCents'];
  readonly isRecoverable: boolean;
};

async function correctionOf(db: ReadDb, compared: Compared): Promise<readonly Correction[]> {
  const { bimester, household, settled: settledCents, isRecoverable } = compared;
  const entitledCents = await comesTo(db, bimester, household);
  const state = correctionState(settledCents, entitledCents, isRecoverable);
  if (state === null) return [];
  return [{ household: household.code, period: bimester.period.code, settledCents, entitledCents, state }];
}

async function allOf<One, Found>(ones: readonly One[], find: (one: One) => Promise<readonly Found[]>) {
  const found: Found[] = [];
  for (const one of ones) found.push(...(await find(one)));
  return found;
}
