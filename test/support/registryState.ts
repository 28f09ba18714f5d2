import type { Knex } from 'knex';

const HISTORY = ['event', 'import', 'import_content', 'import_step', 'access_line', 'access_record', 'access_subject'];

/** Every row of every table but the history itself and who saw what, to see whether anything differs. */
export async function registryState(db: Knex): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables: { name: string }[] = await db('sqlite_schema')
    .where({ type: 'table' })
    .whereNot('name', 'like', 'sqlite_%')
    .whereNot('name', 'like', 'knex_%')
    .whereNot('name', 'like', 'household_words%')
    .whereNotIn('name', HISTORY)
    .orderBy('name')
    .select('name');
  const state: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const rows: object[] = await db(name);
    state[name] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return state;
}

/** The file a row comes from, in its column and in the origins of its cells. */
const IMPORT = /"import_id":"[^"]*"|\\"importId\\":\\"[^"\\]*\\"/g;

/** The same without which import wrote a row: what is said, whichever copy of a file said it. */
export const effective = (state: Awaited<ReturnType<typeof registryState>>) =>
  Object.fromEntries(Object.entries(state).map(([table, rows]) => [table, rows.map((row) => row.replace(IMPORT, ''))]));

/** Triggers and indexes too: what stands aside for a moment must be back. */
export async function registrySchema(db: Knex): Promise<readonly string[]> {
  const rows: { sql: string }[] = await db('sqlite_schema').whereNotNull('sql').select('sql');
  return rows.map(({ sql }) => sql).toSorted();
}
