import type { Period } from '@shared/domain/calendar';
import { correctionState, type Correction } from '@shared/domain/payments/corrections';
import { BASE } from '@shared/domain/payments/lines';
import { toCents, type Cents } from '@shared/domain/money';
import { ok } from '@shared/domain/result';
import { memberNumbers } from '../../database/benefits/people';
import { loadBenefits } from '../../database/benefits/sent';
import type { ReadDb } from '../../database/handles';
import { listContested } from '../../database/lateResults';
import { listLines } from '../../database/payments/lines';
import { findList } from '../../database/payments/lists';
import { proposedRecoveries, settledOfBimester } from '../../database/payments/recoveries';
import { listPeriods, type StoredPeriod } from '../../database/periods';
import type { SettledHousehold } from '../../database/results';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { settle, startSettling } from '../compliance/settle';
import { loadBimester, type Bimester } from './bimesterCase';
import { comesTo } from './bimesterCome';
import { loadEarlier } from './earlier';
import { lateBenefitsOf, loadFirstControls, withFirstControls, type Judged } from './lateBenefits';
import { proposeRecovery } from './recovery';

export const correctionHandlers: Pick<HandlersOf<'payments'>, 'payments.corrections' | 'payments.recover'> = {
  /** What earlier bimesters come to now, where it is not what was paid of them. */
  'payments.corrections': async ({ db }, { period }, job) => {
    const all = await listCorrections(db, period, job);
    const listed = await listedCorrections(db, period);
    const proposed = await proposedRecoveries(db);
    const rows = all.map((one) => {
      if (listed.get(keyOf(one)) === one.entitledCents) return { ...one, state: 'LISTED' as const };
      return isProposed(proposed, one) ? { ...one, state: 'PROPOSED' as const } : one;
    });
    return ok({ rows: rows.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) });
  },
  'payments.recover': proposeRecovery,
};

/** Of all bimesters before one, whatever its list does about them. */
export async function listCorrections(db: ReadDb, before: Period, job: JobContext): Promise<readonly Correction[]> {
  const known = await knownCorrections(db, before);
  const late = await lateCorrections(db, before, job);
  return [...known, ...late.filter((one) => !known.some(isAbout(one)))];
}

type Subject = Pick<Correction, 'household' | 'period' | 'benefit' | 'member'>;
const keyOf = ({ household, period, benefit, member }: Subject) => `${household} ${period} ${benefit} ${member ?? ''}`;
const isAbout = (one: Correction) => (other: Correction) => keyOf(one) === keyOf(other);

/** What waits for the second person, as `HOGAR BIMESTRE`. */
const isProposed = (proposed: ReadonlySet<string>, { state, household, period }: Correction) =>
  state === 'OVERPAID' && proposed.has(`${household} ${period}`);

/** To what the list of the bimester brings earlier ones, in céntimos by what is corrected. */
async function listedCorrections(db: ReadDb, period: Period): Promise<ReadonlyMap<string, Cents>> {
  const list = await findList(db, period);
  const lines = list === undefined ? [] : await listLines(db, list.id);
  const earlier = lines.filter(({ originPeriod, status }) => originPeriod < period && status !== 'NOT_PAID');
  const numbers = await memberNumbers(
    db,
    earlier.flatMap(({ memberId }) => memberId ?? []),
  );
  return new Map(
    earlier.map(({ household, originPeriod, benefit, memberId, entitledCents }) => {
      const member = memberId === null ? null : (numbers.get(memberId) ?? null);
      return [keyOf({ household, period: originPeriod, benefit, member }), entitledCents];
    }),
  );
}

/** Of households whose bimester was judged again, or whose status turned out to be another. */
async function knownCorrections(db: ReadDb, before: Period): Promise<readonly Correction[]> {
  const earlier = await loadEarlier(db, before);
  const base = await allOf(earlier, async ({ bimester, household, settledCents, isRecoverable }) =>
    correctionOf(db, { bimester, household, settled: settledCents, isRecoverable }),
  );
  const judged = withFirstControls(earlier, await loadFirstControls(db, before));
  return [...base, ...(await benefitCorrections(db, judged, before))];
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
  const judged = (await settle(db, await startSettling(db, period), contested, job)).filter(
    ({ result }) => result === 'BREACH',
  );
  const base = await allOf(judged, async (household) => {
    const settled = toCents(await settledOfBimester(db, household.id, period.code));
    return correctionOf(db, { bimester, household, settled, isRecoverable: false });
  });
  const ones = judged.map((household) => ({ bimester, household, isRecoverable: false }));
  return [...base, ...(await benefitCorrections(db, ones, ''))];
}

/** The same of the benefits beside the base, which follow the duties of the bimester. */
async function benefitCorrections(db: ReadDb, judged: readonly Judged[], list: Period | ''): Promise<Correction[]> {
  const late = await lateBenefitsOf(db, judged, list);
  const codes = new Map(judged.map(({ household }) => [household.id, household.code]));
  const numbers = await memberNumbers(
    db,
    late.flatMap(({ memberId }) => memberId ?? []),
  );
  const names = new Map((await loadSchemesOf(db, judged)).map(({ code, name }) => [code, name]));
  return late.flatMap((due): Correction[] => {
    const { householdId, memberId, originPeriod, benefit, settledCents, entitledCents } = due;
    const state = correctionState(settledCents, entitledCents, due.late?.isRecoverable === true);
    if (state === null) return [];
    const member = memberId === null ? null : (numbers.get(memberId) ?? null);
    const name = names.get(benefit) ?? { es: benefit, en: benefit };
    const about = { household: codes.get(householdId) ?? '', period: originPeriod, benefit, name, member };
    return [{ ...about, settledCents, entitledCents, state }];
  });
}

const loadSchemesOf = (db: ReadDb, judged: readonly Judged[]) =>
  loadBenefits(db, { benefits: judged.flatMap(({ bimester }) => bimester.rules.benefits) });

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
  const about = { household: household.code, period: bimester.period.code, benefit: BASE, name: null, member: null };
  return [{ ...about, settledCents, entitledCents, state }];
}

async function allOf<One, Found>(ones: readonly One[], find: (one: One) => Promise<readonly Found[]>) {
  const found: Found[] = [];
  for (const one of ones) found.push(...(await find(one)));
  return found;
}
