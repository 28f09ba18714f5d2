import type { ReadDb } from '../handles';

/** Those of these triggers that the file no longer has. */
export async function missingTriggers(db: ReadDb, names: readonly string[]): Promise<readonly string[]> {
  const found: string[] = await db('sqlite_schema')
    .where({ type: 'trigger' })
    .whereIn('name', [...names])
    .pluck('name');
  return names.filter((name) => !found.includes(name));
}
