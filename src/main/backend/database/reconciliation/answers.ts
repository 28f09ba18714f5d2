import type { IsoDate } from '@shared/domain/calendar';
import {
  SUM_OF,
  type AnsweredHousehold,
  type AnsweredLine,
  type AnsweredList,
} from '@shared/domain/reconciliation/answered';
import type { PaymentResult, Told } from '@shared/domain/reconciliation/results';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';

type PayeeRow = Pick<AnsweredHousehold, 'householdId' | 'household' | 'holder' | 'document' | 'center' | 'heldCents'>;
type LineRow = Pick<AnsweredLine, 'id' | 'kind' | 'benefit' | 'cents'> & { readonly householdId: string };
type EntryRow = {
  readonly lineId: string;
  readonly kind: PaymentResult;
  readonly cents: number;
  readonly on: IsoDate;
  readonly source: string;
};

const PAYEES = `
  select payee.household_id as householdId, household.code as household, holder, document_number as document, center,
    coalesce(held.cents, 0) as heldCents
  from payment_payee payee join household on household.id = payee.household_id
    left join (select household_id, sum(amount_cents) as cents from payment_line
      where list_id = :list and status = 'HELD' group by household_id) held on held.household_id = payee.household_id
  where payee.list_id = :list order by household.code`;

/** What a line is authorised for is what the ledger says of it. In the order in which the list was made. */
const LINES = `
  select line.id, line.household_id as householdId, line.kind, benefit, coalesce(entry.amount_cents, 0) as cents
  from payment_line line
    left join payment_ledger entry on entry.line_id = line.id and entry.kind = 'AUTHORISED'
  where line.list_id = ? and line.status = 'PAID'
  order by line.rowid`;

/** Results in force. Entries of one row of one file are one result of its household. */
const ENTRIES = `
  select entry.line_id as lineId, entry.kind, entry.amount_cents as cents, entry.on_date as "on",
    coalesce(entry.import_id, '') || ' ' || coalesce(entry.source_row, '') as source
  from payment_line line join payment_ledger entry on entry.line_id = line.id
  where line.list_id = ? and entry.kind not in ('AUTHORISED', 'VOIDED')
    and not exists (select 1 from payment_ledger void where void.voids = entry.seq)
  order by entry.seq`;

/** A list with all that its payer told of it so far. */
export async function loadAnswers(db: ReadDb | Tx, listId: string): Promise<AnsweredList> {
  const payees: PayeeRow[] = await db.raw(PAYEES, { list: listId });
  const lines: LineRow[] = await db.raw(LINES, [listId]);
  const entries: EntryRow[] = await db.raw(ENTRIES, [listId]);
  const byLine = groupBy(entries, ({ lineId }) => lineId);
  const byHousehold = groupBy(lines, ({ householdId }) => householdId);
  const households = payees.map((payee): AnsweredHousehold => {
    const own = byHousehold.get(payee.householdId) ?? [];
    const told = own.flatMap(({ id }) => byLine.get(id) ?? []);
    return { ...payee, lines: own.map((line) => answered(line, byLine.get(line.id) ?? [])), told: toldIn(told) };
  });
  return { id: listId, approvedOn: await approvedOn(db, listId), households };
}

function answered({ id, kind, benefit, cents }: LineRow, entries: readonly EntryRow[]): AnsweredLine {
  const sums = { credited: 0, collected: 0, returned: 0 };
  for (const entry of entries) {
    const sum = SUM_OF[entry.kind];
    if (sum !== null) sums[sum] += entry.cents;
  }
  return { id, kind, benefit, cents, ...sums };
}

function toldIn(entries: readonly EntryRow[]): readonly Told[] {
  const results = groupBy(entries, ({ source, kind, on }) => `${source} ${kind} ${on}`);
  return [...results.values()].flatMap((own) => {
    const [first] = own;
    const cents = own.reduce((sum, entry) => sum + entry.cents, 0);
    return first === undefined ? [] : [{ result: first.kind, on: first.on, cents }];
  });
}

async function approvedOn(db: ReadDb | Tx, listId: string): Promise<IsoDate> {
  const list = await db('payment_list')
    .where({ id: listId })
    .first<{ on: IsoDate } | undefined>(
      db.raw(`coalesce((select min(on_date) from payment_ledger join payment_line line on line.id = line_id
      where list_id = payment_list.id and payment_ledger.kind = 'AUTHORISED'), substr(approved_at, 1, 10)) as "on"`),
    );
  if (list === undefined) throw new Error('a list that was found is gone');
  return list.on;
}
