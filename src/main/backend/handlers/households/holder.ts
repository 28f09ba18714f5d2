import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import { fullName } from '@shared/domain/households';
import { payeeFault, type HolderObstacle } from '@shared/domain/households/payee';
import { needsSecondPerson } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { changeHolder } from '../../database/households/holders';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import { raiseRevisions } from '../../database/households/revisions';
import type { StoredMember } from '../../database/households/memberRows';
import { refreshSummaries } from '../../database/households/summaries';
import { holderProposal } from '../../database/households/holderProposal';
import { insertProposal, isProposed } from '../../database/proposals';
import type { StoredProposal } from '../../database/proposals';
import type { Handlers } from '../../dispatch';

/** Cambio de titular of one household, with the reason and what proves it. */
export const nameHolder: Handlers['households.holder'] = (backend, { code, member: number, ...change }) =>
  backend.write<{ done: boolean; proposal: string | null }>(async (tx) => {
    const household = await findHousehold(tx, code);
    if (household === undefined) return refuse({ code: 'not-found', what: code });
    const member = household.members.find((one) => one.number === number && one.exitDate === null);
    if (member === undefined) return refuse(notPossible('ABSENT'));
    const obstacle = obstacleOf(household, member, change.since, backend.today());
    if (obstacle !== undefined) return refuse(obstacle);
    if (!needsSecondPerson(household.status)) {
      await nameAtOnce(backend, tx, household, { ...change, member });
      return ok({ done: true, proposal: null });
    }
    const proposal = holderProposal(backend.newId(), household, { ...change, member });
    if (await isProposed(tx, proposal)) return refuse({ code: 'already-proposed', household: code });
    await insertProposal(tx, proposal);
    return ok({ done: false, proposal: proposal.id });
  });

/** What a confirmed change of payee comes to; judged again, for the household may have changed since. */
export async function confirmHolder(
  backend: Backend,
  tx: Tx,
  { household: code, memberId, details, reason, evidence, importId, sourceRow }: StoredProposal,
): Promise<Result<null, Problem>> {
  const household = await findHousehold(tx, code);
  const member = household?.members.find(({ id, exitDate }) => id === memberId && exitDate === null);
  if (household === undefined || member === undefined) return refuse(notPossible('ABSENT'));
  const since = details.since ?? backend.today();
  const obstacle = obstacleOf(household, member, since, backend.today());
  if (obstacle !== undefined) return refuse(obstacle);
  await nameAtOnce(backend, tx, household, { member, since, reason, evidence, importId, sourceRow });
  return ok(null);
}

type Change = {
  readonly member: StoredMember;
  readonly since: IsoDate;
  readonly reason: string;
  readonly evidence: string;
  readonly importId?: string | null;
  readonly sourceRow?: number | null;
};

/** Makes a present member the payee of a household and tells it; whoever calls has judged that it may be. */
export async function nameAtOnce(
  { newId }: Pick<Backend, 'newId'>,
  tx: Tx,
  { id: householdId, code, members }: StoredHousehold,
  { member, ...change }: Change,
): Promise<void> {
  const before = members.find(({ isHolder }) => isHolder);
  await changeHolder(tx, { householdId, memberId: member.id, ...change }, newId);
  await raiseRevisions(tx, [householdId]);
  const { since, reason, evidence, sourceRow } = change;
  await noteEvent(tx, {
    kind: 'household.holder',
    householdId,
    memberId: member.id,
    ...(change.importId == null ? {} : { importId: change.importId }),
    details: {
      before: before?.number ?? null,
      beforeName: before === undefined ? '' : fullName(before),
      after: member.number,
      afterName: fullName(member),
      since,
      holderReason: reason,
      evidence,
      ...(sourceRow == null ? {} : { row: sourceRow }),
    },
  });
  await refreshSummaries(tx, [code]);
}

function obstacleOf(
  { status, holderSince, affiliationDate }: StoredHousehold,
  member: StoredMember,
  since: IsoDate,
  today: IsoDate,
): Problem | undefined {
  if (member.isHolder) return notPossible('SAME');
  if (since > today) return notPossible('FUTURE');
  if (holderSince !== null && since < holderSince) return notPossible('ORDER');
  if (since < member.entryDate) return notPossible('BEFORE_ENTRY');
  if (!needsSecondPerson(status) || affiliationDate === null) return undefined;
  const fault = payeeFault(member, since, today);
  return fault === null ? undefined : notPossible(fault);
}

const notPossible = (why: HolderObstacle): Problem => ({ code: 'holder-not-possible', why });
