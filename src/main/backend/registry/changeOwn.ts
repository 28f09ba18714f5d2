import type { Problem } from '@shared/contract/problems';
import { isWeakPassphrase } from '@shared/domain/passphrases';
import { refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { noteEvent } from '../database/events';
import { updateUser } from '../database/users';
import { prepareEntry, putEntry } from './access';

type Keys = Pick<Backend, 'registryFile' | 'key' | 'kdfCost' | 'user' | 'write'>;
type Change = { readonly current: string; readonly next: string };

/** Wraps the data key anew for whoever is signed in: the registry itself is not written over. `current` was checked. */
export async function changeOwn(keys: Keys, { current, next }: Change): Promise<Result<null, Problem>> {
  const { registryFile, user, write } = keys;
  if (isWeakPassphrase(next, user.name)) return refuse({ code: 'weak-passphrase' });
  if (next.normalize('NFC') === current.normalize('NFC')) return refuse({ code: 'same-passphrase' });
  const entry = await prepareEntry(keys, user, next);
  if (!entry.ok) return entry;
  return write(async (tx) => {
    await updateUser(tx, user.id, { isDue: false });
    await noteEvent(tx, { kind: 'passphrase-changed', subject: user.id });
    return putEntry(registryFile, entry.value);
  });
}
