import type { Problem } from '@shared/contract/problems';
import { isPeriod, type Period } from '@shared/domain/calendar';
import { toCents, type Cents } from '@shared/domain/money';
import { correctionState, type RecoveryObstacle } from '@shared/domain/payments/corrections';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import type { ReadDb, Tx } from '../../database/handles';
import { findRecovery, insertRecovery, newestVersion, settledOfBimester } from '../../database/payments/recoveries';
import { findPeriod, type StoredPeriod } from '../../database/periods';
import { insertProposal, isProposed, type StoredProposal } from '../../database/proposals';
import { findJudged, loadResults, type SettledHousehold } from '../../database/results';
import type { ScopedHousehold } from '../../database/scope';
import type { Handlers } from '../../dispatch';
import { quietJob } from '../../jobs/job';
import { freezeLate } from '../compliance/late';
import { settle, startSettling } from '../compliance/settle';
import { loadBimester } from './bimesterCase';
import { comesTo } from './bimesterCome';

/** What was paid of a bimester, and what it comes to as everything is known now. */
type Overpaid = {
  readonly period: StoredPeriod;
  readonly household: ScopedHousehold;
  readonly frozen: SettledHousehold;
  readonly judged: SettledHousehold;
  readonly settled: Cents;
  readonly entitled: Cents;
};

/** Proposes to take back what was paid too much of a bimester; nothing follows until another person confirms it (§4c). */
export const proposeRecovery: Handlers['payments.recover'] = (backend, { period, household, reason, evidence }) =>
  backend.write(async (tx) => {
    const found = await findOverpaid(tx, period, household);
    if (!found.ok) return found;
    const { settled, entitled, household: home } = found.value;
    const proposal = {
      id: backend.newId(),
      kind: 'RECOVERY' as const,
      householdId: home.id,
      memberId: null,
      subject: period,
      details: {
        since: null,
        changes: [{ field: `bimester ${period}`, before: settled, after: entitled }],
        change: { period },
      },
      reason,
      evidence,
    };
    if (await isProposed(tx, proposal)) return refuse({ code: 'already-proposed', household });
    await insertProposal(tx, proposal);
    return ok({ id: proposal.id, settled, entitled });
  });

/** The bimester counts as it is judged now, beside how it was closed; the next lists take back the difference. */
export async function confirmRecovery(
  _backend: Backend,
  tx: Tx,
  { id, household: code, subject }: StoredProposal,
): Promise<Result<unknown, Problem>> {
  if (!isPeriod(subject)) throw new Error(`a recovery of no bimester: ${subject}`);
  const found = await findOverpaid(tx, subject, code);
  if (!found.ok) return found;
  const { period, household, frozen, judged, settled, entitled } = found.value;
  const before = await newestVersion(tx, household.id, period.code);
  const version = judged.result === frozen.result ? before : before + 1;
  if (version > before) await freezeLate(tx, period, [judged], version);
  await insertRecovery(tx, { householdId: household.id, period: period.code, version, proposalId: id });
  await noteEvent(tx, {
    kind: 'payment.recovery',
    householdId: household.id,
    subject: period.code,
    details: { period: period.code, amount: settled - entitled },
  });
  return ok(null);
}

async function findOverpaid(db: ReadDb, code: Period, household: string): Promise<Result<Overpaid, Problem>> {
  const refused = (why: RecoveryObstacle) =>
    refuse({ code: 'recovery-not-possible' as const, household, period: code, why });
  const period = await findPeriod(db, code);
  if (period === undefined || period.status === 'OPEN') return refused('NOT_CLOSED');
  const home = await findJudged(db, period, household);
  if (home === undefined) return refused('NOT_LISTED');
  const [frozen] = await loadResults(db, code, [home]);
  const [judged] = await settle(db, await startSettling(db, period), [home], quietJob());
  if (frozen === undefined || judged === undefined) return refused('NOT_LISTED');
  if (judged.result === 'BLOCKED') return refused('OPEN');
  const settled = toCents(await settledOfBimester(db, home.id, code));
  const entitled = await comesTo(db, await loadBimester(db, period, [home.id]), judged);
  const isDecided = judged.result === frozen.result && (await findRecovery(db, home.id, code));
  const state = correctionState(settled, entitled, isDecided);
  if (state === 'RECOVERING') return refused('DECIDED');
  if (state !== 'OVERPAID') return refused('NOT_OVERPAID');
  return ok({ period, household: home, frozen, judged, settled, entitled });
}
