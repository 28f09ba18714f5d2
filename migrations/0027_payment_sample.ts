import type { Knex } from 'knex';

/* Households drawn for a visit after they were paid, and what the visit found; null until somebody went there. */
const STATEMENTS = [
  `create table payment_sample (
     id text primary key, list_id text not null references payment_list, size integer not null check (size > 0),
     at text not null, user_id text not null, unique (list_id, size)
   ) strict`,
  `create table payment_visit (
     sample_id text not null references payment_sample, household_id text not null references household, place integer not null,
     paid_cents integer not null, outcome text check (outcome in ('FULL', 'LESS', 'NOT')), received_cents integer,
     visited_on text, visitor text not null default '', note text not null default '', at text, user_id text,
     primary key (sample_id, household_id),
     check ((outcome is null) = (visited_on is null) and (outcome is null) = (at is null)),
     check ((outcome = 'LESS') = (received_cents is not null)),
     check (received_cents is null or (received_cents > 0 and received_cents < paid_cents))
   ) strict`,
  `create trigger payment_sample_no_update before update on payment_sample begin select raise(abort, 'a sample is never changed'); end`,
  ...['payment_sample', 'payment_visit'].map(
    (table) =>
      `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, 'a sample is never removed'); end`,
  ),
  `create trigger payment_visit_as_drawn before update of sample_id, household_id, place, paid_cents on payment_visit
     begin select raise(abort, 'a sample is never changed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
