import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';

/* C2SP signed note: a text ending in a newline, a blank line, then `— <name> <base64(key id ‖ Ed25519 signature)>`. */

const ED25519_NOTE = 1;
const PKCS8 = { format: 'der', type: 'pkcs8' } as const;
const SPKI = { format: 'der', type: 'spki' } as const;
const RAW_KEY_BYTES = 32;

/** The signing key of an office, as kept in its encrypted registry: base64 of PKCS 8. */
export const newSigningKey = () => generateKeyPairSync('ed25519').privateKey.export(PKCS8).toString('base64');

const privateKeyOf = (stored: string) => createPrivateKey({ key: Buffer.from(stored, 'base64'), ...PKCS8 });

/** The public key that goes with it: base64 of the 32 raw bytes. */
export const publicKeyOf = (stored: string) =>
  createPublicKey(privateKeyOf(stored)).export(SPKI).subarray(-RAW_KEY_BYTES).toString('base64');

// SubjectPublicKeyInfo of an Ed25519 key is this header and the raw key (RFC 8410).
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex');
const publicKeyFrom = (raw: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_HEADER, Buffer.from(raw, 'base64')]), ...SPKI });

/** First bytes of a hash that tell which key of a name a line is by. */
export function keyId(name: string, publicKey: string): Buffer {
  const key = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519_NOTE), Buffer.from(publicKey, 'base64')]);
  return createHash('sha256').update(key).digest().subarray(0, 4);
}

/** `text` must end in a newline. `name`: the office, without spaces or plus signs. */
export function signNote(text: string, name: string, signingKey: string): string {
  const signature = sign(null, Buffer.from(text), privateKeyOf(signingKey));
  const line = Buffer.concat([keyId(name, publicKeyOf(signingKey)), signature]).toString('base64');
  return `${text}\n— ${name} ${line}\n`;
}

export type OpenedNote = { readonly text: string; readonly name: string };

/** The signed text and who signed it; undefined if it is not a note, or not signed by this key, or this is no key. */
export function openNote(note: string, publicKey: string): OpenedNote | undefined {
  const found = /^([\s\S]*\n)\n— (\S+) ([A-Za-z0-9+/=]+)\n$/.exec(note);
  const [, text, name, line] = found ?? [];
  if (text === undefined || name === undefined || line === undefined) return undefined;
  if (Buffer.from(publicKey, 'base64').length !== RAW_KEY_BYTES) return undefined;
  const bytes = Buffer.from(line, 'base64');
  const isThisKey = bytes.subarray(0, 4).equals(keyId(name, publicKey));
  return isThisKey && verify(null, Buffer.from(text), publicKeyFrom(publicKey), bytes.subarray(4))
    ? { text, name }
    : undefined;
}
