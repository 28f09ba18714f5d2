import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/* age v1 (C2SP): sealed to X25519 recipients, unreadable and unchangeable for others. Who wrote it, the note inside tells. */

/** The secret an office or headquarters opens packages with: `AGE-SECRET-KEY-1…`. */
export const newIdentity = (): Promise<string> => generateX25519Identity();

/** To whom others seal: `age1…`. */
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

export async function seal(bytes: Buffer, recipients: readonly string[]): Promise<Buffer> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(bytes));
}

const INTRO = 'age-encryption.org/v1\n';
export const isSealed = (bytes: Buffer) => bytes.subarray(0, INTRO.length).toString('latin1') === INTRO;

export type Unsealed =
  { readonly kind: 'open'; readonly bytes: Buffer } | { readonly kind: 'other-recipient' | 'changed' };

/** What was sealed to one of these identities; otherwise whether it is for somebody else, or not as it was sealed. */
export async function unseal(sealed: Buffer, identities: readonly string[]): Promise<Unsealed> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return { kind: 'open', bytes: Buffer.from(await decrypter.decrypt(sealed)) };
  } catch (error) {
    // The library tells by its sentence alone.
    const isOthers = error instanceof Error && error.message.startsWith('no identity matched');
    return { kind: isOthers ? 'other-recipient' : 'changed' };
  }
}

/** 2^14 rounds of scrypt: some tenths of a second in this library, which is slow at it. */
const WORK = 14;

export async function sealWithPassphrase(bytes: Buffer, passphrase: string): Promise<Buffer> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(WORK);
  return Buffer.from(await encrypter.encrypt(bytes));
}

/** undefined: another passphrase, or not as it was sealed. */
export async function unsealWithPassphrase(sealed: Buffer, passphrase: string): Promise<Buffer | undefined> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return Buffer.from(await decrypter.decrypt(sealed));
  } catch {
    return undefined;
  }
}
