import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkbookContent } from '../../../src/main/backend/workbooks/reading/content';
import { nodeReaderHost } from '../../../src/main/backend/workbooks/reading/readerHost';
import { openReader } from '../../../src/main/backend/workbooks/reading/readerProcess';
import { writeWorkbook } from '../../../src/main/backend/workbooks/writing/writeWorkbook';
import { buildReaderScript } from '../../support/readerScript';
import { goodParts, rawWorkbook, workbookOfRows } from '../../support/rawWorkbook';
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

const number = (name: string, usual: number) => Number(process.env[name] ?? usual);

describe('a damaged workbook', () => {
  it('is refused, or reads with not one cell changed, whichever bits were flipped', async () => {
    const random = createRandom(20_261_123);
    const rounds = number('JUNTOS_DAMAGED', 750);
    const outcomes = { refused: 0, same: 0, changed: 0 };
    for (const original of originals) {
      const good = await rowsOrRefusal(original);
      for (let round = 0; round < rounds / originals.length; round++) {
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
    expect(outcomes.refused).toBeGreaterThan(rounds * 0.4);
    expect(outcomes.same).toBeGreaterThan(rounds * 0.013);
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

describe('a workbook edited with other means than ours', () => {
  it('is read or refused by its name in the reader process, which goes on', async () => {
    const random = createRandom(20_261_128);
    const reader = openReader(nodeReaderHost(await buildReaderScript(folder)));
    const outcomes = new Map<string, number>();
    for (let mutants = number('JUNTOS_MUTANTS', 300); mutants > 0; mutants--) {
      const parts = Object.entries(goodParts());
      const [name = '', text = ''] = parts[random(parts.length)] ?? [];
      const path = await writeBytes(folder, 'edited.xlsx', rawWorkbook({ [name]: edited(text, random) }));
      const result = await reader.read(path);
      const outcome = result.ok ? 'read' : result.problem.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    reader.close();
    for (const broken of ['CRASHED', 'TIMEOUT', 'OUT_OF_MEMORY']) expect(outcomes.get(broken)).toBeUndefined();
    expect(outcomes.get('read')).toBeGreaterThan(0);
    expect(outcomes.size).toBeGreaterThan(3);
  });
});

const SPLINTERS = [
  '<',
  '>',
  '&',
  '"',
  '<!--',
  ']]>',
  '<![CDATA[',
  '&#0;',
  '&#x110000;',
  '<?x?>',
  '\u0000',
  '\uFEFF',
  '</row>',
  '<row/>',
  '</sheetData>',
  '<c r="XFD1048576"/>',
  ' r="A0"',
  ' t="s"',
  '-1',
  '1e308',
  '4294967296',
  'NaN',
  '__proto__',
];

/** One to three spans of the text removed, repeated, moved or with something foreign put in. */
function edited(text: string, random: (below: number) => number): string {
  let result = text;
  for (let edits = 1 + random(3); edits > 0; edits--) {
    const from = random(result.length);
    const to = Math.min(result.length, from + 1 + random(40));
    const [before, span, after] = [result.slice(0, from), result.slice(from, to), result.slice(to)];
    const kinds = [
      () => before + after,
      () => before + span.repeat(2 + random(60)) + after,
      () => before + (SPLINTERS[random(SPLINTERS.length)] ?? '') + span + after,
      () => after + span + before,
      () => before + span.toUpperCase() + after,
    ];
    result = (kinds[random(kinds.length)] ?? (() => result))();
  }
  return result;
}
