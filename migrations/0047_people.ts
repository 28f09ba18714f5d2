import type { Knex } from 'knex';

/*
 * A passphrase that somebody else chose is changed at the first sign-in. Who was here before chose it in front of the
 * computer. An administrator neither types nor approves, whatever the program lets through.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(
    'alter table app_user add column passphrase_due integer not null default 0 check (passphrase_due in (0, 1))',
  );
  for (const column of ['calculated_by', 'approved_by', 'second_approved_by']) {
    for (const when of ['insert', `update of ${column}`]) {
      await db.raw(`create trigger payment_list_${column}_${when.slice(0, 6)} before ${when} on payment_list
        when exists (select 1 from app_user where id = new.${column} and role in ('administrador', 'auditor'))
        begin select raise(abort, 'neither an administrator nor an auditor calculates or approves'); end`);
    }
  }
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
