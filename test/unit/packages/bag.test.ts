import { describe, expect, it } from 'vitest';
import { bagOf, HEADQUARTERS, infoOf, TAGS, type BagInfo, type Parts } from '../../../src/main/backend/packages/bag';
import { newSigningKey, publicKeyOf } from '../../../src/main/backend/packages/ed25519';
import { keyId, openNote, signNote } from '../../../src/main/backend/packages/signedNote';
import { payloadOf, type Table } from '../../../src/main/backend/packages/table';
import { faultsOf } from '../../../src/main/backend/packages/verifyBag';

const lines: Table = {
  name: 'payment_line',
  key: ['household'],
  fields: [
    { name: 'household', type: 'string', required: true },
    { name: 'status', type: 'string' },
    { name: 'amount_cents', type: 'integer' },
  ],
  rows: [
    { household: 'H1', status: 'PAID', amount_cents: 20000 },
    { household: 'H,2', status: 'NOT_PAID', amount_cents: 0 },
  ],
};
const key = newSigningKey();
const info: BagInfo = {
  identifier: 'D050401-000001',
  organisation: 'Oficina de Prueba',
  date: '2026-07-08',
  office: '050401',
  to: HEADQUARTERS,
  kind: 'BIMESTER',
  expires: null,
  receiptSecret: '',
  sequence: 1,
  previousSha256: '0'.repeat(64),
  schemaVersion: '1',
  period: '2026-B3',
  publicKey: publicKeyOf(key),
  counts: { payment_line: 2 },
  totalCents: 20000,
};
const bag = (changes: Partial<BagInfo> = {}) =>
  bagOf(payloadOf(info.identifier, [lines]), { ...info, ...changes }, key);
const withPart = (parts: Parts, name: string, text: string): Parts => new Map([...parts, [name, Buffer.from(text)]]);
const codes = (parts: Parts, trusted?: string) => faultsOf(parts, trusted).map(({ part, code }) => `${part} ${code}`);

describe('a package for headquarters', () => {
  it('has no fault as it was made', () => {
    expect(faultsOf(bag(), info.publicKey)).toEqual([]);
  });

  it('is the same bytes for the same data', () => {
    expect([...bag()]).toEqual([...bag()]);
  });

  it('says of itself what it was made with', () => {
    const told = { expires: '2026-12-31', receiptSecret: 'c2VjcmV0' };
    expect(infoOf(bag(told))).toEqual({ ...info, ...told });
  });

  it('names the part that was changed', () => {
    expect(
      codes(withPart(bag(), 'data/payment_line.csv', 'household,status,amount_cents\nH1,PAID,90000\nH2,PAID,0\n')),
    ).toEqual(expect.arrayContaining(['data/payment_line.csv PART_CHANGED', 'data/payment_line.csv SUM_DIFFERS']));
  });

  it('names a part that is missing, and one that nobody listed', () => {
    const without = new Map([...bag()].filter(([name]) => name !== 'data/payment_line.csv'));
    expect(codes(without)).toContain('data/payment_line.csv PART_MISSING');
    expect(codes(withPart(bag(), 'data/extra.csv', 'x'))).toContain('data/extra.csv PART_UNLISTED');
    expect(codes(withPart(bag(), 'extra.txt', 'x'))).toContain('extra.txt PART_UNLISTED');
  });

  it('notices totals that do not add up although every hash fits', () => {
    expect(codes(bag({ totalCents: 20001 }))).toEqual(['data/payment_line.csv SUM_DIFFERS']);
    expect(codes(bag({ counts: { payment_line: 3 } }))).toEqual(['data/payment_line.csv COUNT_DIFFERS']);
  });

  it('refuses a bag signed by another key than the one the office is known by', () => {
    expect(codes(bag(), publicKeyOf(newSigningKey()))).toEqual([`${TAGS.info} SIGNATURE_OTHER_KEY`]);
  });

  it('refuses a manifest rewritten after it was signed', () => {
    const parts = bag();
    const manifest = parts.get(TAGS.tagManifest)?.toString('utf8') ?? '';
    expect(codes(withPart(parts, TAGS.tagManifest, manifest.toUpperCase()))).toContain(
      `${TAGS.note} SIGNATURE_INVALID`,
    );
  });
});

describe('a signed note', () => {
  const note = signNote('texto\n', 'juntos-distrital/050401', key);

  it('opens with its key and with no other', () => {
    expect(openNote(note, publicKeyOf(key))).toEqual({ text: 'texto\n', name: 'juntos-distrital/050401' });
    expect(openNote(note, publicKeyOf(newSigningKey()))).toBeUndefined();
  });

  it('does not open with what is no key, though the note names it', () => {
    const forged = keyId('juntos-distrital/050401', 'AAAA');
    const line = Buffer.concat([forged, Buffer.alloc(64)]).toString('base64');
    expect(openNote(`texto\n\n— juntos-distrital/050401 ${line}\n`, 'AAAA')).toBeUndefined();
  });

  it.each([note.replace('texto', 'Texto'), note.replace('050401', '050402'), note.slice(0, -1), ''])(
    'does not open changed: %j',
    (changed) => {
      expect(openNote(changed, publicKeyOf(key))).toBeUndefined();
    },
  );
});
