import type { Knex } from 'knex';

/*
 * What was paid too much is taken back only where two people decide it: the household's bimester was judged again
 * (`version`) on evidence that came after it was paid, and that determination counts for the money too.
 */
const STATEMENTS = [
  `create table payment_recovery (
     household_id text not null references household, period text not null, version integer not null,
     proposal_id text not null unique references proposal, at text not null, user_id text not null,
     primary key (household_id, period, version),
     foreign key (household_id, period, version) references household_result
   ) strict`,
  `create trigger payment_recovery_by_two before insert on payment_recovery
     when (select proposed_by from proposal where id = new.proposal_id) is new.user_id
     begin select raise(abort, 'another person confirms a recovery'); end`,
  ...['update', 'delete'].map(
    (action) => `create trigger payment_recovery_no_${action} before ${action} on payment_recovery
     begin select raise(abort, 'what two people decided stays'); end`,
  ),
  `create trigger payment_line_decided before insert on payment_line when new.kind = 'RECOVERY' and not exists (
       select 1 from payment_recovery where household_id = new.household_id and period = new.origin_period
         and version = (select max(version) from household_result
           where household_id = new.household_id and period = new.origin_period))
     begin select raise(abort, 'two people decide what is taken back'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
