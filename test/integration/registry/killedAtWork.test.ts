import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../../src/generator/random';
import { findBrokenLink } from '../../../src/main/backend/database/quality/brokenChain';
import { FIRST_USER, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { buildScript, killNow, saysTo, startChild } from '../../support/childScript';
import { aHouseholdOffice } from '../../support/householdOffice';
import { manyHouseholds, writeW1, type TypedRow } from '../../support/w1Files';
import type { Acknowledged } from '../../support/workChild';

/* R1: killed while files are applied, changed by hand, taken back and checkpointed. `JUNTOS_KILLS=500` in a long run. */

const KILLS = Number(process.env['JUNTOS_KILLS'] ?? 8);
const [FILES, HOUSEHOLDS] = [6, 10];
/** Of a round that nobody interrupts: each file applied, of three one moved and one taken back. */
const ACKNOWLEDGED = FILES + (2 * FILES) / 3;
let folder: string;
let script: string;
let office: TestBackend;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-muertes-'));
  script = await buildScript('test/support/workChild.ts', folder);
  office = await aHouseholdOffice();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

/** Households and people of this round's file alone. */
function writeFileOf(round: number, file: number): Promise<string> {
  const { households, members } = manyHouseholds(HOUSEHOLDS);
  const shift = (round * FILES + file) * 8 * HOUSEHOLDS;
  const renamed = (row: TypedRow): TypedRow => ({
    ...row,
    'Código de hogar': `R${round}-${file}-${String(row['Código de hogar'])}`,
    ...(row['N.º de documento'] != null && { 'N.º de documento': String(Number(row['N.º de documento']) + shift) }),
  });
  const rows = { households: households.map(renamed), members: members.map(renamed) };
  return writeW1(folder, `${round}-${file}.xlsx`, rows);
}

const isDone = (told: readonly Acknowledged[], what: Acknowledged['what'], file: number) =>
  told.some((one) => one.what === what && one.file === file);

/** What of a file is half there, or was acknowledged and is not. */
async function faultOf(round: number, file: number, told: readonly Acknowledged[]): Promise<string> {
  const db = office.engine.session?.db;
  if (db === undefined) throw new Error('no open registry');
  const [status = 'ABSENT'] = await db('import').where('name', `${round}-${file}.xlsx`).pluck<string[]>('status');
  const codes = db('household').where('code', 'like', `R${round}-${file}-%`);
  const ids: string[] = await codes.clone().pluck('id');
  const members: string[] = await db('member').whereIn('household_id', ids).pluck('id');
  const moved: string[] = await db('household_address').whereIn('household_id', ids).whereNotNull('until').pluck('id');
  const whole = status === 'APPLIED' ? HOUSEHOLDS : 0;
  if (ids.length !== whole || members.length !== 2 * whole) return `half of ${file} (${status}, ${ids.length})`;
  if (isDone(told, 'applied', file) && status !== 'APPLIED' && status !== 'UNDONE') return `${file} is lost`;
  if (isDone(told, 'undone', file) && status !== 'UNDONE') return `${file} is there again`;
  return isDone(told, 'moved', file) && moved.length !== 1 ? `the move in ${file} is lost` : '';
}

it('whatever it was doing, nothing is half done and nothing that was acknowledged is lost', async () => {
  const random = createRandom(20_260_703);
  let [whole, interrupted] = [0, 0];
  for (let round = 0; round < KILLS; round += 1) {
    const paths: string[] = [];
    for (let file = 0; file < FILES; file += 1) paths.push(await writeFileOf(round, file));
    await office.ask('registry.lock', {});
    const told: Acknowledged[] = [];
    const child = startChild(script, office.registryFile, `R${round}-`, ...paths);
    child.on('message', (message) => typeof message === 'object' && told.push(message as Acknowledged));
    await saysTo(child, 'working');
    const begun = performance.now();
    // The first round is let finish, to know how long it takes; the others are killed at any moment of that time.
    await (round === 0 ? saysTo(child, 'done') : wait(random.next() * whole));
    if (round === 0) whole = performance.now() - begun;
    await killNow(child);
    await office.ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });
    if (told.length < ACKNOWLEDGED) interrupted += 1;
    const faults: string[] = [];
    for (let file = 0; file < FILES; file += 1) faults.push(await faultOf(round, file, told));
    expect(faults.filter(Boolean)).toEqual([]);
    expect((await office.ask('registry.check', {})).sound).toBe(true);
  }
  const db = office.engine.session?.db;
  expect(db && (await findBrokenLink(db, () => Promise.resolve()))).toBeUndefined();
  expect(interrupted).toBeGreaterThan(KILLS / 2); // otherwise hardly anything was interrupted
});
