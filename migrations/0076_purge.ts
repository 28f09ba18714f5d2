import type { Knex } from 'knex';

/*
 * Depurar: what of former households is taken out after its term, as one person proposed and another decided, and which
 * events lost their details. An event keeps its hash; what is left of it is sealed by the event that tells of the purge.
 */
const TABLES = [
  `create table purge (
     id text primary key, cutoff text not null, rule_set text not null, years integer not null check (years > 0),
     households integer not null check (households > 0), households_sha256 text not null, reason text not null check (reason <> ''),
     proposed_at text not null, proposed_by text not null,
     decision text check (decision in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')), decided_at text, decided_by text,
     note text not null default '',
     check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
     check (decided_by is null or (decided_by = proposed_by) = (decision = 'WITHDRAWN'))
   ) strict`,
  `create trigger purge_decided before update on purge when old.decision is not null
     begin select raise(abort, 'a decided purge is never changed'); end`,
  `create trigger purge_as_proposed before update of cutoff, rule_set, years, households, households_sha256, reason, proposed_at, proposed_by
     on purge begin select raise(abort, 'a purge is decided as it was proposed'); end`,
  `create trigger purge_kept before delete on purge begin select raise(abort, 'a purge is never removed'); end`,
  `create table purged_household (
     household_id text primary key references household, purge_id text not null references purge
   ) strict`,
  `create table purged_event (
     seq integer primary key references event, purge_id text not null references purge, kept_sha256 text not null
   ) strict`,
  ...['purged_household', 'purged_event'].flatMap((table) =>
    ['update', 'delete'].map(
      (change) => `create trigger ${table}_no_${change} before ${change} on ${table}
        begin select raise(abort, 'what was purged is never changed'); end`,
    ),
  ),
  `create trigger household_purged before update of status on household
     when exists (select 1 from purged_household where household_id = old.id)
     begin select raise(abort, 'a purged household stays as it is'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
