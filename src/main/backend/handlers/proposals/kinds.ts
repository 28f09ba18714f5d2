import type { Problem } from '@shared/contract/problems';
import type { ProposalKind } from '@shared/domain/proposals';
import type { Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { Tx } from '../../database/handles';
import type { StoredProposal } from '../../database/proposals';
import { confirmExit } from '../effects/exits';
import { confirmStatus } from '../effects/statuses';
import { confirmChange } from '../membership/propose';
import { confirmAccount } from '../households/account';
import { confirmHolder } from '../households/holder';
import { confirmRecovery } from '../payments/recovery';

/** Carries out a confirmed proposal, within the transaction that confirms it; a refusal leaves it open. */
export type Effect = (backend: Backend, tx: Tx, proposal: StoredProposal) => Promise<Result<unknown, Problem>>;

/** What each kind of proposal comes to. */
export const EFFECTS: Readonly<Record<ProposalKind, Effect>> = {
  HOLDER: confirmHolder,
  MEMBER_LEAVES: confirmChange,
  HOUSEHOLD_SPLIT: confirmChange,
  HOUSEHOLD_MERGE: confirmChange,
  EXIT: confirmExit,
  SUSPENSION: confirmStatus,
  REINSTATEMENT: confirmStatus,
  REAFFILIATION: confirmStatus,
  ACCOUNT: confirmAccount,
  RECOVERY: confirmRecovery,
};
