import type { IsoDate } from '@shared/domain/calendar';
import { payeeSince } from '@shared/domain/membership/payee';
import {
  accountFault,
  accountObstacle,
  normaliseAccountNumber,
  type HouseholdAccount,
} from '@shared/domain/households/account';
import type { StoredAccount } from '../../database/households/accounts';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import type { BankFields } from '../../workbooks/cards/bankTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import type { Finding } from '../../workbooks/tables/tableReport';

export type BesideAccount = {
  readonly account: StoredAccount | undefined;
  /** An account of the household waits for a second person. */
  readonly isProposed: boolean;
  /** The other household that holds an account or gets it by this file; undefined where none does. */
  readonly ownerOf: (accountNumber: string) => string | undefined;
  readonly today: IsoDate;
};

type Opened = { readonly account: HouseholdAccount | null; readonly findings: readonly Finding<BankFields>[] };

/** Nothing about the account: what is registered stays. */
export const NO_ACCOUNT: Opened = { account: null, findings: [] };
const wrong = (finding: Finding<BankFields>): Opened => ({ account: null, findings: [finding] });

/** The account that was opened; what is registered already need not be said again. */
export function openedAccount(
  { stated }: TableRow<BankFields>,
  since: IsoDate,
  beside: BesideAccount,
  household: StoredHousehold,
): Opened {
  const { account } = beside;
  const { accountNumber, paymentMode } = statedOver(stated, account);
  if (accountNumber === '') return wrong({ field: 'accountNumber', code: 'REQUIRED' });
  if (paymentMode === undefined) return wrong({ field: 'paymentMode', code: 'REQUIRED' });
  const change = { accountNumber, paymentMode };
  if (accountFault(change) !== null) return wrong({ field: 'accountNumber', code: 'BNK_ACCOUNT' });
  const standing = { account: account ?? null, holderSince: payeeSince(household) };
  const why = accountObstacle({ ...change, since }, standing, beside.today);
  if (why === null) return heldBy(change, beside);
  return why === 'SAME' ? NO_ACCOUNT : wrong({ field: 'on', code: 'BNK_DAY', detail: account?.since ?? '' });
}

const statedOver = (stated: TableRow<BankFields>['stated'], account: StoredAccount | undefined) => ({
  accountNumber: normaliseAccountNumber(stated.accountNumber ?? account?.accountNumber ?? ''),
  paymentMode: stated.paymentMode ?? account?.paymentMode,
});

/** Households of the programme are paid: a second person confirms the account. */
function heldBy(change: HouseholdAccount, { isProposed, ownerOf }: BesideAccount): Opened {
  const owner = ownerOf(change.accountNumber);
  if (owner !== undefined) return wrong({ field: 'accountNumber', code: 'BNK_ACCOUNT_TAKEN', detail: owner });
  if (isProposed) return wrong({ field: 'accountNumber', code: 'BNK_PROPOSED' });
  return { account: change, findings: [{ field: 'accountNumber', code: 'BNK_TO_CONFIRM' }] };
}
