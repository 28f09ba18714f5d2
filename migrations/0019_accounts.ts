import type { Knex } from 'knex';

/*
 * How a household is paid and into which account, dated as its payee is: one row a household holds, and one household
 * an account. An account is the payee's own, so that it ends before another payee is named. Households registered before
 * have no row: nobody stated it.
 */
const NEEDS_ACCOUNT = `('ATM', 'CORRESPONDENT_AGENT')`;

const STATEMENTS = [
  `create table household_account (
     id text primary key, household_id text not null references household, member_id text references member,
     payment_mode text not null
       check (payment_mode in ('BN_AGENCY_WINDOW', 'ATM', 'CORRESPONDENT_AGENT', 'ETV', 'PIAS', 'DELIVERY')),
     account_number text not null check (account_number = '' or (length(account_number) = 11 and account_number not glob '*[^0-9]*')),
     since text not null, until text check (until >= since), reason text not null, evidence text not null,
     at text not null, user_id text not null, import_id text, source_row integer,
     check ((account_number = '') = (member_id is null)),
     check (payment_mode not in ${NEEDS_ACCOUNT} or account_number <> '')
   ) strict`,
  `create unique index household_account_current on household_account (household_id) where until is null`,
  `create unique index household_account_once on household_account (account_number) where until is null and account_number <> ''`,
  `create index household_account_household on household_account (household_id, since)`,
  `create index household_account_member on household_account (member_id) where member_id is not null`,
  `create trigger household_account_of_payee before insert on household_account
     when new.until is null and new.member_id is not null
     begin select raise(abort, 'an account is the payee''s own') where not exists (
       select 1 from household_holder
       where household_id = new.household_id and member_id = new.member_id and until is null); end`,
  `create trigger household_account_ends before update of member_id on household_holder
     when old.until is null and new.member_id <> old.member_id
     begin select raise(abort, 'the account of the payee before ends first') where exists (
       select 1 from household_account
       where household_id = old.household_id and member_id = old.member_id and until is null); end`,
  `create trigger household_account_past before update on household_account when old.until is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  `create trigger household_account_as_stated before update of household_id, member_id, payment_mode, account_number,
     since, reason, evidence, at, user_id, import_id, source_row
     on household_account begin select raise(abort, 'what was stated stays as it was'); end`,
  `create trigger household_account_kept before delete on household_account
     begin select raise(abort, 'what held in the past is never removed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
