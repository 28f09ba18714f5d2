import type { Knex } from 'knex';

/*
 * Nobody belongs to two active households at once, whatever way a row is written: by affiliating a household, by adding
 * a member, or by giving a member another document.
 */
const ACTIVE = `('AFFILIATED', 'SUSPENDED')`;

// `<> ''` says again what the partial index needs to hear.
const elsewhere = (household: string, document: string) => `
  select 1 from member as other join household on household.id = other.household_id
  where other.document_key = ${document} and other.document_key <> '' and other.household_id <> ${household} and other.exit_date is null
    and household.status in ${ACTIVE}`;

const refuse = (when: string) =>
  `begin select raise(abort, 'a person belongs to one active household only') where ${when}; end`;

const TRIGGERS = [
  `create trigger household_person_once before update of status on household
     when new.status in ${ACTIVE} and old.status not in ${ACTIVE}
     ${refuse(`exists (select 1 from member where member.household_id = new.id and member.document_key <> ''
       and member.exit_date is null and exists (${elsewhere('new.id', 'member.document_key')}))`)}`,
  ...['insert', 'update of document_key, exit_date'].map(
    (change, index) => `create trigger member_person_once_${index} before ${change} on member
     when new.document_key <> '' and new.exit_date is null
     ${refuse(`exists (select 1 from household where id = new.household_id and status in ${ACTIVE})
       and exists (${elsewhere('new.household_id', 'new.document_key')})`)}`,
  ),
];

export async function up(db: Knex): Promise<void> {
  for (const statement of TRIGGERS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
