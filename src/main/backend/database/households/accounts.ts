import type { IsoDate } from '@shared/domain/calendar';
import {
  maskAccount,
  withoutAccount,
  type AccountReason,
  type HouseholdAccount,
} from '@shared/domain/households/account';
import type { ShownChange } from '@shared/domain/proposals';
import { inSlices } from '../inSlices';
import { MEMBER_NAME } from '../dueList';
import { noteEvent } from '../events';
import type { ReadDb, Tx } from '../handles';

export type StoredAccount = HouseholdAccount & { readonly since: IsoDate };

/** How a household is paid today; undefined where nobody stated it. */
export const findAccount = (db: ReadDb | Tx, householdId: string): Promise<StoredAccount | undefined> =>
  db('household_account')
    .where({ household_id: householdId })
    .whereNull('until')
    .first<StoredAccount | undefined>('payment_mode as paymentMode', 'account_number as accountNumber', 'since');

/** How each household is paid today, by its id; who never stated it is missing. */
export async function loadAccounts(
  db: ReadDb | Tx,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, StoredAccount>> {
  const rows = await inSlices<string, StoredAccount & { readonly householdId: string }>(householdIds, (slice) =>
    db('household_account')
      .whereIn('household_id', [...slice])
      .whereNull('until')
      .select('household_id as householdId', 'payment_mode as paymentMode', 'account_number as accountNumber', 'since'),
  );
  return new Map(rows.map(({ householdId, ...account }) => [householdId, account]));
}

/** Households that hold one of these accounts, by account. */
export async function loadAccountOwners(
  db: ReadDb | Tx,
  accountNumbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await inSlices<string, { readonly accountNumber: string; readonly household: string }>(
    accountNumbers,
    (slice) =>
      db('household_account')
        .join('household', 'household.id', 'household_account.household_id')
        .whereIn('account_number', [...slice])
        .whereNull('until')
        .select('account_number as accountNumber', 'household.code as household'),
  );
  return new Map(rows.map(({ accountNumber, household }) => [accountNumber, household]));
}

export type AccountOwner = { readonly household: string; readonly name: string };

/** The other household that holds this account. */
export async function findAccountOwner(
  db: ReadDb | Tx,
  accountNumber: string,
  exceptHouseholdId: string,
): Promise<AccountOwner | undefined> {
  if (accountNumber === '') return undefined;
  return db('household_account')
    .join('household', 'household.id', 'household_account.household_id')
    .join('member', 'member.id', 'household_account.member_id')
    .where({ account_number: accountNumber })
    .whereNot('household.id', exceptHouseholdId)
    .whereNull('until')
    .first<AccountOwner | undefined>('household.code as household', db.raw(`${MEMBER_NAME} as name`));
}

export type NewAccount = HouseholdAccount & {
  readonly householdId: string;
  /** The payee whose account it is; null without an account. */
  readonly memberId: string | null;
  readonly since: IsoDate;
  readonly reason: AccountReason;
  readonly evidence: string;
  readonly importId?: string | null | undefined;
  readonly sourceRow?: number | null | undefined;
};

/** Closes what held, writes what holds and tells it; one that began on the same day was put right and never held. */
export async function changeAccount(tx: Tx, account: NewAccount, newId: () => string): Promise<void> {
  const { householdId, memberId, paymentMode, accountNumber, since, reason, evidence, importId, sourceRow } = account;
  const before = await findAccount(tx, householdId);
  await tx('household_account').where({ household_id: householdId }).whereNull('until').update({ until: since });
  await tx('household_account').insert({
    id: newId(),
    household_id: householdId,
    member_id: memberId,
    payment_mode: paymentMode,
    account_number: accountNumber,
    since,
    reason,
    evidence,
    at: tx.author.at,
    user_id: tx.author.userId,
    import_id: importId ?? null,
    source_row: sourceRow ?? null,
  });
  await noteEvent(tx, {
    kind: 'household.account',
    householdId,
    ...(importId == null ? {} : { importId }),
    details: {
      fields: toldChanges(accountChanges(before, account)),
      since,
      reason,
      evidence,
      ...(sourceRow == null ? {} : { row: sourceRow }),
    },
  });
}

type PayeeChange = Pick<NewAccount, 'householdId' | 'since' | 'evidence' | 'importId' | 'sourceRow'>;

/** The account was the former payee's: without it from the day of the new one on, never before it began. */
export async function endAccount(tx: Tx, change: PayeeChange, newId: () => string): Promise<void> {
  const before = await findAccount(tx, change.householdId);
  if (before === undefined || before.accountNumber === '') return;
  const since = change.since < before.since ? before.since : change.since;
  const after = { ...change, ...withoutAccount(before), memberId: null, since, reason: 'PAYEE_CHANGED' } as const;
  await changeAccount(tx, after, newId);
}

/** Lo registrado → lo nuevo, of what differs. */
export const accountChanges = (before: HouseholdAccount | undefined, after: HouseholdAccount): readonly ShownChange[] =>
  (['paymentMode', 'accountNumber'] as const)
    .map((field) => ({ field, before: before?.[field] || null, after: after[field] || null }))
    .filter((change) => change.before !== change.after);

/** Old and new of each field for the history, which shows of an account its last four digits. */
export const toldChanges = (changes: readonly ShownChange[]) =>
  Object.fromEntries(changes.map((change) => [change.field, [told(change, 'before'), told(change, 'after')]]));

function told({ field, ...values }: ShownChange, side: 'before' | 'after') {
  const value = values[side];
  return field === 'accountNumber' && typeof value === 'string' ? maskAccount(value) : value;
}
