import type { PaymentMode } from '@shared/domain/households/account';
import type { ReadDb, Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';

/** Who collects for a household of a list, and how, as it was when the list was calculated. */
export type StoredPayee = {
  readonly householdId: string;
  readonly household: string;
  /** null: nobody could. */
  readonly memberId: string | null;
  readonly holder: string;
  readonly holderDocument: string;
  readonly ubigeo: string;
  /** Centro poblado, by name. */
  readonly center: string;
  /** '' where nobody stated it. */
  readonly paymentMode: PaymentMode | '';
  readonly accountNumber: string;
  readonly payPoint: string;
  /** All that the household is paid by the list, in céntimos. */
  readonly cents: number;
};

export async function insertPayees(tx: Tx, listId: string, payees: readonly StoredPayee[]): Promise<void> {
  const rows = payees.map((payee) => ({
    list_id: listId,
    household_id: payee.householdId,
    member_id: payee.memberId,
    holder: payee.holder,
    document_number: payee.holderDocument,
    ubigeo: payee.ubigeo,
    center: payee.center,
    payment_mode: payee.paymentMode,
    account_number: payee.accountNumber,
    pay_point: payee.payPoint,
    amount_cents: payee.cents,
  }));
  await insertRows(tx, 'payment_payee', rows);
}

/** Telephones of who collects in a list, as the registry has them now, by code of the household. */
export async function phonesOf(db: ReadDb, listId: string): Promise<ReadonlyMap<string, string>> {
  const rows: { household: string; phone: string }[] = await db('payment_payee')
    .join('household', 'household.id', 'payment_payee.household_id')
    .where({ list_id: listId })
    .select('code as household', 'phone');
  return new Map(rows.map(({ household, phone }) => [household, phone]));
}

/** By code of the household. */
export async function listPayees(db: ReadDb | Tx, listId: string): Promise<readonly StoredPayee[]> {
  return db('payment_payee')
    .join('household', 'household.id', 'payment_payee.household_id')
    .where({ list_id: listId })
    .orderBy('code')
    .select(
      'household_id as householdId',
      'code as household',
      'member_id as memberId',
      'holder',
      'payment_payee.document_number as holderDocument',
      'payment_payee.ubigeo as ubigeo',
      'center',
      'payment_mode as paymentMode',
      'account_number as accountNumber',
      'pay_point as payPoint',
      'amount_cents as cents',
    );
}
