import { z } from 'zod';
import { isoDate } from '@shared/contract/values';
import { canonicalJson } from '@shared/domain/canonicalJson';
import { sha256 } from './bag';
import { isSignedBy, publicKeyOf, signText } from './ed25519';

/*
 * The root of trust in headquarters: which keys sign what comes from there and to whom packages are sealed. Three keys
 * kept apart sign it, two are enough; a later version is taken only where two of the version before signed it as well.
 */

const key = z.base64().length(44);
const signed = z.strictObject({
  type: z.literal('juntos-root'),
  version: z.int().min(1),
  organisation: z.string().min(1).max(200),
  expires: isoDate,
  threshold: z.int().min(2),
  roots: z.array(key).min(2).max(10),
  signing: z.array(key).min(1).max(10),
  /** age recipients: headquarters' own, and one kept in reserve. */
  recipients: z
    .array(z.string().regex(/^age1[0-9a-z]{58}$/))
    .min(1)
    .max(10),
});
const rootFile = z.strictObject({
  signed,
  signatures: z.array(z.strictObject({ key, signature: z.base64().max(100) })).max(20),
});
export type Root = z.output<typeof signed>;
export type RootFault = 'ROOT_UNREADABLE' | 'ROOT_UNSIGNED' | 'ROOT_OLDER';

/** `root.json`: the same root and keys give the same text. */
export function writeRoot(root: Root, signingKeys: readonly string[]): string {
  const text = canonicalJson(root);
  const signatures = signingKeys.map((one) => ({
    key: publicKeyOf(one),
    signature: signText(text, one).toString('base64'),
  }));
  return `${JSON.stringify({ signed: root, signatures }, null, 2)}\n`;
}

/** The root in a file, where it is signed as it must be: by its own keys and, after another version, by that one's too. */
export function readRoot(text: string, before?: Root): Root | RootFault {
  const file = parse(text);
  if (file === undefined) return 'ROOT_UNREADABLE';
  const { signed: root, signatures } = file;
  const signers = signatures
    .filter((one) => isSignedBy(canonicalJson(root), Buffer.from(one.signature, 'base64'), one.key))
    .map((one) => one.key);
  if (!isEnough(root, signers) || (before !== undefined && !isEnough(before, signers))) return 'ROOT_UNSIGNED';
  if (before === undefined || root.version > before.version) return root;
  return fingerprintOfRoot(root) === fingerprintOfRoot(before) ? root : 'ROOT_OLDER';
}

const isEnough = ({ roots, threshold }: Root, signers: readonly string[]) =>
  new Set(roots.filter((one) => signers.includes(one))).size >= threshold;

function parse(text: string) {
  try {
    return rootFile.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What is read out over the telephone before a root or an office is believed: eight groups of four. */
export const fingerprintOf = (text: string) => (sha256(text).slice(0, 32).match(/.{4}/g) ?? []).join(' ');
export const fingerprintOfRoot = (root: Root) => fingerprintOf(canonicalJson(root));
