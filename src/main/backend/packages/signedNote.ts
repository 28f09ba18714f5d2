import { createHash } from 'node:crypto';
import { isPublicKey, isSignedBy, publicKeyOf, signText } from './ed25519';

/* C2SP signed note: a text ending in a newline, a blank line, then `— <name> <base64(key id ‖ Ed25519 signature)>`. */

const ED25519_NOTE = 1;

/** First bytes of a hash that tell which key of a name a line is by. */
export function keyId(name: string, publicKey: string): Buffer {
  const key = Buffer.concat([Buffer.from(`${name}\n`), Buffer.of(ED25519_NOTE), Buffer.from(publicKey, 'base64')]);
  return createHash('sha256').update(key).digest().subarray(0, 4);
}

/** `text` must end in a newline. `name`: the office, without spaces or plus signs. */
export function signNote(text: string, name: string, signingKey: string): string {
  const signature = signText(text, signingKey);
  const line = Buffer.concat([keyId(name, publicKeyOf(signingKey)), signature]).toString('base64');
  return `${text}\n— ${name} ${line}\n`;
}

export type OpenedNote = { readonly text: string; readonly name: string };

/** The signed text and who signed it; undefined if it is not a note, or not signed by this key, or this is no key. */
export function openNote(note: string, publicKey: string): OpenedNote | undefined {
  const found = /^([\s\S]*\n)\n— (\S+) ([A-Za-z0-9+/=]+)\n$/.exec(note);
  const [, text, name, line] = found ?? [];
  if (text === undefined || name === undefined || line === undefined) return undefined;
  if (!isPublicKey(publicKey)) return undefined;
  const bytes = Buffer.from(line, 'base64');
  const isThisKey = bytes.subarray(0, 4).equals(keyId(name, publicKey));
  return isThisKey && isSignedBy(text, bytes.subarray(4), publicKey) ? { text, name } : undefined;
}
