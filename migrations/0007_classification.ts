import type { Knex } from 'knex';

/*
 * Clasificación socioeconómica over time, what was asked of SISFOH, and the letters by which families are told that
 * theirs lapses. The columns of the household repeat the classification that is current.
 */
const TABLES = [
  // Dated: `since` the first day it holds, `until` the first day it no longer does; one that ends on the day it began was
  // put right and never held. `expiry` is what SISFOH sent; where it sent none, the rule set estimates it.
  `create table classification (
     id text primary key, household_id text not null references household,
     cse text not null check (cse in ('EXTREME_POOR', 'POOR', 'NON_POOR')),
     basis text not null check (basis in ('FSU', 'GEOGRAPHIC_INDIGENOUS', 'RESIDENTIAL_CENTRE', 'TEMPORARY')),
     native_community text not null default '', date text, expiry text,
     fsu_number text not null default '', fsu_date text, reference text not null default '',
     since text not null, until text, at text not null, user_id text not null, import_id text, source_row integer,
     check (until is null or until >= since),
     check (expiry is null or date is null or expiry >= date),
     check (basis <> 'GEOGRAPHIC_INDIGENOUS' or native_community <> '')
   ) strict`,
  `create unique index classification_current on classification (household_id) where until is null`,
  `create index classification_household on classification (household_id, since)`,

  // Código de hogar of SISFOH's Padrón General de Hogares, once an answer names it.
  `alter table household add column pgh_code text not null default ''`,
  `create unique index household_pgh on household (pgh_code) where pgh_code <> ''`,

  // Solicitud S100: each step a row of its own; the newest row of a step counts. One open request a household.
  `create table classification_request (
     id text primary key, household_id text not null references household,
     kind text not null check (kind in ('CLASSIFICATION', 'REEVALUATION')), number text not null, filed_on text not null,
     closed_on text, outcome text not null default '' check (outcome in ('', 'ANSWERED', 'WITHDRAWN')),
     at text not null, user_id text not null,
     check ((closed_on is null) = (outcome = '')), check (closed_on is null or closed_on >= filed_on)
   ) strict`,
  `create unique index classification_request_open on classification_request (household_id) where closed_on is null`,
  `create index classification_request_household on classification_request (household_id, filed_on)`,
  `create table classification_request_step (
     id integer primary key, request_id text not null references classification_request,
     step text not null check (step in ('FILED', 'VISITED', 'SENT', 'ANSWERED', 'WITHDRAWN')), on_date text not null,
     reference text not null default '', at text not null, user_id text not null, import_id text
   ) strict`,
  `create index classification_request_step_request on classification_request_step (request_id, id)`,

  // Carta de renovación: one a household and expiry, however often it is printed.
  `create table renewal_letter (
     id text primary key, household_id text not null references household, expiry text not null,
     printed_on text not null, printed_by text not null, handed_on text, handed_by text, received_by text not null default '',
     unique (household_id, expiry), check ((handed_on is null) = (handed_by is null)), check (handed_on is null or handed_on >= printed_on)
   ) strict`,
];

/** Every classification already stated becomes the first row of its household's history. */
const CARRIED_OVER = `
  insert into classification (id, household_id, cse, basis, date, expiry, fsu_number, fsu_date, since, at, user_id, import_id, source_row)
    select household.id, household.id, cse, 'FSU', cse_date,
      case when cse_date is null or cse_expiry >= cse_date then cse_expiry end, fsu_number, fsu_date,
      coalesce(cse_date, substr(registered.at, 1, 10), residence_since),
      coalesce(stated.at, registered.at, ''), coalesce(stated.user_id, registered.user_id, ''),
      iif(stated.seq is null, registered.import_id, stated.import_id),
      json_extract(iif(stated.seq is null, registered.details, stated.details), '$.row')
    from household
      left join event as registered on registered.seq = (
        select min(seq) from event where household_id = household.id and kind = 'household.registered')
      left join event as stated on stated.seq = (
        select max(seq) from event where household_id = household.id and kind = 'household.changed' and (
          json_type(details, '$.fields.cse') is not null or json_type(details, '$.fields.cseDate') is not null
          or json_type(details, '$.fields.cseExpiry') is not null))
    where cse is not null`;

const TRIGGERS = [
  `create trigger classification_past before update on classification when old.until is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  `create trigger classification_as_stated before update of household_id, cse, basis, native_community, date, expiry, fsu_number, fsu_date,
       reference, since, at, user_id, import_id, source_row on classification
     begin select raise(abort, 'a classification stays as it was stated'); end`,
  ...['classification', 'classification_request', 'classification_request_step', 'renewal_letter'].map(
    (table) => `create trigger ${table}_kept before delete on ${table}
     begin select raise(abort, 'what was stated is never removed'); end`,
  ),
  `create trigger classification_request_closed before update on classification_request when old.closed_on is not null
     begin select raise(abort, 'an answered request is never changed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of [...TABLES, CARRIED_OVER, ...TRIGGERS]) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
