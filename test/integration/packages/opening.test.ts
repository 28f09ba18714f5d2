import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newIdentity, recipientOf } from '../../../src/main/backend/packages/age';
import { newSigningKey, publicKeyOf } from '../../../src/main/backend/packages/ed25519';
import { openPackage, type Reader } from '../../../src/main/backend/packages/incoming';
import { zipOf } from '../../../src/main/backend/packages/zip';
import { aSealedExchange } from '../../support/sealedPackage';

let exchange: Awaited<ReturnType<typeof aSealedExchange>>;
let sealed: Buffer;
beforeAll(async () => {
  exchange = await aSealedExchange();
  sealed = await exchange.sealTo(await exchange.zip());
});

/** The code it is refused with; OPENED where it is taken. */
async function codeOf(file: Buffer, changes: Partial<Reader> = {}): Promise<string> {
  const opened = await openPackage(file, { ...exchange.reader, ...changes });
  return opened.ok ? 'OPENED' : opened.problem.why;
}

const DAMAGED = ['CHANGED', 'NOT_SEALED', 'OTHER_RECIPIENT'];

describe('a sealed package', () => {
  it('opens as it was sealed', async () => {
    const opened = await openPackage(sealed, exchange.reader);
    expect(opened).toMatchObject({ ok: true, value: { info: exchange.info } });
  });

  it('is the same zip for the same data', async () => {
    expect((await exchange.zip()).equals(await exchange.zip())).toBe(true);
  });

  it('is never taken with one bit changed: 1,000 of its bits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length * 8 - 1), async (bit) => {
        const changed = Buffer.from(sealed);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(DAMAGED).toContain(await codeOf(changed));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never taken cut off: at 200 places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), async (length) => {
        expect(DAMAGED).toContain(await codeOf(sealed.subarray(0, length)));
      }),
      { numRuns: 200 },
    );
  });

  it('is never taken with one byte of the zip inside changed, sealed again by somebody else', async () => {
    const zip = await exchange.zip();
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(zip);
        changed[at] = (changed[at] ?? 0) ^ by;
        const opened = await openPackage(await exchange.sealTo(changed), exchange.reader);
        // what the zip says beside the parts (its days, for example) is nobody's content
        const isAsSent = opened.ok && same(opened.value.parts, (await original()).parts);
        expect(opened.ok).toBe(isAsSent);
        seen.add(opened.ok ? 'OPENED' : opened.problem.why);
      }),
      { numRuns: 150 },
    );
    expect([...seen]).toContain('NOT_A_PACKAGE');
  });
});

const same = (one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>) =>
  one.size === other.size && [...one].every(([name, bytes]) => other.get(name)?.equals(bytes));
async function original() {
  const opened = await openPackage(sealed, exchange.reader);
  if (!opened.ok) throw new Error(opened.problem.why);
  return opened.value;
}

describe('each way to pass a package off for another has a code of its own', () => {
  it.each([
    ['not sealed', 'NOT_SEALED', async () => exchange.zip()],
    ['sealed to somebody else', 'OTHER_RECIPIENT', async () => sealToOther()],
    ['no zip inside', 'NOT_A_PACKAGE', async () => exchange.sealTo(Buffer.from('hola'))],
    ['for another office', 'OTHER_OFFICE', async () => exchange.sealTo(await exchange.zip({ to: '050402' }))],
    ['expired', 'EXPIRED', async () => exchange.sealTo(await exchange.zip({ expires: '2026-07-09' }))],
    ['signed by a key nobody enrolled', 'UNKNOWN_KEY', async () => resigned(true)],
    ['signed again under the name of the enrolled key', 'FAULTY', async () => resigned(false)],
    ['as of another office', 'UNKNOWN_KEY', async () => exchange.sealTo(await exchange.zip({ office: '050402' }))],
  ])('%s: %s', async (_, code, file) => {
    expect(await codeOf(await file())).toBe(code);
  });

  it('a part that nobody signed is refused', async () => {
    const { parts } = await original();
    const more = new Map([...parts, ['data/extra.csv', Buffer.from('a\n')]]);
    expect(await codeOf(await exchange.sealTo(await zipOf('D050401-000001', more)))).toBe('FAULTY');
  });
});

async function sealToOther() {
  return exchange.sealTo(await exchange.zip(), await recipientOf(await newIdentity()));
}
async function resigned(underItsName: boolean) {
  const other = newSigningKey();
  return exchange.sealTo(await exchange.zip(underItsName ? { publicKey: publicKeyOf(other) } : {}, other));
}
