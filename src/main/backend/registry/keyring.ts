import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { isSameName } from '@shared/domain/users';
import { replaceFile } from '../files/replaceFile';
import { codeWrap, passphraseWrap } from './wrapping';

const entry = passphraseWrap.extend({ id: z.string(), name: z.string() });
/** `code`: the one that opens it, sealed with age to the keys of headquarters. */
const headquartersWrap = codeWrap.extend({ code: z.base64().max(10_000) });
const keyring = z.strictObject({
  /** 2: also headquarters can help. */
  version: z.union([z.literal(1), z.literal(2)]),
  registryId: z.string(),
  office: z.strictObject({ name: z.string(), ubigeo: z.string() }),
  users: z.array(entry).min(1),
  recovery: codeWrap,
  headquarters: headquartersWrap.optional(),
});
export type RecoveryWrap = z.output<typeof codeWrap>;
export type HeadquartersWrap = z.output<typeof headquartersWrap>;
/** The data key, wrapped once for each user, for the printed code and for headquarters; and what the unlock screen must show. */
export type Keyring = z.output<typeof keyring>;
export type KeyringEntry = z.output<typeof entry>;

export const keyringFileOf = (registryFile: string) => `${registryFile}.keyring.json`;
const copiesOf = (registryFile: string) => [keyringFileOf(registryFile), `${registryFile}.keyring.copy.json`];

/** The first copy that can be read. */
export function readKeyring(registryFile: string): Result<Keyring, Problem> {
  for (const file of copiesOf(registryFile)) {
    const found = readCopy(file);
    if (found !== undefined) return ok(found);
  }
  return refuse({ code: 'keyring-damaged', path: keyringFileOf(registryFile) });
}

export async function writeKeyring(registryFile: string, ring: Keyring): Promise<void> {
  for (const file of copiesOf(registryFile)) await replaceFile(file, textOf(ring));
}

/** Brings back a copy that was damaged, or left behind when the computer stopped between the two. */
export async function mendKeyring(registryFile: string, ring: Keyring): Promise<void> {
  const text = textOf(ring);
  for (const file of copiesOf(registryFile)) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) await replaceFile(file, text);
  }
}

/** The keyring that opens a backup lies beside it. */
export const copyKeyring = (ring: Keyring, backupFile: string) => replaceFile(keyringFileOf(backupFile), textOf(ring));

// Parsed once more, so that the same keyring is always the same text.
const textOf = (ring: Keyring) => `${JSON.stringify(keyring.parse(ring), null, 2)}\n`;

function readCopy(file: string): Keyring | undefined {
  try {
    return readKeyringText(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** undefined: the text of something else. */
export function readKeyringText(text: string): Keyring | undefined {
  try {
    return keyring.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Each wrapped key is bound to its registry, its user and the version of the format. */
export const contextOf = (registryId: string, userId: string) => `juntos-keyring/1/${registryId}/${userId}`;
export const recoveryContextOf = (registryId: string) => contextOf(registryId, 'recovery-code');
export const headquartersContextOf = (registryId: string) => `juntos-keyring/2/${registryId}/headquarters`;

export const withRecovery = (ring: Keyring, recovery: RecoveryWrap): Keyring => ({ ...ring, recovery });

export const withHeadquarters = (ring: Keyring, headquarters: HeadquartersWrap): Keyring => ({
  ...ring,
  version: 2,
  headquarters,
});

/** An entry left behind by an addition that was never recorded gives way to the new one of that name. */
export function withEntry(ring: Keyring, added: KeyringEntry): Keyring {
  const others = ring.users.filter(({ id, name }) => id !== added.id && !isSameName(name, added.name));
  return { ...ring, users: [...others, added] };
}

/** Without the key of somebody who left. */
export const withoutEntry = (ring: Keyring, id: string): Keyring => ({
  ...ring,
  users: ring.users.filter((user) => user.id !== id),
});

export const findEntry = (ring: Keyring, name: string): KeyringEntry | undefined =>
  ring.users.find((user) => isSameName(user.name, name));
