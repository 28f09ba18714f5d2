import type { Knex } from 'knex';

/*
 * From which day a person has finished secondary school, so that each month is judged as of its own day. Where the
 * registry was told of it, that day; null: since before the person was registered.
 *
 * A scan may also be of the situation of a school, post or district in a month. The table is made anew, because what it
 * checks cannot be altered.
 */
const STATEMENTS = [
  `alter table member add column secondary_since text check (secondary_since is null or secondary_complete = 1)`,
  `update member set secondary_since = (
     select max(date(at, '-5 hours')) from event
     where member_id = member.id and kind = 'member.changed' and json_extract(details, '$.fields.secondaryComplete[1]') = 1)
   where secondary_complete = 1`,

  `create table attachment_now (
     id text primary key, household_id text references household, assembly_id text references assembly,
     facility_id text, month text,
     kind text not null check (kind in ('AGREEMENT', 'MINUTES', 'EVIDENCE', 'OTHER')), name text not null, media_type text not null,
     sha256 text not null, size integer not null check (size > 0), bytes blob not null, at text not null, user_id text not null,
     check ((household_id is not null) + (assembly_id is not null) + (facility_id is not null) = 1),
     check ((facility_id is null) = (month is null))
   ) strict`,
  `insert into attachment_now
     select id, household_id, assembly_id, null, null, kind, name, media_type, sha256, size, bytes, at, user_id from attachment`,
  `drop table attachment`,
  `alter table attachment_now rename to attachment`,
  `create unique index attachment_once on attachment (coalesce(household_id, assembly_id, facility_id || ' ' || month), sha256)`,
  ...['update', 'delete'].map(
    (action) => `create trigger attachment_no_${action} before ${action} on attachment
     begin select raise(abort, 'what was noted is never changed'); end`,
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
