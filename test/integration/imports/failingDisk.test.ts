import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FIRST_USER, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { buildScript } from '../../support/childScript';
import { buildDisk, startOn, toldBy } from '../../support/disk';
import type { DiskAttempt, DiskPlan } from '../../support/diskChild';
import { aResult, openPaidOffice, playAndSend, writeResults } from '../../support/payer';
import { aRosterOffice } from '../../support/rosterOffice';
import { MAY, schoolCopies } from '../../support/schoolCopies';

/* R12: the n-th act of the disk fails, for every n, while files of schools and of payers are applied: all or nothing. */

let folder: string;
let script: string;
let library: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-disco-'));
  [script, library] = [await buildScript('test/support/diskChild.ts', folder), buildDisk(folder)];
});
afterAll(() => rmSync(folder, { recursive: true }));

type Asked = Pick<DiskPlan, 'area' | 'inputs' | 'today'>;

/** What each attempt came to; the last one is the registry's own check. */
async function applyOnFailingDisk({ registryFile, ask }: TestBackend, asked: Asked) {
  await ask('registry.lock', {});
  const plan: DiskPlan = { ...asked, registryFile, failing: true, goodRowsOnly: true };
  const child = startOn({ library, folder: dirname(registryFile) }, script, JSON.stringify(plan));
  const attempts = await toldBy<DiskAttempt>(child);
  await ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
  return attempts;
}

/** Nothing until it is done, then once; told by a code each time, and the file is sound at the end. */
function expectAllOrNothing(attempts: readonly DiskAttempt[]): void {
  const [before = -1] = attempts.map(({ changes }) => changes);
  const [done, check] = attempts.slice(-2);
  const failed = attempts.slice(0, -2);
  expect(failed.length).toBeGreaterThan(2);
  expect(failed.filter(({ changes, answer }) => changes !== before || answer === '')).toEqual([]);
  expect(done).toMatchObject({ answer: 'ok', changes: before + 1 });
  expect(check).toMatchObject({ answer: 'sound', changes: before + 1 });
}

it('a returned workbook of a school', async () => {
  const office = await aRosterOffice();
  const { copy } = schoolCopies(() => office);
  const path = await copy('escuela.xlsx', { Ana: { [MAY]: 1 }, Luis: { [MAY]: 2 }, Rosa: { [MAY]: 3 } });
  const inputs = [{ period: office.period, files: [{ path }] }];
  expectAllOrNothing(await applyOnFailingDisk(office.backend, { area: 'rosters', inputs, today: '2026-07-03' }));
  const now = office.backend.engine.session?.db; // the one of before was closed
  expect(await now?.('attendance').whereNotNull('unjustified').orderBy('unjustified').pluck('unjustified')).toEqual([
    1, 2, 3,
  ]);
  await office.backend.close();
});

it('a file of results of the payer', async () => {
  const office = await openPaidOffice();
  const members = [{ birth: '2016-02-01', school: office.school }];
  for (const code of ['H1', 'H2']) await office.registry.addHousehold({ code, affiliated: '2026-01-10', members });
  const period = await playAndSend(office, '2026-B3');
  const rows = ['H1', 'H2'].map((code) => aResult(code, 200, 'COBRADO', '05/07/2026'));
  const inputs = [{ period, file: { path: await writeResults(office, 'pagador.xlsx', rows) } }];
  expectAllOrNothing(await applyOnFailingDisk(office.backend, { area: 'reconciliation', inputs, today: '2026-07-08' }));
  expect(await office.backend.ask('reconciliation.balance', { period })).toMatchObject({ sums: { paid: 40_000 } });
  await office.backend.close();
});
