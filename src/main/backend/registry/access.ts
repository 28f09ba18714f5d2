import type { Problem } from '@shared/contract/problems';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { wrapForHeadquarters } from './headquartersKey';
import {
  contextOf,
  readKeyring,
  withEntry,
  withHeadquarters,
  withRecovery,
  withoutEntry,
  writeKeyring,
  type Keyring,
  type KeyringEntry,
  type RecoveryWrap,
} from './keyring';
import { wrapWithPassphrase } from './wrapping';

type Keys = Pick<Backend, 'registryFile' | 'key' | 'kdfCost'>;
type Named = { readonly id: string; readonly name: string };

/** Wraps the data key with a user's passphrase; nothing is written yet. */
export async function prepareEntry(
  { registryFile, key, kdfCost }: Keys,
  { id, name }: Named,
  passphrase: string,
): Promise<Result<KeyringEntry, Problem>> {
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  const wrap = await wrapWithPassphrase(key, passphrase, contextOf(ring.value.registryId, id), kdfCost);
  return ok({ id, name, ...wrap });
}

/** Puts the entry into the keyring; inside the transaction that records it, so that two changes never cross. */
export const putEntry = (registryFile: string, entry: KeyringEntry) =>
  changeKeyring(registryFile, (ring) => withEntry(ring, entry));

/** Takes a person's entry out; inside the transaction that retires the person. */
export const dropEntry = (registryFile: string, id: string) =>
  changeKeyring(registryFile, (ring) => withoutEntry(ring, id));

/** A code takes the place of the printed one; inside the transaction that records it. */
export const putRecovery = (registryFile: string, recovery: RecoveryWrap) =>
  changeKeyring(registryFile, (ring) => withRecovery(ring, recovery));

/** Lets headquarters help; inside the transaction that takes its keys in, or uses the way in up. */
export async function putHeadquartersKey(
  { registryFile, key }: Pick<Keys, 'registryFile' | 'key'>,
  recipients: readonly string[],
): Promise<Result<null, Problem>> {
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  const wrap = await wrapForHeadquarters(ring.value.registryId, key, recipients);
  return changeKeyring(registryFile, (now) => withHeadquarters(now, wrap));
}

async function changeKeyring(registryFile: string, change: (ring: Keyring) => Keyring): Promise<Result<null, Problem>> {
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  await writeKeyring(registryFile, change(ring.value));
  return ok(null);
}
