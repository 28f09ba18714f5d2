import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookContent } from '../../../src/main/backend/workbooks/reading/content';
import { writeWorkbook } from '../../../src/main/backend/workbooks/writing/writeWorkbook';
import { rawWorkbook, workbookOfRows } from '../../support/rawWorkbook';
import { richWorkbook } from '../../support/richWorkbook';
import { readHere, writeBytes } from '../../support/workbookFiles';

let folder = '';
let originals: readonly Buffer[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'damaged-'));
  const rich = join(folder, 'rich.xlsx');
  await writeWorkbook(rich, richWorkbook);
  const dates = '<row><c s="1"><v>46176</v></c><c s="1"><v>1</v></c></row>';
  originals = [rawWorkbook(), workbookOfRows(dates), await readFile(rich)];
});
afterAll(() => rm(folder, { recursive: true }));

/** The same numbers at every run. */
function createRandom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const rowsOf = (content: WorkbookContent) => content.sheets.map(({ rows }) => rows);

async function rowsOrRefusal(bytes: Buffer) {
  const result = await readHere(await writeBytes(folder, 'mutant.xlsx', bytes));
  return result.ok ? rowsOf(result.value) : result.problem.code;
}

describe('a damaged workbook', () => {
  it('is refused, or reads with not one cell changed, whichever bits were flipped', async () => {
    const random = createRandom(20_261_123);
    const outcomes = { refused: 0, same: 0, changed: 0 };
    for (const original of originals) {
      const good = await rowsOrRefusal(original);
      for (let round = 0; round < 250; round++) {
        const mutant = Buffer.from(original);
        for (let flips = 1 + random(3); flips > 0; flips--) {
          const at = random(mutant.length);
          mutant.writeUInt8(mutant.readUInt8(at) ^ (1 << random(8)), at);
        }
        const found = await rowsOrRefusal(mutant);
        if (typeof found === 'string') outcomes.refused++;
        else if (isDeepStrictEqual(found, good)) outcomes.same++;
        else outcomes.changed++;
      }
    }
    expect(outcomes.changed).toBe(0);
    expect(outcomes.refused).toBeGreaterThan(300);
    expect(outcomes.same).toBeGreaterThan(10);
  });

  it('is refused wherever it was cut', async () => {
    for (const original of originals) {
      const step = Math.ceil(original.length / 60);
      for (let length = 0; length < original.length; length += step) {
        expect(typeof (await rowsOrRefusal(original.subarray(0, length)))).toBe('string');
      }
    }
  });
});
