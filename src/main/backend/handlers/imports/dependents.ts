import { distinctDependents, type Dependent } from '@shared/domain/imports/dependents';
import { namedDependents } from '../../database/benefits/named';
import type { ReadDb, Tx } from '../../database/handles';
import { findDependents } from '../../database/importDependents';
import type { Received } from '../../database/receivedFiles';
import { NAMED_FILE } from '../benefits/namedImport';

/** Everything that rests on what a file wrote; empty where it can be taken back. */
export async function dependentsOf(
  db: ReadDb | Tx,
  { id, kind, name, period, recorded }: Received,
): Promise<readonly Dependent[]> {
  const found = await findDependents(db, { id, kind, name, period: period ?? '', recorded });
  const paid = kind === NAMED_FILE ? await namedDependents(db, id) : [];
  return distinctDependents([...found, ...paid]);
}
