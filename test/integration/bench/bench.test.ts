import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GOALS } from '../../../bench/goals';
import { prepareOffice } from '../../../bench/office/prepare';
import type { PreparedOffice } from '../../../bench/office/stages';
import { tableOf } from '../../../bench/report';
import { runBenchmarks } from '../../../bench/run';
import { buildScript } from '../../support/childScript';
import { buildReaderScript } from '../../support/readerScript';

const MINUTES = 60_000;
const tell = () => undefined;
const folder = mkdtempSync(join(tmpdir(), 'juntos-bench-'));
let office: PreparedOffice;

beforeAll(async () => {
  const readerFile = await buildReaderScript(folder);
  const size = { households: 60, seed: 1 };
  office = await prepareOffice(join(folder, 'office'), { size, scratch: join(folder, 'scratch'), readerFile, tell });
}, 3 * MINUTES);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the benchmark of a small district', () => {
  it(
    'gives every line of its table, and says which it could not take',
    async () => {
      const script = await buildScript('bench/index.ts', folder);
      const figures = await runBenchmarks(
        office,
        { script, root: folder, electron: undefined },
        { runs: 1, only: [], tell },
      );
      expect(figures.map(({ id }) => id)).toEqual(Object.keys(GOALS));
      const taken = figures.filter(({ measured, runs }) => Number(measured) > 0 && runs.length === 1);
      expect(figures.filter((figure) => !taken.includes(figure)).map(({ id }) => id)).toEqual(['P13']);
      for (const id of Object.keys(GOALS)) expect(tableOf(figures)).toMatch(new RegExp(`^${id} `, 'm'));
    },
    3 * MINUTES,
  );

  it('takes a prepared office as it is', async () => {
    await expect(prepareOffice(office.folder, { ...office, size: { households: 1, seed: 9 }, tell })).resolves.toEqual(
      office,
    );
  });
});
