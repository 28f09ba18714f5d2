import type { Knex } from 'knex';

/*
 * Mother leaders: who, by which election, from when to when, and the zone she reminds in: populated centres and households
 * named one by one, each from when to when. Nothing else in the registry refers to them: they have no say in any result.
 */
const STATEMENTS = [
  // Of a household, or named by the community: then by name alone.
  `create table leader (
     id text primary key, code text not null unique, member_id text references member, name text not null,
     phone text not null, committee text not null, assembly_id text references assembly, evidence text not null check (evidence <> ''),
     since text not null, last_day text check (last_day >= since), end_reason text not null default '',
     at text not null, user_id text not null, check ((member_id is null) = (name <> '')), check (end_reason = '' or last_day is not null)
   ) strict`,
  `create index leader_member on leader (member_id) where member_id is not null`,
  `create trigger leader_as_stated before update of id, code, member_id, name, assembly_id, evidence, since, at, user_id on leader
     begin select raise(abort, 'what was stated stays as it was'); end`,
  `create trigger leader_ended before update on leader when old.end_reason <> ''
     begin select raise(abort, 'a term that ended is never changed'); end`,
  `create trigger leader_kept before delete on leader begin select raise(abort, 'a leader is never removed'); end`,
  `create table leader_zone (
     id text primary key, leader_id text not null references leader, center_code text not null default '', center_name text not null default '',
     household_id text references household, since text not null, until text check (until >= since),
     at text not null, user_id text not null, check ((household_id is null) = (center_name <> ''))
   ) strict`,
  `create index leader_zone_leader on leader_zone (leader_id, until)`,
  `create index leader_zone_household on leader_zone (household_id) where household_id is not null`,
  `create trigger leader_zone_past before update on leader_zone when old.until is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  `create trigger leader_zone_as_stated before update of id, leader_id, center_code, center_name, household_id, since, at, user_id
     on leader_zone begin select raise(abort, 'what was stated stays as it was'); end`,
  `create trigger leader_zone_kept before delete on leader_zone
     begin select raise(abort, 'what held in the past is never removed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
