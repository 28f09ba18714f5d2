import type { Knex } from 'knex';

/*
 * What people decided about pairs of members that may be one person. A decision holds while `evidence` (a sum of the
 * compared fields of both) stays as it was. The open row of a pair is the one without `replaced_at`.
 */
const TABLES = [
  `create table duplicate_decision (
     id text primary key, member_a text not null references member, member_b text not null references member,
     decision text not null check (decision in ('SAME', 'DIFFERENT', 'UNSURE')), note text not null,
     evidence text not null, at text not null, user_id text not null, replaced_at text, check (member_a < member_b)
   ) strict`,
  `create unique index duplicate_decision_current on duplicate_decision (member_a, member_b) where replaced_at is null`,
  `create index duplicate_decision_other on duplicate_decision (member_b)`,
  `create trigger duplicate_decision_past before update on duplicate_decision when old.replaced_at is not null
     begin select raise(abort, 'what was decided is never changed'); end`,
  `create trigger duplicate_decision_kept before delete on duplicate_decision
     begin select raise(abort, 'what was decided is never removed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
