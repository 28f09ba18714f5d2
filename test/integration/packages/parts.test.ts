import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageHandlers } from '../../../src/main/backend/handlers/packages';
import { readPackage } from '../../../src/main/backend/packages/readPackage';
import { openTestOffice, type TestOffice } from '../../support/playedBimester';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice(packageHandlers);
  await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-10', members: [{ birth: '2016-02-01' }] });
});
afterEach(() => office.backend.close());

const place = (name = '') => join(office.backend.dir, name);
const send = (partBytes?: number) =>
  office.backend.ask('packages.exportRegistry', {
    reach: 'FULL',
    file: { path: place('p.jpkg') },
    ...(partBytes === undefined ? {} : { partBytes }),
  });
const written = () => readdirSync(place()).filter((name) => name.startsWith('p.jpkg'));
const joined = async (path = place('p.jpkg.partes')) => {
  const read = await readPackage(path);
  if (read.ok) return read.value.bytes;
  return read.problem.code === 'package-refused' ? [read.problem.why, read.problem.detail] : read.problem;
};

describe('a package larger than a stick takes in one file', () => {
  it('goes in numbered parts with their table, and small ones whole', async () => {
    expect(await send()).toMatchObject({ parts: 1 });
    expect(written()).toEqual(['p.jpkg']);
    rmSync(place('p.jpkg'));
    const { bytes, parts } = await send(1024);
    expect(parts).toBe(Math.ceil(bytes / 1024));
    expect(parts).toBeGreaterThan(2);
    expect(written()).toHaveLength(parts + 1);
    expect(readFileSync(place('p.jpkg.001'))).toHaveLength(1024);
  });

  it('is joined again as it was, by the program and by standard tools', async () => {
    await send(1024);
    const whole = await joined();
    execFileSync('sh', ['-c', 'sha256sum --quiet -c p.jpkg.partes && cat p.jpkg.0* > junto.jpkg'], { cwd: place() });
    expect(readFileSync(place('junto.jpkg')).equals(whole as Buffer)).toBe(true);
    const verified = await office.backend.ask('packages.verify', { file: { path: place('p.jpkg.partes') } });
    expect(verified).toMatchObject({ valid: true, identifier: 'D050401-000001' });
  });

  it('is refused with the part that is missing, damaged, alone, or not of it', async () => {
    await send(1024);
    const second = readFileSync(place('p.jpkg.002'));
    rmSync(place('p.jpkg.002'));
    expect(await joined()).toEqual(['PART_MISSING', 'p.jpkg.002']);
    expect(await joined(place('p.jpkg.001'))).toEqual(['PART_ALONE', 'p.jpkg.001']);
    writeFileSync(place('p.jpkg.002'), second.subarray(0, -1));
    expect(await joined()).toEqual(['PART_DAMAGED', 'p.jpkg.002']);
    writeFileSync(place('p.jpkg.002'), second);
    expect(Buffer.isBuffer(await joined())).toBe(true);
    const table = readFileSync(place('p.jpkg.partes'), 'utf8');
    for (const other of ['../p.jpkg.001', 'p.jpkg.003', ''])
      for (const text of [table.replace('p.jpkg.001', other), '']) {
        writeFileSync(place('p.jpkg.partes'), text);
        expect(await joined()).toMatchObject(['PARTS_UNREADABLE', expect.any(String)]);
      }
  });

  it('leaves no part of an earlier one beside a smaller one', async () => {
    await send(1024);
    const { parts } = await send(2048);
    expect(written()).toHaveLength(parts + 1);
    expect(Buffer.isBuffer(await joined())).toBe(true);
    await office.backend.ask('packages.resend', { sequence: 1, file: { path: place('p.jpkg') } });
    expect(written()).toEqual(['p.jpkg']);
  });
});

describe('what goes wrong while a package is placed', () => {
  it('on the disk is told as that, and leaves no package behind', async () => {
    const file = { path: place('no-such-folder/p.jpkg') };
    expect(await office.backend.call('packages.exportRegistry', { reach: 'FULL', file })).toMatchObject({
      problem: { code: 'file-unwritable', detail: 'ENOENT' },
    });
    expect(await office.backend.ask('packages.list', {})).toEqual([]);
  });

  it('in the registry is a bug with its reference, not a fault of the file', async () => {
    await office.registry.db.raw(
      `create trigger package_broken before insert on package begin select raise(abort, 'a bug'); end`,
    );
    const file = { path: place('p.jpkg') };
    expect(await office.backend.call('packages.exportRegistry', { reach: 'FULL', file })).toMatchObject({
      problem: { code: 'unexpected' },
    });
    expect(written()).toEqual([]);
  });
});
