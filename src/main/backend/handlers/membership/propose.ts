import type { MembershipDone } from '@shared/contract/membership';
import type { Problem } from '@shared/contract/problems';
import { proposalKindOf, type ProposalKind, type ShownChange } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { Tx } from '../../database/handles';
import { insertProposal, isProposed, type NewProposal, type StoredProposal } from '../../database/proposals';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import { applyChange } from './apply';
import { destinationOf, numberIn, type MembershipChange } from './changes';
import { judgeChange } from './judge';

/** Applies at once what is a fact or concerns nobody who is paid; proposes the rest to a second person. */
export async function stateChange(
  backend: Backend,
  tx: Tx,
  change: MembershipChange,
): Promise<Result<MembershipDone, Problem>> {
  const judged = await judgeChange(backend, tx, change);
  if (!judged.ok) return judged;
  const { home } = judged.value;
  const kind = proposalKindOf({ what: change.what, number: numberIn(change) }, home);
  if (kind === null) return applyChange(backend, tx, change);
  const proposal = proposalOf(backend.newId(), kind, home, change);
  if (await isProposed(tx, proposal)) return refuse({ code: 'already-proposed', household: home.code });
  await insertProposal(tx, proposal);
  return ok({ code: home.code, applied: false, proposal: proposal.id, entered: [], needsPayee: false });
}

/** What a confirmed proposal comes to: judged again, for the households may have changed since. */
export const confirmChange = (backend: Backend, tx: Tx, { details }: StoredProposal) =>
  applyChange(backend, tx, details.change as MembershipChange); // written by `proposalOf` alone

function proposalOf(id: string, kind: ProposalKind, home: StoredHousehold, change: MembershipChange): NewProposal {
  const number = numberIn(change);
  const member = home.members.find((one) => one.number === number && one.exitDate === null);
  return {
    id,
    kind,
    householdId: home.id,
    memberId: member?.id ?? null,
    subject: member?.id ?? '',
    details: { since: change.input.on, changes: changesOf(home, change), change },
    reason: change.what === 'leave' ? change.input.reason : '',
    evidence: change.input.evidence,
  };
}

/** Each person with the household of before and after. */
function changesOf(home: StoredHousehold, change: MembershipChange): readonly ShownChange[] {
  const after = change.what === 'split' ? change.input.newCode : (destinationOf(change) ?? null);
  const asked =
    'number' in change.input ? [change.input.number] : 'members' in change.input ? change.input.members : null;
  return home.members
    .filter(({ number, exitDate }) => exitDate === null && (asked === null || asked.includes(number)))
    .map(({ number }) => ({ field: `member ${number}`, before: home.code, after }));
}
