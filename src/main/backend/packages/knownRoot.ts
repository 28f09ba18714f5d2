import type { ReadDb, Tx } from '../database/handles';
import { findSetting, putSetting } from '../database/settings';
import { readRoot, type Root } from './root';

const ROOT = 'headquarters_root';

/** The keys of headquarters as last accepted, in force or not. */
export async function findRoot(db: ReadDb | Tx): Promise<Root | undefined> {
  const stored = await findSetting(db, ROOT);
  const root = stored === undefined ? undefined : readRoot(stored);
  return typeof root === 'object' ? root : undefined;
}

/** `text`: `root.json` as it came. */
export const putRoot = (tx: Tx, text: string): Promise<void> => putSetting(tx, ROOT, text);
