import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/backend/database/open';
import type { ReadDb } from '../../src/main/backend/database/handles';
import type { TestBackend } from './backend';

/**
 * What a kill of the process after each statement of `work` would leave: the files are copied as they lie on the disk,
 * opened again like any registry, and `look` says what it finds. Each finding once, in order.
 */
export async function afterEachCut(
  backend: TestBackend,
  work: () => Promise<unknown>,
  look: (db: ReadDb) => Promise<string>,
): Promise<readonly string[]> {
  const { engine, dir, registryFile } = backend;
  if (engine.session === undefined) throw new Error('no open registry');
  const { db, key } = engine.session;
  const copies: string[] = [];
  const cut = () => {
    const folder = join(dir, `cut${copies.length}`);
    mkdirSync(folder);
    const copy = join(folder, 'registro.juntos');
    copyFileSync(registryFile, copy);
    if (existsSync(`${registryFile}-wal`)) copyFileSync(`${registryFile}-wal`, `${copy}-wal`);
    copies.push(copy);
  };
  db.on('query-response', cut);
  await work();
  db.off('query-response', cut);
  cut(); // after the commit, which knex does not announce
  if (copies.length < 5) throw new Error('too few statements to cut between');
  const found = new Set<string>();
  for (const copy of copies) found.add(await lookAt(copy, key, look));
  return [...found];
}

async function lookAt(file: string, key: Buffer, look: (db: ReadDb) => Promise<string>): Promise<string> {
  const opened = await openDatabase(file, key);
  if (!opened.ok) return opened.problem.code;
  const found = await look(opened.value);
  await opened.value.destroy();
  return found;
}
