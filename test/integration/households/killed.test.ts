import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIRST_USER, TEST_PASSPHRASE, type TestBackend } from '../../support/backend';
import { buildScript, killNow, saysTo, startChild } from '../../support/childScript';
import { aHouseholdOffice } from '../../support/householdOffice';
import { manyHouseholds, writeW1, type TypedRow } from '../../support/w1Files';

const HOUSEHOLDS = 200;
const KILLS = 6;

let folder: string;
let script: string;
let office: TestBackend;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juntos-child-'));
  script = await buildScript('test/support/importChild.ts', folder);
  office = await aHouseholdOffice();
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

/** A file of its own for each round: other codes, other documents. */
function fileOf(round: number) {
  const renamed = (row: TypedRow): TypedRow => ({
    ...row,
    'Código de hogar': `R${round}-${String(row['Código de hogar'])}`,
    ...(row['N.º de documento'] != null && {
      'N.º de documento': String(Number(row['N.º de documento']) + round * 100_003),
    }),
  });
  const { households, members } = manyHouseholds(HOUSEHOLDS);
  const rows = { households: households.map(renamed), members: members.map(renamed) };
  return writeW1(folder, `ronda ${round}.xlsx`, rows);
}

const unlock = () => office.ask('registry.unlock', { userName: FIRST_USER, passphrase: TEST_PASSPHRASE });

/** What the registry holds of a round, whole tables counted by the rows that belong to it. */
async function heldOf(round: number) {
  const db = office.engine.session?.db;
  if (db === undefined) throw new Error('no open registry');
  const ids = db('household').where('code', 'like', `R${round}-%`).select('id');
  const count = async (table: string) => {
    const rows: { rows: number }[] = await db(table).whereIn('household_id', ids.clone()).count({ rows: '*' });
    return rows[0]?.rows;
  };
  return {
    found: (await office.ask('households.search', { text: `R${round}` })).total,
    members: await count('member'),
    holders: await count('household_holder'),
    states: await count('household_status_change'),
    events: await count('event'),
    status: await db('import').where('name', `ronda ${round}.xlsx`).pluck('status'),
  };
}

const NOTHING = { found: 0, members: 0, holders: 0, states: 0, events: 0, status: ['DRAFT'] };
const ALL = {
  found: HOUSEHOLDS,
  members: 2 * HOUSEHOLDS,
  holders: HOUSEHOLDS,
  states: HOUSEHOLDS,
  events: 3 * HOUSEHOLDS,
  status: ['APPLIED'],
};

describe('killing the backend while it applies a file', () => {
  it('leaves the registry as before or as after, and sound', async () => {
    let whole = 0;
    let before = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const path = await fileOf(round);
      await office.ask('registry.lock', {});
      const child = startChild(script, office.registryFile, path);
      await saysTo(child, 'analysed');
      const begun = performance.now();
      // The first round is let finish, to know how long it takes; the others are killed all along that time.
      await (round === 0 ? saysTo(child, 'done') : wait((whole * round) / KILLS));
      if (round === 0) whole = performance.now() - begun;
      await killNow(child);
      await unlock();
      const held = await heldOf(round);
      expect(held).toEqual(held.found === 0 && round > 0 ? NOTHING : ALL);
      if (held.found === 0) before += 1;
      expect((await office.ask('registry.check', {})).sound).toBe(true);
    }
    expect(before).toBeGreaterThan(0); // otherwise nothing was interrupted
  });
});
