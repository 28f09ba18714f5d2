import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';

const PKCS8 = { format: 'der', type: 'pkcs8' } as const;
const SPKI = { format: 'der', type: 'spki' } as const;
export const RAW_KEY_BYTES = 32;

/** A signing key as it is kept: base64 of PKCS 8. */
export const newSigningKey = () => generateKeyPairSync('ed25519').privateKey.export(PKCS8).toString('base64');

const privateKeyOf = (stored: string) => createPrivateKey({ key: Buffer.from(stored, 'base64'), ...PKCS8 });

/** The public key that goes with it: base64 of the 32 raw bytes. */
export const publicKeyOf = (stored: string) =>
  createPublicKey(privateKeyOf(stored)).export(SPKI).subarray(-RAW_KEY_BYTES).toString('base64');

// SubjectPublicKeyInfo of an Ed25519 key is this header and the raw key (RFC 8410).
const SPKI_HEADER = Buffer.from('302a300506032b6570032100', 'hex');
const publicKeyFrom = (raw: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_HEADER, Buffer.from(raw, 'base64')]), ...SPKI });

export const isPublicKey = (text: string) => Buffer.from(text, 'base64').length === RAW_KEY_BYTES;

export const signText = (text: string, signingKey: string): Buffer =>
  sign(null, Buffer.from(text), privateKeyOf(signingKey));

/** False also for what is no key. */
export const isSignedBy = (text: string, signature: Buffer, publicKey: string): boolean =>
  isPublicKey(publicKey) && verify(null, Buffer.from(text), publicKeyFrom(publicKey), signature);
