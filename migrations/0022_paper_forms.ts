import type { Knex } from 'knex';

/*
 * Forms filled in on paper and typed in the office. `row_keys`: the rows of an issue in the order in which they went out,
 * so that a sheet is typed as it was printed whoever has changed class since; null where an earlier version issued it.
 * `paper_check`: a second person held the sheet beside what was typed of one duty-month (decisions E20). A check is
 * of one typing: what is typed anew, or comes by workbook, is none of it. The newest check of a typing stands.
 */
const STATEMENTS = [
  `alter table form add column row_keys text`,
  `create table paper_check (
     id text primary key, import_id text not null references import, member_id text not null references member,
     month text not null, duty text not null check (duty in ('SCHOOL', 'CRED', 'PRENATAL', 'SUPPLEMENT')),
     answer text not null check (answer in ('CONFIRMED', 'REFUSED')),
     note text not null check (answer = 'CONFIRMED' or note <> ''), at text not null, user_id text not null
   ) strict`,
  `create index paper_check_import on paper_check (import_id)`,
  `create trigger paper_check_second_person before insert on paper_check
     begin select raise(abort, 'who typed it does not check it') where exists (
       select 1 from import where id = new.import_id and user_id = new.user_id); end`,
  `create trigger paper_check_as_said before update on paper_check
     begin select raise(abort, 'what was checked stays as it was said'); end`,
  `create trigger paper_check_kept before delete on paper_check
     begin select raise(abort, 'what was checked stays'); end`,
];

export async function up(db: Knex): Promise<void> {
  for (const statement of STATEMENTS) await db.raw(statement);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
