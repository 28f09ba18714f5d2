import { gzipSync } from 'node:zlib';
import type { Knex } from 'knex';

/*
 * The draft of a large file is megabytes of JSON that are written, read once and wiped again: packed (gzip) they are a
 * tenth of that. Where a draft has served, nothing is kept.
 */
export async function up(db: Knex): Promise<void> {
  await db.raw(`alter table import_content add column packed blob not null default x''`);
  const ids: string[] = await db('import_content').whereNot({ draft: '' }).pluck('import_id');
  for (const id of ids) {
    const row = await db('import_content').where({ import_id: id }).first<{ draft: string }>('draft');
    await db('import_content')
      .where({ import_id: id })
      .update({ packed: gzipSync(row.draft) });
  }
  await db.raw('alter table import_content drop column draft');
  await db.raw('alter table import_content rename column packed to draft');
}

/** Versions only go forward. */
export async function down(): Promise<void> {
  throw new Error('the registry is never migrated down');
}
