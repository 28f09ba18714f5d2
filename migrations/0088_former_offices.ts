import type { Knex } from 'knex';

/*
 * What the office judged and paid from which a household came: read here, never judged again. Members by their number,
 * which is the same in both offices; 0: the household's.
 */
const OF_HOUSEHOLD = 'household_id text not null references household, office text not null';
const TABLES = {
  former_bimester: `${OF_HOUSEHOLD}, period text not null, result text not null check (result in ('COMPLIED', 'BREACH', 'BLOCKED')),
     outcome text not null, was_breach integer not null check (was_breach in (0, 1)),
     appeal text check (appeal in ('OPEN', 'UPHELD', 'REJECTED')), interrupted integer not null check (interrupted in (0, 1)),
     exit_asked integer not null check (exit_asked in (0, 1)), primary key (household_id, office, period)`,
  former_duty: `${OF_HOUSEHOLD}, member integer not null, month text not null, duty text not null, state text not null,
     explanation text not null, primary key (household_id, office, member, month, duty)`,
  former_payment: `${OF_HOUSEHOLD}, place integer not null, period text not null, origin_period text not null, benefit text not null,
     member integer not null, kind text not null, amount_cents integer not null, state text not null,
     primary key (household_id, place)`,
  former_correction: `${OF_HOUSEHOLD}, period text not null, benefit text not null, member integer not null,
     settled_cents integer not null, entitled_cents integer not null, state text not null,
     primary key (household_id, office, period, benefit, member)`,
};

export async function up(db: Knex): Promise<void> {
  await db.raw('alter table household_arrival add column affiliation_date text');
  for (const [table, columns] of Object.entries(TABLES)) {
    await db.raw(`create table ${table} (${columns}) strict`);
    for (const change of ['update', 'delete'])
      await db.raw(`create trigger ${table}_no_${change} before ${change} on ${table}
        begin select raise(abort, 'what another office told is never changed'); end`);
  }
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
