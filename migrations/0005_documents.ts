import type { Knex } from 'knex';

/*
 * Identity documents as dated rows, what campaigns came to, and what the civil registry answered. `since` is the first
 * day a document holds, `until` the first day it no longer does; a row that ends on the day it began was put right. Who
 * has no document has no open row.
 */
const PROVENANCE = `at text not null, user_id text not null, import_id text, source_row integer`;

const TABLES = [
  // Documento de identidad, dated: the open row repeats the columns of the member.
  `create table identity_document (
     id text primary key, member_id text not null references member,
     document_type text not null check (document_type <> 'NONE'), document_number text not null check (document_number <> ''),
     document_key text not null check (document_key <> ''), document_expiry text,
     repaired integer not null default 0 check (repaired in (0, 1)), since text not null, until text, ${PROVENANCE}
   ) strict`,
  `create unique index identity_document_current on identity_document (member_id) where until is null`,
  `create index identity_document_member on identity_document (member_id, since)`,
  `create index identity_document_key on identity_document (document_key)`,
  `create trigger identity_document_past before update on identity_document when old.until is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  `create trigger identity_document_kept before delete on identity_document
     begin select raise(abort, 'what held in the past is never removed'); end`,

  // Resultado de campaña; document_key: the document it was about, so that one seen on paper stays verified.
  `create table document_result (
     id text primary key, member_id text not null references member, document_key text not null, result text not null,
     on_date text not null, note text not null, ${PROVENANCE}
   ) strict`,
  `create index document_result_member on document_result (member_id, on_date)`,

  // Respuesta del RENIEC; the newest one a member has no replaced_at.
  `create table reniec_answer (
     id text primary key, member_id text not null references member, document_key text not null,
     answer text not null check (answer in ('MATCH', 'NAME_DIFF', 'NOT_FOUND', 'DECEASED')), checked_on text,
     surname1 text, surname2 text, given_names text, death_date text, replaced_at text,
     settlement text check (settlement in ('ACCEPTED', 'KEPT')), settled_at text, settled_by text, settlement_note text not null default '',
     ${PROVENANCE},
     check ((surname1 is null) = (given_names is null) and (surname1 is null) = (surname2 is null)),
     check ((settlement is null) = (settled_at is null) and (settlement is null) = (settled_by is null))
   ) strict`,
  `create unique index reniec_answer_current on reniec_answer (member_id) where replaced_at is null`,
  `create index reniec_answer_member on reniec_answer (member_id, at)`,
  `create trigger reniec_answer_once before update on reniec_answer when old.settlement is not null and new.settlement is not old.settlement
     begin select raise(abort, 'an answer is settled once'); end`,
  `create trigger reniec_answer_kept before delete on reniec_answer begin select raise(abort, 'answers are never deleted'); end`,
  `create trigger document_result_no_update before update on document_result
     begin select raise(abort, 'what a campaign came to is never changed'); end`,
  `create trigger document_result_no_delete before delete on document_result
     begin select raise(abort, 'what a campaign came to is never changed'); end`,
];

// Who has a document today has had it since the newest change that says so, or since entering the household.
const CARRIED_OVER = `
  insert into identity_document (id, member_id, document_type, document_number, document_key, document_expiry, since,
      at, user_id, import_id, source_row)
    select member.id, member.id, document_type, document_number, document_key, document_expiry,
      case event.kind when 'member.changed' then max(substr(event.at, 1, 10), entry_date) else entry_date end,
      coalesce(event.at, ''), coalesce(event.user_id, ''), event.import_id, json_extract(event.details, '$.row')
    from member left join event on event.seq = (
      select max(seq) from event where household_id = member.household_id and member_id = member.id and (kind = 'member.added'
        or kind = 'member.changed' and coalesce(json_type(details, '$.fields.documentType'),
          json_type(details, '$.fields.documentNumber'), json_type(details, '$.fields.documentExpiry')) is not null))
    where document_type <> 'NONE' and document_number <> '' and document_key <> ''`;

export async function up(db: Knex): Promise<void> {
  for (const statement of [...TABLES, CARRIED_OVER]) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
