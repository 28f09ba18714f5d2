import type { Knex } from 'knex';

/*
 * From which cell of which file every accepted value came: `[{importId, sheet, cells: {field: 'H14'}}]`. null where it was
 * accepted by an earlier version, which kept the file alone.
 */
const TABLES = ['facility_month', 'service_row', 'attendance', 'health_month', 'control_event'];

export async function up(db: Knex): Promise<void> {
  for (const table of TABLES) await db.raw(`alter table ${table} add column origins text`);
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
