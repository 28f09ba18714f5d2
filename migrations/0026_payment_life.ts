import type { Knex } from 'knex';

/*
 * How a payment list was sent or cancelled, beside who and when; and who may take these steps: a second person approves
 * what is over the sum that the office set, and an approved list is cancelled by somebody who did not approve it.
 */
const STATEMENTS = [
  `alter table payment_list add column sent_on text`,
  `alter table payment_list add column sent_reference text not null default ''`,
  `alter table payment_list add column cancelled_at text`,
  `alter table payment_list add column cancelled_by text`,
  `alter table payment_list add column cancel_reason text not null default ''`,
  `create trigger payment_list_second before update of status on payment_list
     when new.status = 'APPROVED' and old.status <> 'APPROVED' and new.second_approved_by is null
       and new.total_cents > (select cast(value as integer) from setting where name = 'second_approval_above' and value <> '')
     begin select raise(abort, 'a second person approves a list over the set sum'); end`,
  `create trigger payment_list_cancel before update of status on payment_list
     when new.status = 'CANCELLED' and old.status <> 'CANCELLED' and (new.cancelled_by is null or new.cancel_reason = ''
       or (old.status = 'APPROVED' and new.cancelled_by in (old.approved_by, coalesce(old.second_approved_by, ''))))
     begin select raise(abort, 'another person than the approver cancels an approved list'); end`,
  `create trigger payment_list_as_cancelled before update of cancelled_at, cancelled_by, cancel_reason on payment_list
     when old.cancelled_at is not null
     begin select raise(abort, 'what was stated stays as it was'); end`,
  `create trigger payment_list_as_sent before update of sent_on, sent_reference on payment_list when old.sent_on is not null
     begin select raise(abort, 'what was stated stays as it was'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
