import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { newSigningKey, publicKeyOf } from '../../../src/main/backend/packages/ed25519';
import { readRoot, writeRoot, type Root } from '../../../src/main/backend/packages/root';

const keys = [newSigningKey(), newSigningKey(), newSigningKey()] as const;
const others = [newSigningKey(), newSigningKey(), newSigningKey()] as const;
const root: Root = {
  type: 'juntos-root',
  version: 1,
  organisation: 'Sede',
  expires: toDate('2027-12-31'),
  threshold: 2,
  roots: keys.map(publicKeyOf),
  signing: [publicKeyOf(newSigningKey())],
  recipients: [`age1${'q'.repeat(58)}`],
};

describe('the root of keys', () => {
  it('is taken with two of its three signatures, not with one twice', () => {
    expect(readRoot(writeRoot(root, [keys[0], keys[2]]))).toEqual(root);
    expect(readRoot(writeRoot(root, [keys[0], keys[0]]))).toBe('ROOT_UNSIGNED');
    expect(readRoot(writeRoot(root, []))).toBe('ROOT_UNSIGNED');
  });

  it('is not taken with a word changed after it was signed', () => {
    expect(readRoot(writeRoot(root, keys).replace('2027-12-31', '2099-12-31'))).toBe('ROOT_UNSIGNED');
  });

  it('gives way to a later version that the one before signed, and to no other', () => {
    const next = { ...root, version: 2, roots: others.map(publicKeyOf) };
    expect(readRoot(writeRoot(next, others), root)).toBe('ROOT_UNSIGNED');
    expect(readRoot(writeRoot(next, [...others, keys[0]]), root)).toBe('ROOT_UNSIGNED');
    expect(readRoot(writeRoot(next, [...others, keys[0], keys[1]]), root)).toEqual(next);
    expect(readRoot(writeRoot(root, keys), { ...root, version: 2 })).toBe('ROOT_OLDER');
    expect(readRoot(writeRoot(root, keys), root)).toEqual(root);
    expect(readRoot(writeRoot({ ...root, organisation: 'Otra' }, keys), root)).toBe('ROOT_OLDER');
  });

  it.each(['', '{}', 'nada', JSON.stringify({ signed: { ...root, threshold: 1 }, signatures: [] })])(
    'is no root: %j',
    (text) => {
      expect(readRoot(text)).toBe('ROOT_UNREADABLE');
    },
  );
});
