import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { accountSeenBy, type PaymentMode } from '@shared/domain/households/account';
import { isInForce } from '@shared/domain/payments/listStatus';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { listLines } from '../../database/payments/lines';
import { findList, type StoredList } from '../../database/payments/lists';
import { listPayees } from '../../database/payments/payees';
import { rowsOf, type PaymentRow, type WholeList } from './rows';

/** A household of a list with how and where it is paid; the account in full for who pays into it alone. */
export type PlacedRow = PaymentRow & {
  readonly paymentMode: PaymentMode | '';
  readonly payPoint: string;
  readonly accountNumber: string;
};
export type ApprovedList = {
  readonly list: StoredList & { readonly approvedBy: string; readonly approvedAt: string };
  readonly whole: WholeList;
  readonly rows: readonly PlacedRow[];
};

/** Only an approved list goes out of the office: nothing in it changes any more. */
export async function findApproved({ db, user }: Backend, period: Period): Promise<Result<ApprovedList, Problem>> {
  const list = await findList(db, period);
  if (list === undefined) return refuse({ code: 'list-absent', period });
  const { approvedBy, approvedAt } = list;
  if (!isInForce(list.status) || approvedBy === null || approvedAt === null)
    return refuse({ code: 'list-not-approved', period });
  const whole = { lines: await listLines(db, list.id), payees: await listPayees(db, list.id) };
  const payees = new Map(whole.payees.map((payee) => [payee.household, payee]));
  const rows = rowsOf(period, whole).map((row): PlacedRow => {
    const payee = payees.get(row.household);
    return {
      ...row,
      paymentMode: payee?.paymentMode ?? '',
      payPoint: payee?.payPoint ?? '',
      accountNumber: payee === undefined ? '' : accountSeenBy(user.role, payee.accountNumber),
    };
  });
  return ok({ list: { ...list, approvedBy, approvedAt }, whole, rows });
}
