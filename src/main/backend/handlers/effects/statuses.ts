import type { Problem } from '@shared/contract/problems';
import type { Handlers } from '../../dispatch';
import type { EffectObstacle } from '@shared/domain/effects/obstacles';
import type { StatusProposal } from '@shared/domain/effects/lost';
import type { HouseholdStatus } from '@shared/domain/households';
import type { ProposalKind } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { listOpenExits } from '../../database/effects/exits';
import { changeStatus } from '../../database/effects/records';
import { findSubject, type Subject } from '../../database/effects/subjects';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { insertProposal, isProposed, type StoredProposal } from '../../database/proposals';
import { standingNow } from './appeals';
import { reaffiliate } from './return';

/** From which statuses each may be proposed, and what it comes to. */
const STEPS = {
  EXIT: { from: ['AFFILIATED', 'SUSPENDED'], to: 'DISAFFILIATED' },
  SUSPENSION: { from: ['AFFILIATED'], to: 'SUSPENDED' },
  REINSTATEMENT: { from: ['SUSPENDED'], to: 'AFFILIATED' },
  REAFFILIATION: { from: ['DISAFFILIATED'], to: 'AFFILIATED' },
} as const satisfies Readonly<
  Record<StatusProposal['kind'], { readonly from: readonly HouseholdStatus[]; readonly to: HouseholdStatus }>
>;

export const proposeStatus: Handlers['effects.propose'] = (backend, { household, proposal: asked, evidence }) =>
  backend.write(async (tx) => {
    const subject = await findSubject(tx, household);
    if (subject === undefined) return refuse({ code: 'not-found', what: household });
    if (asked.kind === 'REAFFILIATION' && evidence === '')
      return refuse({ code: 'invalid-input', issues: ['evidence'] });
    const standing = await standingNow(backend, tx, subject);
    if (!standing.ok) return standing;
    const { isExitDue, bimesters } = standing.value;
    const why = await obstacleTo(tx, subject, asked, isExitDue);
    if (why !== null) {
      const status = why === 'STATUS' ? { status: subject.status } : {};
      return refuse({ code: 'effect-not-possible', household, why, ...status });
    }
    const { kind, reason } = asked;
    const upTo =
      reason === 'REPEATED_BREACH' ? (bimesters.findLast((one) => one.why === 'COUNTED')?.period ?? null) : null;
    const proposal = {
      id: backend.newId(),
      kind,
      householdId: subject.id,
      memberId: null,
      subject: '',
      details: {
        since: null,
        changes: [{ field: 'status', before: subject.status, after: STEPS[kind].to }],
        change: { reason, upTo },
      },
      reason,
      evidence,
    };
    if (await isProposed(tx, proposal)) return refuse({ code: 'already-proposed', household });
    await insertProposal(tx, proposal);
    return ok({ id: proposal.id });
  });

async function obstacleTo(
  tx: Tx,
  { id, status }: Subject,
  { kind, reason }: StatusProposal,
  isExitDue: boolean,
): Promise<EffectObstacle | null> {
  const from: readonly HouseholdStatus[] = STEPS[kind].from;
  if (!from.includes(status)) return 'STATUS';
  if ((await listOpenExits(tx, id)).length > 0) return 'EXIT_OPEN';
  return reason === 'REPEATED_BREACH' && !isExitDue ? 'NOT_DUE' : null;
}

/** A suspension by the office, its end, or coming back to the programme holds from the day it is confirmed. */
export async function confirmStatus(
  backend: Backend,
  tx: Tx,
  { kind, household, reason, evidence }: StoredProposal,
): Promise<Result<unknown, Problem>> {
  const subject = await findSubject(tx, household);
  const step = isStatusKind(kind) ? STEPS[kind] : undefined;
  if (subject === undefined || step === undefined) return refuse({ code: 'not-found', what: household });
  const from: readonly HouseholdStatus[] = step.from;
  const { status } = subject;
  if (!from.includes(status)) return refuse({ code: 'effect-not-possible', household, why: 'STATUS', status });
  if (kind === 'REAFFILIATION') return reaffiliate(backend, tx, subject, evidence);
  const since = backend.today();
  await changeStatus(tx, { id: backend.newId(), householdId: subject.id, status: step.to, since, reason });
  const event = kind === 'SUSPENSION' ? 'household.suspended' : 'household.reinstated';
  await noteEvent(tx, { kind: event, householdId: subject.id, details: { on: since, reason } });
  return ok(null);
}

const isStatusKind = (kind: ProposalKind): kind is 'SUSPENSION' | 'REINSTATEMENT' | 'REAFFILIATION' =>
  kind === 'SUSPENSION' || kind === 'REINSTATEMENT' || kind === 'REAFFILIATION';
