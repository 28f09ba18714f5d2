import type { Knex } from 'knex';

/*
 * Households and members that live: every address, payee, school, post and pregnancy is a dated row with who wrote it,
 * when, and which import and row said so. `since` is the first day it holds, `until` the first day it no longer does;
 * a row that ends on the day it began was put right and never held. What the rules leave to two people waits as a
 * proposal.
 */
const ACTIVE = `('AFFILIATED', 'SUSPENDED')`;

const PROVENANCE = [
  `at text not null default ''`,
  `user_id text not null default ''`,
  'import_id text',
  'source_row integer',
];
const addColumns = (table: string, columns: readonly string[]) =>
  columns.map((column) => `alter table ${table} add column ${column}`);

const TABLES = [
  // Domicilio, dated: exactly one open row a household, which the columns of the household repeat.
  `create table household_address (
     id text primary key, household_id text not null references household, ubigeo text not null, populated_center_code text not null,
     populated_center_name text not null, address text not null, reference text not null, area text not null,
     since text not null, until text, reason text not null default '',
     at text not null, user_id text not null, import_id text, source_row integer
   ) strict`,
  `create unique index household_address_current on household_address (household_id) where until is null`,
  `create index household_address_household on household_address (household_id, since)`,

  ...addColumns('household_holder', [
    `reason text not null default ''`,
    `evidence text not null default ''`,
    ...PROVENANCE,
  ]),
  `create index household_holder_household on household_holder (household_id, since)`,
  `create index household_holder_member on household_holder (member_id)`,
  ...addColumns('member_service', PROVENANCE),
  ...addColumns('household_status_change', PROVENANCE.slice(2)),
  ...addColumns('pregnancy', PROVENANCE),
  // Who comes from another household of the registry: the row of the same person there.
  ...addColumns('member', [
    'previous_member_id text references member',
    'birth_pregnancy_id text references pregnancy',
  ]),
  `create index member_previous on member (previous_member_id) where previous_member_id is not null`,
  `create index member_birth on member (birth_pregnancy_id) where birth_pregnancy_id is not null`,

  // Por confirmar: what one person proposed and another decides. Who takes back a proposal of his own withdraws it.
  `create table proposal (
     id text primary key, kind text not null, household_id text not null references household, member_id text references member,
     subject text not null default '', details text not null, reason text not null, evidence text not null default '',
     proposed_at text not null, proposed_by text not null, import_id text, source_row integer,
     decision text check (decision in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')), decided_at text, decided_by text, note text not null default '',
     check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
     check (decided_by is null or (decided_by = proposed_by) = (decision = 'WITHDRAWN'))
   ) strict`,
  // The same thing is proposed once at a time.
  `create unique index proposal_open on proposal (kind, household_id, subject) where decision is null`,
  `create index proposal_household on proposal (household_id, proposed_at)`,
];

const CARRIED_OVER = [
  `insert into household_address (id, household_id, ubigeo, populated_center_code, populated_center_name, address, reference, area,
       since, at, user_id, import_id, source_row)
     select household.id, household.id, ubigeo, populated_center_code, populated_center_name, address, reference, area, residence_since,
       coalesce(event.at, ''), coalesce(event.user_id, ''), event.import_id, json_extract(event.details, '$.row')
     from household left join event on event.seq = (
       select max(seq) from event where household_id = household.id and kind = 'household.registered')`,
  ...provenanceFrom('household_holder', {
    key: 'household_holder.member_id',
    kinds: `kind = 'household.holder' and event.member_id = household_holder.member_id or kind = 'household.registered'`,
    before: `(until is null or event.at < until)`,
  }),
  ...provenanceFrom('member_service', {
    key: 'member_service.member_id',
    kinds: `event.member_id = member_service.member_id and (kind = 'member.added' or kind = 'member.changed' and (
      case member_service.kind when 'SCHOOL' then json_type(details, '$.fields.modularCode') else json_type(details, '$.fields.ipressCode') end
      ) is not null)`,
    before: `(until is null or event.at < until)`,
  }),
  ...provenanceFrom('pregnancy', {
    key: 'pregnancy.member_id',
    kinds: `event.member_id = pregnancy.member_id and (kind = 'member.added'
      or kind = 'member.changed' and json_type(details, '$.fields.pregnant') is not null)`,
    before: `(ended_date is null or event.at < ended_date)`,
  }),
];

type Origin = { readonly key: string; readonly kinds: string; readonly before: string };

/** Rows written before this version: the newest event that can have written them. */
function provenanceFrom(table: string, { key, kinds, before }: Origin): readonly string[] {
  return [
    `update ${table} set (at, user_id, import_id, source_row) = (
       select event.at, event.user_id, event.import_id, json_extract(event.details, '$.row') from event
       where event.household_id = (select household_id from member where member.id = ${key}) and (${kinds}) and ${before}
       order by seq desc limit 1)
     where exists (
       select 1 from event
       where event.household_id = (select household_id from member where member.id = ${key}) and (${kinds}) and ${before})`,
  ];
}

const refuse = (sentence: string, when: string) => `begin select raise(abort, '${sentence}') where ${when}; end`;
const isActive = (household: string) =>
  `exists (select 1 from household where id = ${household} and status in ${ACTIVE})`;
/** The civil majority; what the programme asks beyond it is a gate of the rule set. */
const adult = (birthDate: string, on: string) => `date(${birthDate}, '+18 years') <= ${on}`;
const canBePayee = (member: string, household: string, on: string) =>
  `exists (select 1 from member where member.id = ${member} and member.household_id = ${household} and exit_date is null
     and document_type <> 'NONE' and document_number <> '' and (document_expiry is null or document_expiry >= ${on})
     and ${adult('birth_date', on)})`;

/*
 * An active household has one payee at any moment: its open row is never closed nor removed, only given another member,
 * after a closed copy of it was added.
 */
const TRIGGERS = [
  `create trigger household_payee_needed before update of status on household
     when new.status in ${ACTIVE} and old.status not in ${ACTIVE}
     ${refuse(
       'an active household has an adult payee with a valid document',
       `not exists (select 1 from household_holder where household_id = new.id and until is null
          and ${canBePayee('household_holder.member_id', 'new.id', `coalesce(new.affiliation_date, '')`)})`,
     )}`,
  ...['insert', 'update of member_id, since'].map(
    (change, index) => `create trigger household_payee_apt_${index} before ${change} on household_holder
     when new.until is null and ${isActive('new.household_id')}
     ${refuse('the payee is an adult of the household with a valid document', `not ${canBePayee('new.member_id', 'new.household_id', 'new.since')}`)}`,
  ),
  `create trigger household_payee_kept_open before update of until on household_holder
     when old.until is null and new.until is not null and ${isActive('old.household_id')}
     begin select raise(abort, 'an active household always has a payee'); end`,
  `create trigger household_payee_kept before delete on household_holder
     when ${isActive('old.household_id')}
     begin select raise(abort, 'an active household always has a payee'); end`,
  // A death is a fact and waits for nobody; until another payee is named nothing is paid out.
  `create trigger member_payee_stays before update of exit_date on member
     when new.exit_date is not null and old.exit_date is null and new.exit_reason <> 'DIED' and ${isActive('new.household_id')}
     ${refuse(
       'the payee leaves after another one is named',
       `exists (select 1 from household_holder where household_id = new.household_id and member_id = new.id and until is null)`,
     )}`,
  `create trigger member_payee_identified before update of document_type, document_number, birth_date on member
     when (new.document_type, new.document_number, new.birth_date) is not (old.document_type, old.document_number, old.birth_date)
       and new.exit_date is null and ${isActive('new.household_id')}
     ${refuse(
       'the payee is an adult with a document',
       `exists (select 1 from household_holder where household_id = new.household_id and member_id = new.id and until is null
          and (new.document_type = 'NONE' or new.document_number = '' or not ${adult('new.birth_date', 'household_holder.since')}))`,
     )}`,
  ...['household_address', 'household_holder'].map(
    (table) => `create trigger ${table}_past before update on ${table} when old.until is not null
     begin select raise(abort, 'what held in the past is never changed'); end`,
  ),
  `create trigger household_address_kept before delete on household_address
     begin select raise(abort, 'what held in the past is never removed'); end`,
  `create trigger proposal_decided before update on proposal when old.decision is not null
     begin select raise(abort, 'a proposal is decided once'); end`,
  `create trigger proposal_as_made before update of kind, household_id, member_id, subject, details, reason, evidence, proposed_at, proposed_by
     on proposal begin select raise(abort, 'a proposal stays as it was made'); end`,
  `create trigger proposal_kept before delete on proposal begin select raise(abort, 'proposals are never deleted'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of [...TABLES, ...CARRIED_OVER, ...TRIGGERS]) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
