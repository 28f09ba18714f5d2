import type { Output } from '@shared/contract/routes';
import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import { exitBar, exitDays, isAtOnce, type LeavingReason } from '@shared/domain/effects/exits';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { insertExit, listOpenExits, settleExit } from '../../database/effects/exits';
import { changeStatus } from '../../database/effects/records';
import { findSubject } from '../../database/effects/subjects';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import type { StoredProposal } from '../../database/proposals';
import { findRulesOn } from '../../database/ruleSets';
import { standingNow } from './appeals';

/** What a confirmed exit comes to: its term begins; judged again, for an appeal may have been upheld since. */
export async function confirmExit(
  backend: Backend,
  tx: Tx,
  { id: proposalId, household, details }: StoredProposal,
): Promise<Result<unknown, Problem>> {
  const subject = await findSubject(tx, household);
  if (subject === undefined) return refuse({ code: 'not-found', what: household });
  const { reason } = details.change as { reason: LeavingReason }; // written by `proposeStatus` alone
  const { status } = subject;
  const isIn = status === 'AFFILIATED' || status === 'SUSPENDED';
  if (!isIn) return refuse({ code: 'effect-not-possible', household, why: 'STATUS', status });
  if ((await listOpenExits(tx, subject.id)).length > 0) {
    return refuse({ code: 'effect-not-possible', household, why: 'EXIT_OPEN' });
  }
  const standing = await standingNow(backend, tx, subject);
  const rules = await findRulesOn(tx, backend.today());
  if (!standing.ok) return standing;
  if (!rules.ok) return rules;
  const { count, max } = standing.value;
  if (reason === 'REPEATED_BREACH' && (max === null || count < max)) {
    return refuse({ code: 'effect-not-possible', household, why: 'NOT_DUE' });
  }
  const confirmedOn = backend.today();
  const days = exitDays(confirmedOn, reason, rules.value.appealDays.value);
  const exit = { id: backend.newId(), householdId: subject.id, reason, confirmedOn, ...days };
  await insertExit(tx, { ...exit, proposalId });
  await noteEvent(tx, { kind: 'household.exit-confirmed', householdId: subject.id, details: { reason, ...days } });
  if (isAtOnce(reason)) await carryOut(backend, tx, exit);
  return ok(null);
}

/** Carries out what is due; an exit under appeal, or whose term still runs, waits. */
export async function carryOutDue(backend: Backend, tx: Tx): Promise<Output<'effects.carryOut'>> {
  const done: string[] = [];
  const waiting: Output<'effects.carryOut'>['waiting'] = [];
  for (const exit of await listOpenExits(tx)) {
    const why = exitBar(exit, backend.today());
    if (why === null) {
      await carryOut(backend, tx, exit);
      done.push(exit.household);
    } else waiting.push({ household: exit.household, why, effectiveOn: exit.effectiveOn });
  }
  return { done, waiting };
}

type Leaving = {
  readonly id: string;
  readonly householdId: string;
  readonly reason: LeavingReason;
  readonly effectiveOn: IsoDate;
};

async function carryOut({ newId }: Backend, tx: Tx, { id, householdId, reason, effectiveOn: since }: Leaving) {
  await changeStatus(tx, { id: newId(), householdId, status: 'DISAFFILIATED', since, reason });
  await settleExit(tx, id, 'CARRIED_OUT');
  await noteEvent(tx, { kind: 'household.exited', householdId, details: { on: since, reason } });
}
