import type { Knex } from 'knex';

/*
 * Community assemblies, the steps of affiliation and scanned papers. What households already state of their assembly,
 * agreement and affiliation stays in their columns, from which their step is known: no row is made up for them.
 */
const RESULTS = `('VALIDATED', 'REJECTED_NOT_RESIDENT', 'REJECTED_NOT_POOR_COMMUNITY', 'REJECTED_NO_TARGET_MEMBER', 'REJECTED_DUPLICATE',
  'ABSENT', 'HOLDER_CHANGED', 'DECEASED', 'WITHDREW', 'UNKNOWN_HOUSEHOLD')`;

const PARTS = ['assembly_center', 'assembly_authority', 'assembly_household', 'assembly_referral'];

const TABLES = [
  // places: null where they are not limited; quorum and rule set as they were at closing.
  `create table assembly (
     id text primary key, code text not null unique, ubigeo text not null, status text not null check (status in ('OPEN', 'CLOSED', 'CANCELLED')),
     convened_on text not null, held_on text not null, notified_on text, start_time text not null, end_time text not null, place text not null,
     attendees integer check (attendees >= 0), places integer check (places >= 0), quorum integer, rule_set text not null, notes text not null,
     opened_at text not null, opened_by text not null, closed_at text, closed_by text, reason text not null default '',
     check ((status = 'OPEN') = (closed_at is null)), check (convened_on <= held_on)
   ) strict`,
  `create table assembly_center (
     assembly_id text not null references assembly, code text not null, name text not null, primary key (assembly_id, name)
   ) strict`,
  `create table assembly_authority (
     assembly_id text not null references assembly, number integer not null, name text not null, dni text not null, position text not null,
     organisation text not null, primary key (assembly_id, number)
   ) strict`,
  `create table assembly_household (
     assembly_id text not null references assembly, household_id text not null references household, number integer not null,
     basis text not null check (basis in ('ELIGIBLE', 'PROPOSED')), reason text not null default '', check_id text not null references eligibility_check,
     called integer not null default 0 check (called in (0, 1)), present integer check (present in (0, 1)),
     result text check (result in ${RESULTS}), observation text not null default '', at text not null, user_id text not null,
     primary key (assembly_id, household_id), unique (assembly_id, number)
   ) strict`,
  `create index assembly_household_household on assembly_household (household_id)`,
  // Proposals of the community: people to be sent to the ULE, never households of this registry.
  `create table assembly_referral (
     id text primary key, assembly_id text not null references assembly, number integer not null, surname1 text not null, surname2 text not null,
     given_names text not null, document text not null, populated_center text not null, observation text not null, at text not null, user_id text not null,
     unique (assembly_id, number)
   ) strict`,
  // What was decided after closing: the newest row is in force, the first result stays.
  `create table assembly_correction (
     seq integer primary key autoincrement, assembly_id text not null, household_id text not null, result text not null check (result in ${RESULTS}),
     reason text not null check (reason <> ''), at text not null, user_id text not null,
     foreign key (assembly_id, household_id) references assembly_household (assembly_id, household_id)
   ) strict`,
  `create index assembly_correction_of on assembly_correction (assembly_id, household_id, seq)`,
  `create trigger assembly_final before update on assembly when old.status <> 'OPEN'
     begin select raise(abort, 'a closed assembly is never changed'); end`,
  `create trigger assembly_kept before delete on assembly begin select raise(abort, 'an assembly is never deleted'); end`,
  ...PARTS.flatMap((table) =>
    ['insert', 'update', 'delete'].map(
      (action) => `create trigger ${table}_no_${action} before ${action} on ${table}
       when exists (select 1 from assembly where id = ${action === 'insert' ? 'new' : 'old'}.assembly_id and status <> 'OPEN')
       begin select raise(abort, 'a closed assembly is never changed'); end`,
    ),
  ),

  // In the order in which they were noted; on_date is the day each holds from. details: act of headquarters, assembly, package …
  `create table affiliation_step (
     seq integer primary key autoincrement, household_id text not null references household, step text not null, on_date text not null,
     assembly_id text references assembly, details text not null default '{}', at text not null, user_id text not null
   ) strict`,
  `create index affiliation_step_household on affiliation_step (household_id, seq)`,

  // Scanned papers. They leave the encrypted registry only into a file that a person names.
  `create table attachment (
     id text primary key, household_id text references household, assembly_id text references assembly,
     kind text not null check (kind in ('AGREEMENT', 'MINUTES', 'EVIDENCE', 'OTHER')), name text not null, media_type text not null,
     sha256 text not null, size integer not null check (size > 0), bytes blob not null, at text not null, user_id text not null,
     check ((household_id is null) <> (assembly_id is null))
   ) strict`,
  `create unique index attachment_once on attachment (coalesce(household_id, assembly_id), sha256)`,
  ...['affiliation_step', 'attachment', 'assembly_correction'].flatMap((table) =>
    ['update', 'delete'].map(
      (action) => `create trigger ${table}_no_${action} before ${action} on ${table}
       begin select raise(abort, 'what was noted is never changed'); end`,
    ),
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
