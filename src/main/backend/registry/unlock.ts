import { randomBytes } from 'node:crypto';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Surroundings } from '../backend';
import { createAttempts } from './attempts';
import { contextOf, findEntry, type Keyring, type KeyringEntry } from './keyring';
import { unwrapWithPassphrase } from './wrapping';

type Door = Pick<Surroundings, 'registryFile' | 'now' | 'log'>;

/** `unwrapFor` wherever somebody types a passphrase: each wrong one counts, and after some of them one waits. */
export async function unwrapAtDoor({ registryFile, now, log }: Door, ring: Keyring, name: string, passphrase: string) {
  const attempts = createAttempts(registryFile);
  const seconds = attempts.secondsToWait(now());
  if (seconds > 0) return refuse({ code: 'wait-before-retry' as const, seconds });
  const unwrapped = await unwrapFor(ring, name, passphrase);
  if (!unwrapped.ok) await attempts.failed(now()).catch((error: unknown) => log.error(error, 'attempts'));
  return unwrapped;
}

/** The data key for a name and passphrase. An unknown name takes as long and answers as a wrong passphrase. */
export async function unwrapFor(
  ring: Keyring,
  name: string,
  passphrase: string,
  unwrap = unwrapWithPassphrase,
): Promise<Result<{ readonly key: Buffer; readonly userId: string }, Problem>> {
  const entry = findEntry(ring, name) ?? decoyOf(ring);
  const key = await unwrap(entry, passphrase, contextOf(ring.registryId, entry.id));
  return key === undefined ? refuse({ code: 'wrong-passphrase' }) : ok({ key, userId: entry.id });
}

// Costs what a real entry costs, and nothing opens it.
function decoyOf({ users: [first] }: Keyring): KeyringEntry {
  if (first === undefined) throw new Error('a keyring has at least one user');
  return { ...first, id: 'nobody', tag: randomBytes(16).toString('base64') };
}
