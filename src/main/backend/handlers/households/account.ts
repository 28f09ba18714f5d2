import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import type { IsoDate } from '@shared/domain/calendar';
import {
  accountObstacle,
  accountSeenBy,
  maskAccount,
  normaliseAccountNumber,
  type HouseholdAccount,
  type AccountReason,
} from '@shared/domain/households/account';
import { payeeOf, payeeSince } from '@shared/domain/membership/payee';
import { needsSecondPerson } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend, SignedInUser } from '../../backend';
import type { Tx } from '../../database/handles';
import {
  accountChanges,
  changeAccount,
  findAccount,
  findAccountOwner,
  type NewAccount,
  type StoredAccount,
} from '../../database/households/accounts';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import { insertProposal, isProposed, type NewProposal, type StoredProposal } from '../../database/proposals';
import type { Handlers } from '../../dispatch';

type Change = HouseholdAccount & {
  readonly since: IsoDate;
  readonly reason: AccountReason;
  readonly evidence: string;
};
type Judged = { readonly household: StoredHousehold; readonly before: StoredAccount | undefined };

/** Forma de pago: recorded at once, or, of a household that is paid, proposed to a second person. */
export const stateAccount: Handlers['households.account'] = (backend, stated) =>
  backend.write((tx) => changeOrPropose(backend, tx, stated));

/** The same as part of another operation: an account that the bank opened, told by a row of its file where one did. */
export async function changeOrPropose(
  backend: Backend,
  tx: Tx,
  stated: Parsed<'households.account'>,
  source?: { readonly importId: string; readonly row: number },
): Promise<Result<{ done: boolean; proposal: string | null }, Problem>> {
  const change = changeOf(stated, backend.today());
  const judged = await judge(backend, tx, stated.code, change);
  if (!judged.ok) return judged;
  const { household, before } = judged.value;
  if (!needsSecondPerson(household.status)) {
    await changeAccount(tx, accountOf(household, change), backend.newId);
    return ok({ done: true, proposal: null });
  }
  const proposal = proposalOf(backend.newId(), household.id, before, change);
  if (await isProposed(tx, proposal)) return refuse({ code: 'already-proposed', household: household.code });
  await insertProposal(tx, { ...proposal, importId: source?.importId, sourceRow: source?.row });
  return ok({ done: false, proposal: proposal.id });
}

/** What a confirmed proposal comes to; judged again, for the payee or the account may have changed since. */
export async function confirmAccount(
  backend: Backend,
  tx: Tx,
  { household: code, details }: StoredProposal,
): Promise<Result<null, Problem>> {
  const change = details.change as Change; // written by `proposalOf` alone
  const judged = await judge(backend, tx, code, change);
  if (!judged.ok) return judged;
  await changeAccount(tx, accountOf(judged.value.household, change), backend.newId);
  return ok(null);
}

/** As this person may see it. */
export const seenBy = <Account extends HouseholdAccount>({ role }: SignedInUser, account: Account): Account => ({
  ...account,
  accountNumber: accountSeenBy(role, account.accountNumber),
});

const changeOf = ({ code: _code, since, accountNumber, ...stated }: Parsed<'households.account'>, today: IsoDate) => ({
  ...stated,
  accountNumber: normaliseAccountNumber(accountNumber),
  since: since ?? today,
});

async function judge({ today }: Backend, tx: Tx, code: string, change: Change): Promise<Result<Judged, Problem>> {
  const household = await findHousehold(tx, code);
  if (household === undefined) return refuse({ code: 'not-found', what: code });
  const before = await findAccount(tx, household.id);
  const holderSince = payeeSince(household);
  const why = accountObstacle(change, { account: before ?? null, holderSince }, today());
  if (why !== null) return refuse({ code: 'account-not-possible', why });
  const owner = await findAccountOwner(tx, change.accountNumber, household.id);
  if (owner === undefined) return ok({ household, before });
  return refuse({ code: 'account-taken', accountNumber: maskAccount(change.accountNumber), ...owner });
}

const accountOf = (household: StoredHousehold, change: Change): NewAccount => ({
  ...change,
  householdId: household.id,
  memberId: change.accountNumber === '' ? null : (payeeOf(household)?.id ?? null),
});

/** A household has at most one such proposal that waits. */
const proposalOf = (
  id: string,
  householdId: string,
  before: StoredAccount | undefined,
  change: Change,
): NewProposal => ({
  id,
  kind: 'ACCOUNT',
  householdId,
  memberId: null,
  subject: '',
  details: { since: change.since, changes: accountChanges(before, change), change },
  reason: change.reason,
  evidence: change.evidence,
});
