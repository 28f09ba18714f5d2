import type { IsoDate } from '@shared/domain/calendar';
import { newIdentity, recipientOf } from '../../main/backend/packages/age';
import { newSigningKey, publicKeyOf } from '../../main/backend/packages/ed25519';
import { writeRoot, type Root } from '../../main/backend/packages/root';
import { rootIn, rootKeysIn, saveFolder, saveRoot, saveRootKeys, type Headquarters } from './folder';

const THRESHOLD = 2;
const ROOT_KEYS = 3;

/** Keys of a new headquarters: three root keys, one to sign, one to open packages with and one in reserve. */
export async function found(folder: string, passphrase: string, organisation: string, expires: IsoDate): Promise<Root> {
  const rootKeys = Array.from({ length: ROOT_KEYS }, newSigningKey);
  const kept = await freshKeys([], {});
  const root = { type: 'juntos-root', version: 1, organisation, threshold: THRESHOLD } as const;
  const made = { ...root, expires, roots: rootKeys.map(publicKeyOf), ...(await publicPartOf(kept)) };
  await saveFolder(folder, passphrase, kept);
  await saveRootKeys(folder, passphrase, rootKeys);
  await saveRoot(folder, writeRoot(made, rootKeys));
  return made;
}

/** The next version with new keys; undefined where fewer than two root keys are at hand. */
export async function renew(
  folder: string,
  passphrase: string,
  before: Headquarters,
  expires: IsoDate,
): Promise<Root | undefined> {
  const rootKeys = await rootKeysIn(folder, passphrase);
  if (rootKeys.length < THRESHOLD) return undefined;
  const kept = await freshKeys(before.identities, before.offices);
  const root = rootIn(folder);
  const made = { ...root, version: root.version + 1, expires, ...(await publicPartOf(kept)) };
  await saveFolder(folder, passphrase, kept);
  await saveRoot(folder, writeRoot(made, rootKeys));
  return made;
}

async function freshKeys(older: readonly string[], offices: Headquarters['offices']): Promise<Headquarters> {
  const identities = [await newIdentity(), await newIdentity(), ...older];
  return { signingKey: newSigningKey(), identities, offices };
}

/** Packages are sealed to the two newest: the one in use and the one in reserve. */
const publicPartOf = async ({ signingKey, identities }: Headquarters) => ({
  signing: [publicKeyOf(signingKey)],
  recipients: await Promise.all(identities.slice(0, 2).map(recipientOf)),
});
