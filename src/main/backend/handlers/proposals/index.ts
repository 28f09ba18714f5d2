import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { accountSeenBy } from '@shared/domain/households/account';
import type { ShownChange } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import { MANAGERS } from '@shared/domain/users';
import { problemSentence } from '@shared/messages/problems';
import type { Backend, SignedInUser } from '../../backend';
import type { Tx } from '../../database/handles';
import { decideProposal, findProposal, listProposals, type StoredProposal } from '../../database/proposals';
import type { HandlersOf } from '../../dispatch';
import { EFFECTS } from './kinds';

type Answer = Output<'proposals.list'>[number];

export const proposalHandlers: HandlersOf<'proposals'> = {
  'proposals.list': async ({ db, user }, { household, all }) => {
    const found = await listProposals(db, { ...(household === undefined ? {} : { household }), open: !all });
    return ok(found.map((proposal) => answerOf(proposal, user)));
  },

  'proposals.confirm': (backend, { id, note }) =>
    backend.write(async (tx) => {
      const open = await getOpen(tx, id);
      if ('code' in open) return refuse(open);
      const done = await confirm(backend, tx, open, note);
      return done.ok ? ok({}) : done;
    }),

  'proposals.confirmAccounts': async (backend, { ids, note }) => {
    const done: string[] = [];
    const refused: Output<'proposals.confirmAccounts'>['refused'] = [];
    for (const id of ids) {
      let household = id;
      const answer = await backend.write(async (tx) => {
        household = (await findProposal(tx, id))?.household ?? id;
        const open = await getOpen(tx, id);
        if ('code' in open) return refuse(open);
        return open.kind === 'ACCOUNT' ? confirm(backend, tx, open, note) : refuse({ code: 'not-found', what: id });
      });
      if (answer.ok) done.push(household);
      else refused.push({ household, code: answer.problem.code, message: problemSentence(answer.problem) });
    }
    return ok({ done, refused });
  },

  'proposals.refuse': (backend, { id, note }) =>
    backend.write(async (tx) => {
      const open = await getOpen(tx, id);
      if ('code' in open) return refuse(open);
      const { user } = backend;
      const isWithdrawn = isOwn(open, user);
      if (!isWithdrawn && !MANAGERS.some((role) => role === user.role)) {
        return refuse({ code: 'forbidden', role: user.role, route: 'proposals.refuse' });
      }
      const decision = isWithdrawn ? 'WITHDRAWN' : 'REFUSED';
      await decideProposal(tx, open, { decision, note });
      return ok({ decision });
    }),
};

async function confirm(
  backend: Backend,
  tx: Tx,
  open: StoredProposal,
  note: string,
): Promise<Result<unknown, Problem>> {
  if (isOwn(open, backend.user)) return refuse({ code: 'own-proposal', name: backend.user.name });
  await decideProposal(tx, open, { decision: 'CONFIRMED', note });
  return EFFECTS[open.kind](backend, tx, open);
}

const isOwn = ({ proposedById }: StoredProposal, { id }: SignedInUser) => proposedById === id;

async function getOpen(tx: Tx, id: string): Promise<StoredProposal | Problem> {
  const found = await findProposal(tx, id);
  if (found === undefined) return { code: 'not-found', what: id };
  return found.decision === null ? found : { code: 'proposal-decided', decision: found.decision };
}

/** The account in full for who compares it, its last four digits for everybody else. */
const shownTo = ({ role }: SignedInUser, change: ShownChange): ShownChange => {
  const seen = (value: ShownChange['before']) => (typeof value === 'string' ? accountSeenBy(role, value) : value);
  const { field, before, after } = change;
  return field === 'accountNumber' ? { field, before: seen(before), after: seen(after) } : change;
};

const answerOf = (proposal: StoredProposal, user: SignedInUser): Answer => ({
  id: proposal.id,
  kind: proposal.kind,
  household: proposal.household,
  since: proposal.details.since,
  changes: proposal.details.changes.map((change) => shownTo(user, change)),
  reason: proposal.reason,
  evidence: proposal.evidence,
  proposedAt: proposal.proposedAt,
  proposedBy: proposal.proposedBy ?? '',
  mine: isOwn(proposal, user),
  source: proposal.file === null ? null : { file: proposal.file, row: proposal.sourceRow },
  decision: proposal.decision,
  decidedAt: proposal.decidedAt,
  decidedBy: proposal.decidedBy,
  note: proposal.note,
});
