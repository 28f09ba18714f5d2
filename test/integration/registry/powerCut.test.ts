import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom } from '../../../src/generator/random';
import { findBrokenLink } from '../../../src/main/backend/database/quality/brokenChain';
import { checkDatabase } from '../../../src/main/backend/database/check';
import type { ReadDb } from '../../../src/main/backend/database/handles';
import { openDatabase } from '../../../src/main/backend/database/open';
import { buildScript } from '../../support/childScript';
import { afterCut, readActs } from '../../support/cutDisk';
import { buildDisk, startOn, toldBy } from '../../support/disk';
import type { DiskPlan } from '../../support/diskChild';
import { aHouseholdOffice } from '../../support/householdOffice';
import { manyHouseholds, writeW1, type TypedRow } from '../../support/w1Files';

/* R2: the power is cut at any moment while files are applied. `JUNTOS_CUTS=400` looks at as many states as a long run does. */

const STATES = Number(process.env['JUNTOS_CUTS'] ?? 24);
const [FILES, HOUSEHOLDS] = [5, 30];
/** Applied by the office before. */
const CATALOGS = 3;
let folder: string;
let script: string;
let library: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-corte-'));
  [script, library] = [await buildScript('test/support/diskChild.ts', folder), buildDisk(folder)];
});
afterAll(() => rmSync(folder, { recursive: true }));

function writeFileOf(round: number): Promise<string> {
  const { households, members } = manyHouseholds(HOUSEHOLDS);
  const renamed = (row: TypedRow): TypedRow => ({
    ...row,
    'Código de hogar': `R${round}-${String(row['Código de hogar'])}`,
    ...(row['N.º de documento'] != null && {
      'N.º de documento': String(Number(row['N.º de documento']) + round * 100_003),
    }),
  });
  const rows = { households: households.map(renamed), members: members.map(renamed) };
  return writeW1(folder, `ronda ${round}.xlsx`, rows);
}

type Recorded = {
  readonly before: ReadonlyMap<string, Buffer>;
  readonly log: Buffer;
  readonly key: Buffer;
  readonly name: string;
};

/** What a program that applies the files asks of its disk. */
async function record(synchronous?: 'off'): Promise<Recorded> {
  const office = await aHouseholdOffice();
  const key = Buffer.from(office.engine.session?.key ?? Buffer.alloc(0));
  const { registryFile } = office;
  await office.ask('registry.lock', {});
  const names = readdirSync(office.dir).filter((name) => name.startsWith(basename(registryFile)));
  const before = new Map(names.map((name) => [name, readFileSync(join(office.dir, name))]));
  const log = join(folder, `${synchronous ?? 'full'}.log`);
  const inputs: object[] = [];
  for (let round = 0; round < FILES; round += 1) inputs.push({ file: { path: await writeFileOf(round) } });
  const plan: DiskPlan = {
    registryFile,
    today: '2026-05-04',
    area: 'households',
    inputs,
    failing: false,
    ...(synchronous !== undefined && { synchronous }),
  };
  const child = startOn({ library, folder: dirname(registryFile), log }, script, JSON.stringify(plan));
  expect(await toldBy(child)).toMatchObject([{ changes: FILES + CATALOGS }]);
  await office.close();
  return { before, log: readFileSync(log), key, name: basename(registryFile) };
}

/** Each of so many states in words: '' where nothing is wrong with it. */
async function faultsIn({ before, log, key, name }: Recorded, states: number): Promise<readonly string[]> {
  const acts = readActs(log);
  const first = acts.findIndex(({ kind }) => kind === 'A');
  const random = createRandom(20_260_703);
  const faults: string[] = [];
  for (let state = 0; state < states; state += 1) {
    const { acknowledged, files } = afterCut(acts, random.integer(first, acts.length), before, random);
    const place = join(folder, 'estado');
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    for (const [file, bytes] of files) writeFileSync(join(place, file), bytes);
    faults.push(await faultOf(join(place, name), key, acknowledged));
  }
  return faults;
}

async function faultOf(file: string, key: Buffer, acknowledged: number): Promise<string> {
  const opened = await openDatabase(file, key).catch((error: unknown) => ({ ok: false as const, problem: error }));
  if (!opened.ok) return 'unreadable';
  try {
    return await faultIn(opened.value, acknowledged);
  } catch {
    return 'unreadable';
  } finally {
    await opened.value.destroy();
  }
}

async function faultIn(db: ReadDb, acknowledged: number): Promise<string> {
  if (!(await checkDatabase(db)).sound) return 'damaged';
  if ((await findBrokenLink(db, () => Promise.resolve())) !== undefined) return 'history broken';
  const applied: string[] = await db('import').where({ status: 'APPLIED', kind: 'hogares' }).pluck('name');
  for (let round = 0; round < FILES; round += 1) {
    const rows: { n: number }[] = await db('household').where('code', 'like', `R${round}-%`).count('* as n');
    const whole = applied.includes(`ronda ${round}.xlsx`) ? HOUSEHOLDS : 0;
    if (rows[0]?.n !== whole) return `half of file ${round}`;
    if (round < acknowledged && whole === 0) return `file ${round} was acknowledged and is lost`;
  }
  return '';
}

it('whatever a cut leaves of what was not synced, no file is half applied and none that was acknowledged is lost', async () => {
  const faults = await faultsIn(await record(), STATES);
  expect(faults).toHaveLength(STATES);
  expect(faults.filter(Boolean)).toEqual([]);
});

it('the same without syncing loses or damages it: the cuts are real', async () => {
  const faults = await faultsIn(await record('off'), 10);
  expect(faults.filter(Boolean).length).toBeGreaterThan(5);
});
