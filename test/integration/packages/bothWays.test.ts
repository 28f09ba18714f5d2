import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { arrive, enrol, readEnrolment, receiptFor, send } from '../../../src/cli/hq/exchange';
import { openFolder, rootIn, type Headquarters } from '../../../src/cli/hq/folder';
import { found } from '../../../src/cli/hq/keys';
import { isSealed, seal } from '../../../src/main/backend/packages/age';
import { newSigningKey } from '../../../src/main/backend/packages/ed25519';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { fingerprintOfRoot } from '../../../src/main/backend/packages/root';
import { openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';

const [PERIOD, PASSPHRASE, TODAY] = [toPeriod('2026-B3'), 'la frase de la sede', toDate('2026-07-10')];
let office: TestOffice;
let folder: string;
let headquarters: Headquarters;

/** An approved list, and keys that both sides believe. */
beforeEach(async () => {
  office = await openTestOffice(packageHandlers);
  const { backend, registry, school } = office;
  const members = [{ birth: '2016-02-01', school }];
  await registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members });
  await playBimester(office, PERIOD);
  await backend.as('luis').ask('payments.approve', { period: PERIOD });
  folder = join(backend.dir, 'sede');
  await found(folder, PASSPHRASE, 'Sede', toDate('2027-12-31'));
  const kept = await openFolder(folder, PASSPHRASE);
  if (kept === undefined) throw new Error('no headquarters');
  const told = readEnrolment(JSON.stringify(await backend.ask('packages.identity', {})));
  if (told === undefined) throw new Error('no identity');
  headquarters = enrol(kept, told);
});
afterEach(() => office.backend.close());

const acceptRoot = async () => {
  const file = { path: join(folder, 'root.json') };
  const fingerprint = fingerprintOfRoot(rootIn(folder));
  return office.backend.as('ana').ask('packages.acceptRoot', { file, fingerprint });
};
const path = (name: string) => join(office.backend.dir, name);
const exported = async (name = 'p.jpkg') => {
  const written = await office.backend.ask('packages.export', { period: PERIOD, file: { path: path(name) } });
  return { ...written, file: readFileSync(path(name)) };
};
const take = async (file: Buffer) => {
  writeFileSync(path('llega.jpkg'), file);
  return office.backend.call('packages.import', { file: { path: path('llega.jpkg') } });
};
const ofOffice = () => {
  const own = headquarters.offices['050401'];
  if (own === undefined) throw new Error('not enrolled');
  return own;
};
const sender = () => ({ kept: headquarters, root: rootIn(folder) });
async function arrived(file: Buffer) {
  const found_ = await arrive(headquarters, file, TODAY);
  if (!found_.ok) throw new Error(found_.problem.why);
  return found_.value;
}
const refusedBy = async (file: Buffer) => {
  const found_ = await arrive(headquarters, file, TODAY);
  return found_.ok ? found_.value.state : found_.problem.why;
};

describe('a package for headquarters', () => {
  it('travels open until the keys of headquarters are known, and sealed from then on', async () => {
    const open = await exported();
    expect([open.sealed, isSealed(open.file)]).toEqual([false, false]);
    await acceptRoot();
    const sealed = await exported();
    expect([sealed.sealed, isSealed(sealed.file)]).toEqual([true, true]);
    // Long enough never to stand in encrypted bytes by chance.
    expect([open, sealed].map(({ file }) => file.includes('data/household.csv'))).toEqual([true, false]);
    expect(await office.backend.call('packages.verify', { file: { path: path('p.jpkg') } })).toMatchObject({
      problem: { code: 'package-refused', why: 'OTHER_RECIPIENT' },
    });
  });

  it('is opened there, whole, with the hash the office keeps of it; sent again it is the same', async () => {
    await acceptRoot();
    const { file, sha256, identifier } = await exported();
    const there = await arrived(file);
    expect(there).toMatchObject({
      sha256,
      state: 'NEXT',
      info: { identifier, kind: 'BIMESTER', counts: { household: 1 } },
    });
    await office.backend.ask('packages.resend', { sequence: 1, file: { path: path('otra.jpkg') } });
    expect((await arrived(readFileSync(path('otra.jpkg')))).sha256).toBe(sha256);
  });

  it('is refused there by name: damaged, of nobody, forged, for another, missing one before', async () => {
    await acceptRoot();
    const first = await exported('1.jpkg');
    const second = await exported('2.jpkg');
    expect(await refusedBy(second.file)).toBe('GAP');
    const damaged = Buffer.from(first.file);
    damaged.writeUInt8(damaged.readUInt8(damaged.length - 9) ^ 1, damaged.length - 9);
    expect(await refusedBy(damaged)).toBe('CHANGED');
    expect(await refusedBy(first.file.subarray(0, -1))).toBe('CHANGED');
    const { zip } = await arrived(first.file);
    expect(await refusedBy(await seal(zip, [ofOffice().recipient]))).toBe('OTHER_RECIPIENT');
    expect(await refusedBy(zip)).toBe('NOT_SEALED');
    expect(await refusedBy(await seal(Buffer.from('nada'), rootIn(folder).recipients))).toBe('NOT_A_PACKAGE');
    const { publicKey: _old, ...unknown } = ofOffice();
    headquarters = { ...headquarters, offices: { '050401': { ...unknown, publicKey: 'A'.repeat(43) + '=' } } };
    expect(await refusedBy(first.file)).toBe('UNKNOWN_KEY');
  });
});

describe('its receipt', () => {
  it('comes as a file, once and the same however often', async () => {
    await acceptRoot();
    const { file, identifier } = await exported();
    const there = await arrived(file);
    const [receipt, again] = [await receiptFor(sender(), there, TODAY), await receiptFor(sender(), there, TODAY)];
    expect(again.link).toEqual(receipt.link);
    expect(await take(receipt.file)).toMatchObject({ value: { kind: 'RECEIPT', about: identifier } });
    expect(await take(again.file)).toMatchObject({ value: { about: identifier } });
    expect(await office.backend.ask('packages.list', {})).toMatchObject([{ identifier, receivedOn: TODAY }]);
  });

  it('comes as a code that only who opened the package can tell', async () => {
    await acceptRoot();
    const { file, identifier } = await exported();
    const { code } = await receiptFor(sender(), await arrived(file), TODAY);
    const wrong = code.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    expect(await office.backend.call('packages.receiveCode', { code: wrong })).toMatchObject({
      problem: { why: 'CODE_WRONG' },
    });
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect(await office.backend.ask('packages.receiveCode', { code: typed })).toEqual({ identifier, sequence: 1 });
    expect(await office.backend.call('packages.receiveCode', { code })).toMatchObject({
      problem: { why: 'CODE_WRONG' },
    });
  });

  it('is refused of what was never sent, of other content, and by another signature', async () => {
    await acceptRoot();
    const there = await arrived((await exported()).file);
    const { info } = there;
    const never = await receiptFor(sender(), { ...there, info: { ...info, identifier: 'D050401-000009' } }, TODAY);
    expect(await take(never.file)).toMatchObject({ problem: { why: 'UNKNOWN_PACKAGE', detail: 'D050401-000009' } });
    const other = await receiptFor(sender(), { ...there, sha256: 'f'.repeat(64) }, TODAY);
    expect(await take(other.file)).toMatchObject({ problem: { why: 'RECEIPT_DIFFERS' } });
    const forged = { ...sender(), kept: { ...headquarters, signingKey: newSigningKey() } };
    const signed = await receiptFor(forged, there, TODAY);
    expect(await take(signed.file)).toMatchObject({ problem: { why: 'UNKNOWN_KEY' } });
    expect(await office.backend.ask('packages.list', {})).toMatchObject([{ receivedOn: null }]);
  });
});

describe('a package of headquarters', () => {
  it('is refused before its keys are known, after it expired, for another office, and of a kind nobody knows', async () => {
    const nothing = { kind: 'NADA', tables: [], on: TODAY, expires: null };
    const { file } = await send(sender(), '050401', ofOffice(), nothing);
    expect(await take(file)).toMatchObject({ problem: { why: 'NO_ROOT' } });
    await acceptRoot();
    expect(await take(file)).toMatchObject({ problem: { why: 'KIND_UNKNOWN', detail: 'NADA' } });
    const late = await send(sender(), '050401', ofOffice(), { ...nothing, expires: toDate('2026-07-01') });
    expect(await take(late.file)).toMatchObject({ problem: { why: 'EXPIRED', detail: '2026-07-01' } });
    office.backend.setToday('2026-06-01'); // a clock set back
    expect(await take(late.file)).toMatchObject({ problem: { why: 'EXPIRED', detail: '2026-07-01' } });
    const others = await send(sender(), '050402', ofOffice(), nothing);
    expect(await take(others.file)).toMatchObject({ problem: { why: 'OTHER_OFFICE', detail: '050402' } });
    office.backend.setToday('2028-01-01');
    expect(await take(file)).toMatchObject({ problem: { why: 'ROOT_EXPIRED', detail: '2027-12-31' } });
  });
});
