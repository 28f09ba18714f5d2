import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { buildScript } from '../../support/childScript';
import { answerAll, openBimester, openTestOffice } from '../../support/playedBimester';

/* The same registry on computers set to other time zones and languages gives the same list (security.md §8 P4). */

const PERIOD = toPeriod('2026-B3');
const TODAY = '2026-07-05';
const PLACES = [
  { TZ: 'America/Lima', LC_ALL: 'es_PE.UTF-8' },
  { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Niue', LC_ALL: 'sv_SE.UTF-8' },
  { TZ: 'Asia/Tokyo', LC_ALL: 'C' },
] as const;

type Said = {
  readonly sha256: string;
  readonly inputs_sha256: string;
  readonly order: string;
  readonly language: { readonly timeZone: string; readonly locale: string };
};

let folder = '';
let registryFile = '';
let script = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-elsewhere-'));
  script = await buildScript('test/support/listChild.ts', folder);
  const office = await openTestOffice();
  registryFile = office.backend.registryFile;
  const members = [{ birth: '2016-02-01', school: office.school }];
  for (const code of ['i1', 'I2', 'ñ3', 'z4', 'Å5']) {
    await office.registry.addHousehold({ code, affiliated: '2026-01-10', members });
  }
  await openBimester(office, PERIOD);
  await answerAll(office, PERIOD);
  await office.backend.ask('compliance.close', { period: PERIOD });
  await office.registry.db.raw('pragma wal_checkpoint(truncate)');
  cpSync(dirname(registryFile), join(folder, 'registry'), { recursive: true });
  await office.backend.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function listIn(place: (typeof PLACES)[number]): Said {
  const copy = join(folder, place.TZ.replace('/', '-'));
  cpSync(join(folder, 'registry'), copy, { recursive: true });
  const file = join(copy, basename(registryFile));
  const said = execFileSync(process.execPath, [script, file, PERIOD, TODAY], { env: { ...process.env, ...place } });
  return JSON.parse(said.toString()) as Said; // as the child writes it
}

it('is the same to the last hash, wherever the computer stands', () => {
  const said = PLACES.map(listIn);
  expect(said.map(({ language }) => language.timeZone)).toEqual(PLACES.map(({ TZ }) => TZ));
  expect(new Set(said.map(({ language }) => language.locale)).size).toBeGreaterThan(2);
  expect(said[0]?.sha256).toMatch(/^[\da-f]{64}$/);
  for (const { sha256, inputs_sha256, order } of said)
    expect({ sha256, inputs_sha256, order }).toEqual({
      sha256: said[0]?.sha256,
      inputs_sha256: said[0]?.inputs_sha256,
      order: said[0]?.order,
    });
});
