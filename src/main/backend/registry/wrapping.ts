import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { z } from 'zod';

/** What one attempt at a passphrase costs (argon2id). */
export type KdfCost = { readonly memoryKib: number; readonly passes: number; readonly parallelism: number };

export const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const SALT_BYTES = 16;

const base64 = z.base64().max(200);
const sealedKey = z.strictObject({ nonce: base64, sealed: base64, tag: base64 });
export const passphraseWrap = sealedKey.extend({
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKib: z.int().min(8).max(1_048_576),
    passes: z.int().min(1).max(20),
    parallelism: z.int().min(1).max(8),
    salt: base64,
  }),
});
export const codeWrap = sealedKey;
export type SealedKey = z.output<typeof sealedKey>;
export type PassphraseWrap = z.output<typeof passphraseWrap>;

/** `context` is bound to the sealed key: an entry moved to another user or registry does not open. */
export async function wrapWithPassphrase(
  key: Buffer,
  passphrase: string,
  context: string,
  cost: KdfCost,
): Promise<PassphraseWrap> {
  const salt = randomBytes(SALT_BYTES).toString('base64');
  const kdf = { name: 'argon2id' as const, ...cost, salt };
  const wrappingKey = await derive(passphrase, kdf);
  try {
    return { kdf, ...seal(key, wrappingKey, context) };
  } finally {
    wrappingKey.fill(0);
  }
}

/** The data key, or undefined if the passphrase is not this one. */
export async function unwrapWithPassphrase(
  wrap: PassphraseWrap,
  passphrase: string,
  context: string,
): Promise<Buffer | undefined> {
  if (passphrase === '') return undefined; // nobody has it, and no key can be derived from it
  const wrappingKey = await derive(passphrase, wrap.kdf);
  try {
    return unseal(wrap, wrappingKey, context);
  } finally {
    wrappingKey.fill(0);
  }
}

// The code is 256 random bits: it needs no costly derivation.
export const wrapWithCode = (key: Buffer, code: Buffer, context: string) =>
  seal(key, keyOfCode(code, context), context);
export const unwrapWithCode = (wrap: SealedKey, code: Buffer, context: string) =>
  unseal(wrap, keyOfCode(code, context), context);
const keyOfCode = (code: Buffer, context: string) => Buffer.from(hkdfSync('sha256', code, '', context, KEY_BYTES));

// NFC: a keyboard may send an accent as one character or as two.
async function derive(passphrase: string, kdf: PassphraseWrap['kdf']): Promise<Buffer> {
  const bytes = await argon2id({
    password: passphrase.normalize('NFC'),
    salt: Buffer.from(kdf.salt, 'base64'),
    memorySize: kdf.memoryKib,
    iterations: kdf.passes,
    parallelism: kdf.parallelism,
    hashLength: KEY_BYTES,
    outputType: 'binary',
  });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function seal(key: Buffer, wrappingKey: Buffer, context: string): SealedKey {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(key), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

function unseal({ nonce, sealed, tag }: SealedKey, wrappingKey: Buffer, context: string): Buffer | undefined {
  try {
    const options = { authTagLength: 16 };
    const cipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(nonce, 'base64'), options);
    cipher.setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([cipher.update(Buffer.from(sealed, 'base64')), cipher.final()]);
  } catch {
    return undefined; // a wrong key and a changed entry look the same, on purpose
  }
}
