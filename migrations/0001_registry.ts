import type { Knex } from 'knex';

/*
 * The registry of one office. Ids are ULIDs; official codes are text and never keys; money is whole céntimos; dates and
 * months are ISO text; 0 and 1 are booleans; '' is a text nobody stated and null a date or figure nobody stated.
 */
const TABLES = [
  `create table setting (name text primary key, value text not null) strict`,

  `create table app_user (
     id text primary key, name text not null unique, role text not null,
     created_at text not null, created_by text not null, removed_at text
   ) strict`,

  // Everything that changes, in order; never edited. The timeline and "changed since" read it.
  `create table event (
     seq integer primary key autoincrement, at text not null, user_id text not null, kind text not null,
     household_id text, member_id text, subject text not null default '', import_id text, details text not null default '{}'
   ) strict`,
  `create index event_household on event (household_id, seq)`,
  `create trigger event_no_update before update on event begin select raise(abort, 'events are never changed'); end`,
  `create trigger event_no_delete before delete on event begin select raise(abort, 'events are never deleted'); end`,

  `create table form_draft (key text not null, user_id text not null, json text not null, saved_at text not null, primary key (key, user_id)) strict`,

  // catalogues
  `create table populated_center (
     id text primary key, code text not null unique, name text not null, ubigeo text not null, poverty_pct real,
     altitude integer, latitude real, longitude real, native_community text not null default '', indigenous_people text not null default ''
   ) strict`,
  `create table school (
     id text primary key, modular_code text not null, annex text not null, name text not null, level text not null, ubigeo text not null,
     populated_center text not null default '', principal text not null default '', phone text not null default '', email text not null default '',
     unique (modular_code, annex)
   ) strict`,
  `create table health_post (
     id text primary key, ipress_code text not null unique, name text not null, category text not null default '', ubigeo text not null,
     state text not null default '', responsible text not null default '', phone text not null default ''
   ) strict`,

  // households
  `create table household (
     id text primary key, code text not null unique, ubigeo text not null, populated_center_code text not null, populated_center_name text not null,
     address text not null, reference text not null, area text not null, phone text not null, language text not null,
     indigenous_people text not null, native_community text not null, fsu_number text not null, fsu_date text,
     cse text, cse_date text, cse_expiry text, residence_since text not null,
     assembly_validated integer check (assembly_validated in (0, 1)), assembly_date text, agreement_date text,
     status text not null, affiliation_date text, revision integer not null default 1
   ) strict`,
  `create index household_status on household (status)`,
  `create table household_status_change (
     id text primary key, household_id text not null references household, status text not null, since text not null,
     reason text not null, at text not null, user_id text not null
   ) strict`,
  `create index household_status_change_household on household_status_change (household_id, since)`,

  `create table member (
     id text primary key, household_id text not null references household, number integer not null,
     surname1 text not null, surname2 text not null, given_names text not null,
     document_type text not null, document_number text not null, document_key text not null, document_expiry text,
     birth_date text not null, sex text not null, relationship text not null, marital_status text not null,
     disability integer not null check (disability in (0, 1)), secondary_complete integer not null check (secondary_complete in (0, 1)),
     entry_date text not null, exit_date text, exit_reason text not null default '',
     unique (household_id, number)
   ) strict`,
  `create index member_household on member (household_id)`,
  `create index member_document on member (document_key) where document_key <> ''`,
  // Titular, dated: at most one open row a household.
  `create table household_holder (
     id text primary key, household_id text not null references household, member_id text not null references member,
     since text not null, until text
   ) strict`,
  `create unique index household_holder_current on household_holder (household_id) where until is null`,
  // School (kind SCHOOL) or health post (HEALTH_POST) of a member, dated.
  `create table member_service (
     id text primary key, member_id text not null references member, kind text not null check (kind in ('SCHOOL', 'HEALTH_POST')),
     facility_id text not null, grade text not null default '', section text not null default '', since text not null, until text
   ) strict`,
  `create unique index member_service_current on member_service (member_id, kind) where until is null`,
  `create index member_service_member on member_service (member_id)`,
  `create table pregnancy (
     id text primary key, member_id text not null references member, lmp_date text, edd_date text,
     registered_date text not null, ended_date text, outcome text not null default ''
   ) strict`,
  `create unique index pregnancy_open on pregnancy (member_id) where ended_date is null`,
  `create index pregnancy_member on pregnancy (member_id)`,

  `create table eligibility_check (
     id text primary key, household_id text not null references household, on_date text not null, rule_set text not null,
     eligible integer not null check (eligible in (0, 1)), inputs text not null, gates text not null, at text not null, user_id text not null
   ) strict`,
  `create index eligibility_check_household on eligibility_check (household_id, at)`,

  // incoming files: the original bytes and what they came to
  `create table import (
     id text primary key, batch_id text not null, kind text not null, name text not null, sha256 text not null, period text not null default '',
     status text not null, at text not null, user_id text not null, event_seq integer not null,
     original blob not null, report text not null, draft text not null
   ) strict`,
  `create index import_sha on import (sha256, status)`,
  `create index import_batch on import (batch_id)`,

  // the bimester
  `create table period (
     code text primary key, status text not null, rule_set text not null, roster_cutoff text not null,
     opened_at text not null, opened_by text not null, closed_at text, closed_by text, close_reason text not null default ''
   ) strict`,
  `create table form (
     id text primary key, code text not null unique, kind text not null, period text not null references period, facility_id text not null,
     issue integer not null, row_count integer not null, keys_sha256 text not null, issued_at text not null, issued_by text not null
   ) strict`,
  `create index form_period on form (period, facility_id)`,
  // A key is fixed per person, facility and bimester (decisions R18).
  `create table form_row (
     row_key text primary key, period text not null references period, facility_id text not null, member_id text not null references member,
     document text not null, name text not null, unique (period, facility_id, member_id)
   ) strict`,

  // what facilities said: accepted values, replaced only as decisions R14 and R15 allow; every change is an event
  `create table facility_month (
     facility_id text not null, month text not null, class_days integer, closed integer check (closed in (0, 1)), situation text,
     import_id text not null, analysed_on text not null, primary key (facility_id, month)
   ) strict`,
  `create table office_situation (
     facility_id text not null, month text not null, situation text not null, evidence text not null, at text not null, user_id text not null,
     primary key (facility_id, month)
   ) strict`,
  `create table service_row (
     member_id text not null references member, facility_id text not null, period text not null, situation text not null default '',
     situation_date text, motive text not null default '', observations text not null default '', rejected text not null default '[]',
     import_id text not null, analysed_on text not null, primary key (member_id, facility_id, period)
   ) strict`,
  `create table attendance (
     member_id text not null references member, facility_id text not null, month text not null,
     unjustified integer, justified integer, pupil_days integer, closed_here integer not null default 0 check (closed_here in (0, 1)),
     import_id text not null, analysed_on text not null, primary key (member_id, facility_id, month)
   ) strict`,
  `create table health_month (
     member_id text not null references member, facility_id text not null, month text not null,
     dates text not null default '[]', complied text, supplement text,
     import_id text not null, analysed_on text not null, primary key (member_id, facility_id, month)
   ) strict`,
  `create table control_event (
     member_id text not null references member, kind text not null, date text not null, facility_id text not null, import_id text not null,
     primary key (member_id, kind, date)
   ) strict`,
  // Otras personas: kept for later search, never attendance by itself (decisions §2d).
  `create table other_person (
     id text primary key, period text not null, facility_id text not null, document text not null, name text not null,
     birth_date text, "values" text not null, import_id text not null
   ) strict`,
  // Decisions by hand, one in force per member, month and duty; NON_COMPLIANT needs confirmed_by.
  `create table decision (
     id text primary key, period text not null, member_id text not null references member, month text not null, duty text not null,
     state text not null, reason text not null, note text not null, at text not null, user_id text not null,
     confirmed_by text, confirmed_at text, withdrawn_at text, check (confirmed_by is null or confirmed_by <> user_id)
   ) strict`,
  `create unique index decision_current on decision (member_id, month, duty) where withdrawn_at is null`,

  // results, frozen when a household closes; a later determination is a new row (decisions R17)
  `create table duty_result (
     member_id text not null references member, month text not null, duty text not null, household_id text not null references household,
     period text not null, version integer not null default 1, state text not null, cause text, rule text not null, facts text not null,
     facility_id text not null default '', at text not null, primary key (member_id, month, duty, version)
   ) strict`,
  `create index duty_result_period on duty_result (period, household_id)`,
  `create table household_result (
     household_id text not null references household, period text not null, version integer not null default 1, result text not null,
     months text not null, at text not null, user_id text not null, primary key (household_id, period, version)
   ) strict`,

  // payments
  `create table payment_list (
     id text primary key, period text not null unique, status text not null check (status in ('CALCULATED', 'APPROVED')),
     rule_set text not null, inputs_sha256 text not null, sha256 text not null, paid_count integer not null, total_cents integer not null,
     calculated_at text not null, calculated_by text not null, approved_at text, approved_by text,
     check (approved_by is null or approved_by <> calculated_by), check (status = 'CALCULATED' or approved_by is not null)
   ) strict`,
  `create table payment_line (
     id text primary key, list_id text not null references payment_list, household_id text not null references household,
     benefit text not null, origin_period text not null, status text not null check (status in ('PAID', 'HELD', 'NOT_PAID')),
     amount_cents integer not null check (amount_cents >= 0), reason text not null, explanation text not null,
     check ((status = 'NOT_PAID') = (amount_cents = 0))
   ) strict`,
  `create index payment_line_list on payment_line (list_id)`,
  // One base transfer per household and bimester, over all lists; one that is kept may be paid later by another list.
  `create unique index payment_line_once on payment_line (household_id, benefit, origin_period) where status = 'PAID'`,
  `create unique index payment_line_kept_once on payment_line (household_id, benefit, origin_period) where status = 'HELD'`,
  `create trigger payment_line_kept_unpaid before insert on payment_line when new.status = 'HELD' and exists (
       select 1 from payment_line where household_id = new.household_id and benefit = new.benefit and origin_period = new.origin_period
         and status = 'PAID')
     begin select raise(abort, 'what is paid is never kept as well'); end`,
  `create trigger payment_list_immutable before update on payment_list when old.status = 'APPROVED'
     begin select raise(abort, 'an approved list is never changed'); end`,
  `create trigger payment_list_kept before delete on payment_list when old.status = 'APPROVED'
     begin select raise(abort, 'an approved list is never deleted'); end`,
  ...['insert', 'update', 'delete'].map(
    (action) => `create trigger payment_line_no_${action} before ${action} on payment_line
     when exists (select 1 from payment_list where id = ${action === 'insert' ? 'new' : 'old'}.list_id and status = 'APPROVED')
     begin select raise(abort, 'lines of an approved list are never changed'); end`,
  ),
  ...['duty_result', 'household_result'].flatMap((table) => [
    `create trigger ${table}_no_update before update on ${table} begin select raise(abort, 'closed results are never changed'); end`,
    `create trigger ${table}_no_delete before delete on ${table} begin select raise(abort, 'closed results are never changed'); end`,
  ]),

  `create table package (
     sequence integer primary key, identifier text not null unique, period text not null, sha256 text not null, previous_sha256 text not null,
     bytes integer not null, created_at text not null, created_by text not null
   ) strict`,
  `create trigger package_no_update before update on package begin select raise(abort, 'what was sent is never changed'); end`,
  `create trigger package_no_delete before delete on package begin select raise(abort, 'what was sent is never changed'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TABLES) await db.raw(statement);
}

/** Versions only go forward: an older program refuses the file, and a backup precedes every migration. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
