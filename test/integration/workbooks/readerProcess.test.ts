import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFile } from '../../../src/main/backend/workbooks/reading/readFile';
import { nodeReaderHost, type ReaderHost } from '../../../src/main/backend/workbooks/reading/readerHost';
import { openReader, type Reader, type ReaderOptions } from '../../../src/main/backend/workbooks/reading/readerProcess';
import { withinWork } from '../../../src/main/backend/workbooks/reading/withinWork';
import { rawWorkbook, workbookOfRows } from '../../support/rawWorkbook';
import { buildReaderScript } from '../../support/readerScript';
import { contentOf, writeBytes } from '../../support/workbookFiles';

let folder = '';
let script = '';
let reader: Reader | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reader-'));
  script = await buildReaderScript(folder);
});
afterEach(() => {
  reader?.close();
  vi.unstubAllEnvs();
});
afterAll(() => rm(folder, { recursive: true }));

const open = (host: ReaderHost = nodeReaderHost(script), options?: ReaderOptions) =>
  (reader = openReader(host, options));
const writeGood = () => writeBytes(folder, 'good.xlsx', rawWorkbook());

/** A host whose first child runs a script of the test; those after it, the reader. */
function firstChildRuns(source: string): ReaderHost {
  const path = join(folder, 'sick.cjs');
  writeFileSync(path, source);
  const hosts = [nodeReaderHost(path, { heapMegabytes: 32 })];
  return () => (hosts.pop() ?? nodeReaderHost(script))();
}

describe('the reader process', () => {
  it('answers the same content as reading here', async () => {
    const path = await writeGood();
    expect(await open().read(path)).toEqual({ ok: true, value: await contentOf(path) });
  });

  it('puts together what arrives in several batches', async () => {
    const rows = Array.from({ length: 12_001 }, (_, n) => `<row r="${n + 1}"><c><v>${n}</v></c></row>`).join('');
    const result = await open().read(await writeBytes(folder, 'long.xlsx', workbookOfRows(rows)));
    const numbers = result.ok ? result.value.sheets[0]?.rows.map((row) => row.number) : result.problem;
    expect(numbers).toEqual(Array.from({ length: 12_001 }, (_, n) => n + 1));
  });

  it('reads many files with one child', async () => {
    const path = await writeGood();
    let started = 0;
    const host = nodeReaderHost(script);
    const many = open(() => {
      started++;
      return host();
    });
    const results = await Promise.all(Array.from({ length: 20 }, () => many.read(path)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(started).toBe(1);
  });

  it('is not told the passphrase', async () => {
    const path = await writeGood();
    vi.stubEnv('JUNTOS_PASSPHRASE', 'una frase con varias palabras');
    const echo = `process.on('message', ({ id }) => { const code = 'JUNTOS_PASSPHRASE' in process.env ? 'CRASHED' : 'EMPTY';
      process.send({ id, kind: 'refused', refusal: { code, detail: '' } }); });`;
    expect(await open(firstChildRuns(echo)).read(path)).toMatchObject({ ok: false, problem: { code: 'EMPTY' } });
  });

  it('passes refusals on', async () => {
    const results = await Promise.all([
      open().read(await writeBytes(folder, 'empty.xlsx', '')),
      reader?.read(join(folder, 'absent.xlsx')),
    ]);
    expect(results).toMatchObject([
      { ok: false, problem: { code: 'EMPTY' } },
      { ok: false, problem: { code: 'UNREADABLE', detail: 'ENOENT' } },
    ]);
  });
});

describe('a file that takes long', () => {
  it('is read to its end while rows keep coming', async () => {
    const slow = `process.on('message', async ({ id }) => {
      for (let number = 1; number <= 6; number++) {
        await new Promise((rested) => setTimeout(rested, 600));
        process.send({ id, kind: 'rows', sheet: 0, rows: [{ number, cells: [] }] });
      }
      const sheets = [{ name: 'Hoja1', hidden: false }];
      process.send({ id, kind: 'done', description: { subject: '', date1904: false, hasExternalLinks: false, sheets } });
    });`;
    const result = await open(firstChildRuns(slow), { silentMilliseconds: 3000 }).read(await writeGood());
    expect(result.ok && result.value.sheets[0]?.rows.length).toBe(6);
  });

  it('is refused once reading it has cost too much work', async () => {
    const path = await writeGood();
    const taken: unknown[] = [];
    const take = (_sheet: number, rows: readonly unknown[]) => void taken.push(...rows);
    expect(await readFile(path, withinWork(take, 0))).toMatchObject({ ok: false, problem: { code: 'TIMEOUT' } });
    expect(taken).toEqual([]);
    expect(await readFile(path, withinWork(take))).toMatchObject({ ok: true });
  });
});

describe('a file that kills the reader', () => {
  const hang = "process.on('message', () => { for (;;); });";
  const eat = "process.on('message', () => { const all = []; for (;;) all.push(new Array(1000).fill({})); });";
  const crash = "process.on('message', () => process.exit(3));";
  const cases = [
    ['TIMEOUT', hang, { silentMilliseconds: 2000 }],
    ['OUT_OF_MEMORY', eat, {}],
    ['CRASHED', crash, {}],
  ] as const;

  it.each(cases)('is refused as %s, and the next is read by a new child', async (code, source, options) => {
    const path = await writeGood();
    const sick = open(firstChildRuns(source), options);
    expect(await sick.read(path)).toMatchObject({ ok: false, problem: { code } });
    expect(await sick.read(path)).toMatchObject({ ok: true });
  });

  it('is refused as cancelled when the person gives up, while it is read or waits', async () => {
    const path = await writeGood();
    const giveUp = new AbortController();
    const host = firstChildRuns(hang);
    const patient = open(() => {
      setTimeout(() => giveUp.abort(), 50);
      return host();
    });
    const both = await Promise.all([patient.read(path, giveUp.signal), patient.read(path, giveUp.signal)]);
    expect(both.map((result) => !result.ok && result.problem.code)).toEqual(['CANCELLED', 'CANCELLED']);
    expect(await patient.read(path)).toMatchObject({ ok: true });
  });
});
