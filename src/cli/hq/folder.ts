import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isoDate } from '@shared/contract/values';
import { replaceFile } from '../../main/backend/files/replaceFile';
import { sealWithPassphrase, unsealWithPassphrase } from '../../main/backend/packages/age';
import { readRoot, type Root } from '../../main/backend/packages/root';

/*
 * What headquarters keeps in a folder: its secrets and what it knows of the offices, sealed with a passphrase; the root
 * keys one by one, to be kept apart; and `root.json`, which everybody may have.
 */

const link = z.strictObject({ sequence: z.int(), sha256: z.string() });
const received = link.extend({
  identifier: z.string(),
  kind: z.string(),
  /** Day of its receipt. */
  on: isoDate,
});
const office = z.strictObject({
  name: z.string(),
  publicKey: z.string(),
  recipient: z.string(),
  received: z.array(received),
  sent: z.array(link),
  /** Where its history stood in each package seen: it only grows. */
  heads: z
    .array(z.strictObject({ sequence: z.int(), events: z.int(), looks: z.int(), payments: z.int(), hash: z.string() }))
    .default([]),
  /** Statements by which it may go on after restoring a backup: behind which package, and from which one it did. */
  resumes: z.array(z.strictObject({ identifier: z.string(), after: z.int(), from: z.int().nullable() })).default([]),
});
const state = z.strictObject({
  signingKey: z.string(),
  /** The newest first; the ones before still open what was sealed to them. */
  identities: z.array(z.string()).min(1),
  offices: z.record(z.string(), office),
});
export type Headquarters = z.output<typeof state>;
export type EnrolledOffice = z.output<typeof office>;

const STATE = 'sede.age';
const ROOT = 'root.json';
const rootKeyFile = (number: number) => `raiz-${number}.age`;

export const isFounded = (folder: string) => existsSync(join(folder, STATE));

/** undefined: there is none, or the passphrase is another one. */
export async function openFolder(folder: string, passphrase: string): Promise<Headquarters | undefined> {
  if (!isFounded(folder)) return undefined;
  const text = await unsealWithPassphrase(readFileSync(join(folder, STATE)), passphrase);
  return text === undefined ? undefined : state.parse(JSON.parse(text.toString('utf8')));
}

export async function saveFolder(folder: string, passphrase: string, kept: Headquarters): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await replaceFile(join(folder, STATE), await sealWithPassphrase(Buffer.from(JSON.stringify(kept)), passphrase));
}

export async function saveRootKeys(folder: string, passphrase: string, keys: readonly string[]): Promise<void> {
  for (const [index, key] of keys.entries())
    await replaceFile(join(folder, rootKeyFile(index + 1)), await sealWithPassphrase(Buffer.from(key), passphrase));
}

/** Those of the root keys that lie in the folder now. */
export async function rootKeysIn(folder: string, passphrase: string): Promise<readonly string[]> {
  const files = readdirSync(folder).filter((name) => /^raiz-\d\.age$/.test(name));
  const keys = await Promise.all(
    files.map((name) => unsealWithPassphrase(readFileSync(join(folder, name)), passphrase)),
  );
  return keys.flatMap((key) => (key === undefined ? [] : [key.toString('utf8')]));
}

export const saveRoot = (folder: string, text: string) => replaceFile(join(folder, ROOT), text);

export function rootIn(folder: string): Root {
  const root = readRoot(readFileSync(join(folder, ROOT), 'utf8'));
  if (typeof root === 'string') throw new Error(`${ROOT}: ${root}`);
  return root;
}
