import { CAME_BACK } from '@shared/domain/payments/ledger';
import { IN_FORCE } from '@shared/domain/payments/listStatus';

/*
 * Parts of SQL about the lines of one thing owed, over all lists in force but that of the bimester `:period`, which is
 * about to be replaced. `line` and `other` are names of the statement's own tables or sub-selects.
 */
export const CAME_BACK_CODES = CAME_BACK.map((kind) => `'${kind}'`).join(', ');

/** A list that one of two people approved is not in force yet. */
export const IN_FORCE_CODES = IN_FORCE.map((status) => `'${status}'`).join(', ');

/** Due (paid or kept) in another list in force. */
export const isElsewhere = (line: string) =>
  `${line}.live = 1 and ${line}.status <> 'NOT_PAID'
   and ${line}.list_id not in (select id from payment_list where period = :period and status <> 'CANCELLED')`;

/** Both are about the same thing owed. */
export const isSameThing = (line: string, other: string) =>
  `${line}.household_id = ${other}.household_id and ${line}.benefit = ${other}.benefit
   and ${line}.origin_period = ${other}.origin_period and ${line}.member_id is ${other}.member_id`;

/** No line follows it. */
export const isNewest = (line: string) =>
  `not exists (select 1 from payment_line next where next.corrects = ${line}.id and ${isElsewhere('next')})`;

/** Céntimos of `line` that came back, entries taken back left out. */
const backOf = (line: string) => `(select coalesce(sum(entry.amount_cents), 0) from payment_ledger entry
  where entry.line_id = ${line}.id and entry.kind in (${CAME_BACK_CODES})
    and not exists (select 1 from payment_ledger void where void.voids = entry.seq))`;

/** Céntimos paid of the thing that `other` is about, less what came back. */
export const settledOf = (other: string) =>
  `(select coalesce(sum(paid.amount_cents - ${backOf('paid')}), 0) from payment_line paid
    where paid.status = 'PAID' and ${isElsewhere('paid')} and ${isSameThing('paid', other)})`;
