import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unseal } from '../../../src/main/backend/packages/age';
import { newSigningKey, publicKeyOf } from '../../../src/main/backend/packages/ed25519';
import { unzip, zipOf } from '../../../src/main/backend/packages/zip';
import { aSealedExchange } from '../../support/sealedPackage';

const CHECK = join(import.meta.dirname, '../../support/packageCheck.py');
type Exchange = Awaited<ReturnType<typeof aSealedExchange>>;
let folder: string;
let exchange: Exchange;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-tools-'));
  exchange = await aSealedExchange();
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What age, unzip, sha256sum and a checker that shares no line with ours find wrong. */
async function faultsFoundIn(zip: Buffer, key = exchange.publicKey): Promise<string[]> {
  writeFileSync(join(folder, 'p.jpkg'), await exchange.sealTo(zip));
  writeFileSync(join(folder, 'identity'), `${exchange.identity}\n`);
  const args = [CHECK, join(folder, 'p.jpkg'), join(folder, 'identity'), folder, key];
  return execFileSync('python3', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
}

describe('standard tools and another checker', () => {
  it('open a package and find nothing wrong', async () => {
    expect(await faultsFoundIn(await exchange.zip())).toEqual([]);
  });

  it('find the part that was changed', async () => {
    const { root, parts } = await unzip(await exchange.zip());
    const changed = parts.get('data/household.csv')?.toString('utf8').replace('POBRE EXTREMO', 'NO POBRE') ?? '';
    const other = new Map([...parts, ['data/household.csv', Buffer.from(changed)]]);
    expect(await faultsFoundIn(await zipOf(root, other))).toEqual([
      'manifest-sha256.txt',
      'Payload-Oxum',
      'household: bytes or hash',
    ]);
  });

  it('find another signer', async () => {
    const other = publicKeyOf(newSigningKey());
    expect(await faultsFoundIn(await exchange.zip(), other)).toEqual(['note: another key', 'note: another signer']);
  });

  it('find a signature that does not fit', async () => {
    const { root, parts } = await unzip(await exchange.zip());
    const longer = parts.get('bagit.txt')?.toString('utf8').replace('1.0', '0.97') ?? '';
    const tags = parts.get('tagmanifest-sha256.txt')?.toString('utf8') ?? '';
    const note = parts.get('tagmanifest-sha256.note')?.toString('utf8') ?? '';
    const other = new Map([
      ...parts,
      ['bagit.txt', Buffer.from(longer)],
      ['tagmanifest-sha256.txt', Buffer.from(tags.toUpperCase())],
      ['tagmanifest-sha256.note', Buffer.from(note.replace(tags, tags.toUpperCase()))],
    ]);
    expect(await faultsFoundIn(await zipOf(root, other))).toContain('note: wrong signature');
  });

  it("what Debian's age seals, we open", async () => {
    const args = ['--encrypt', '--recipient', exchange.recipient];
    const sealed = execFileSync('age', args, { input: 'hola' });
    expect(await unseal(sealed, [exchange.identity])).toEqual({ kind: 'open', bytes: Buffer.from('hola') });
  });
});
