import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openZip } from '../../../src/main/backend/workbooks/reading/zipParts';
import { csvOf } from '../../../src/main/backend/workbooks/writing/csv';
import type { SheetSpec, WorkbookSpec } from '../../../src/main/backend/workbooks/writing/spec';
import { writeWorkbook } from '../../../src/main/backend/workbooks/writing/writeWorkbook';
import { contentOf, tableOf, writeBytes } from '../../support/workbookFiles';
import { richWorkbook } from '../../support/richWorkbook';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writing-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function write(spec: WorkbookSpec, name = 'book.xlsx'): Promise<string> {
  const path = join(folder, name);
  expect(await writeWorkbook(path, spec)).toMatchObject({ ok: true });
  return path;
}
const sheetOf = (sheet: Partial<SheetSpec>): WorkbookSpec => ({
  subject: 'X',
  sheets: [{ name: 'Hoja', columns: [{ header: 'A', width: 10 }], rows: [], ...sheet }],
});

async function partOf(path: string, part: string): Promise<string> {
  const file = await open(path);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of (await openZip(file)).read(part)) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  } finally {
    await file.close();
  }
}

describe('a written workbook', () => {
  it('is read back as it was given', async () => {
    const content = await contentOf(await write(richWorkbook));
    expect(content.subject).toBe('EDU-2026B3-0403691-0-7K2M');
    expect(content.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Asistencia', false],
      ['_datos', true],
      ['_listas', true],
    ]);
    expect(tableOf(content.sheets[0])).toEqual([
      ['Código de formulario', 'EDU-2026B3-0403691-0-7K2M'],
      ['Mes cerrado', null, 'NO'],
      ['Clave', 'Documento', 'Nacimiento', 'Faltas', 'Índice', 'Monto', 'Situación', 'Observaciones'],
      ['R1234567', '00123456', { date: '2015-02-28' }, 0, 0.5, 200.5, 'ASISTE', '=1+1'],
      ['R1234568', '01234567', { date: '1950-01-31' }, 12, null, null, null, '_x0041_ & <ñ> "😀"\nsegunda línea'],
      ['R1234569', '@SUM(A1)', '=HOY()', 'doce', null, null, '-1'],
    ]);
  });

  it('holds thousands of different texts, each as it was given', async () => {
    const texts = Array.from({ length: 1234 }, (_none, row) => ` <${row}> & "ñ"\nsegunda `);
    const path = await write(sheetOf({ rows: texts.map((one) => [one]) }), 'texts.xlsx');
    const content = await contentOf(path);
    expect(tableOf(content.sheets[0])).toEqual([['A'], ...texts.map((one) => [one])]);
    expect(await partOf(path, 'xl/sharedStrings.xml')).toContain('count="1235" uniqueCount="1235"');
  });

  it('has the children of every sheet in the order Excel asks for', async () => {
    const path = await write(richWorkbook, 'order.xlsx');
    for (const number of [1, 2, 3]) {
      const found = childrenOf(await partOf(path, `xl/worksheets/sheet${number}.xml`));
      expect(found.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))).toEqual(found);
      expect(found.every((name) => ORDER.includes(name))).toBe(true);
    }
    const first = childrenOf(await partOf(path, 'xl/worksheets/sheet1.xml'));
    expect(first).toEqual(
      expect.arrayContaining(['sheetProtection', 'autoFilter', 'dataValidations', 'legacyDrawing']),
    );
  });

  it('locks identity, frees the input cells, and points its lists at the rows written', async () => {
    const path = await write(richWorkbook, 'guards.xlsx');
    const sheet = await partOf(path, 'xl/worksheets/sheet1.xml');
    const unlocked = unlockedStyles(await partOf(path, 'xl/styles.xml'));
    const isUnlocked = (cell: string) =>
      unlocked.includes(Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]));
    expect(['A4', 'B4', 'D4', 'G4', 'D7', 'G8'].map(isUnlocked)).toEqual([false, false, true, true, true, true]);
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('sqref="G4:G58"><formula1>_listas!$A$2:$A$3</formula1>');
    expect(sheet).toContain('sqref="C2"><formula1>_listas!$B$2:$B$3</formula1>');
    expect(sheet).toMatch(/<pane xSplit="2" ySplit="3" topLeftCell="C4".*activeCell="D4"/);
    const book = await partOf(path, 'xl/workbook.xml');
    expect(book).toContain('localSheetId="0">&apos;Asistencia&apos;!$A$1:$H$8<');
    expect(book).toContain('localSheetId="0">&apos;Asistencia&apos;!$3:$3<');
  });

  it('keeps remarks as comments beside the values that came', async () => {
    const path = await write(richWorkbook, 'remarks.xlsx');
    expect(await partOf(path, 'xl/comments1.xml')).toContain('No es una fecha &amp; no se aceptó');
  });

  it('takes rows as they come, more than fit in one breath', async () => {
    async function* rows() {
      for (let n = 0; n < 1001; n++) yield await Promise.resolve([`fila ${n}`]);
    }
    const content = await contentOf(await write(sheetOf({ rows: rows() }), 'long.xlsx'));
    expect(content.sheets[0]?.rows.at(-1)).toEqual({ number: 1002, cells: [[1, 'fila 1000']] });
  });

  it('drops characters no XML may hold, and mends line ends', async () => {
    const path = await write(sheetOf({ rows: [['a\u0000b\u001fc\ud800\r\nd']] }), 'odd.xlsx');
    expect(tableOf((await contentOf(path)).sheets[0])).toEqual([['A'], ['abc\nd']]);
  });
});

describe('a workbook that cannot be written', () => {
  it('refuses a text that would have to be cut, and leaves what was there', async () => {
    const path = await writeBytes(folder, 'kept.xlsx', 'old');
    const rows = [['x'], ['A'.repeat(32_768)]];
    expect(await writeWorkbook(path, sheetOf({ rows }))).toEqual({
      ok: false,
      problem: { code: 'TEXT_TOO_LONG', sheet: 'Hoja', row: 3, column: 1 },
    });
    expect(await text(createReadStream(path))).toBe('old');
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says so when its folder is not there, or a folder has its name', async () => {
    await mkdir(join(folder, 'taken.xlsx'));
    const problems = await Promise.all(
      [join(folder, 'absent', 'x.xlsx'), join(folder, 'taken.xlsx')].map((path) => writeWorkbook(path, sheetOf({}))),
    );
    expect(problems).toMatchObject([{ problem: { code: 'NOT_WRITABLE' } }, { problem: { code: 'NOT_WRITABLE' } }]);
  });

  it('passes on what the rows throw, and leaves nothing', async () => {
    function* rows() {
      yield ['x'];
      throw new Error('no more rows');
    }
    await expect(writeWorkbook(join(folder, 'thrown.xlsx'), sheetOf({ rows: rows() }))).rejects.toThrow('no more rows');
    expect((await readdir(folder)).filter((name) => name.startsWith('thrown'))).toEqual([]);
  });
});

describe('csvOf', () => {
  it('quotes, and disarms what could run, but not our own numbers', async () => {
    const csv = csvOf([
      ['Código', 'Nota; "larga"'],
      ['=1+1', '@SUM(A1)'],
      [' +1', '-1'],
      [-1, null],
      ['＝1', '\t=1'],
    ]);
    expect(csv).toBe('\ufeffCódigo;"Nota; ""larga"""\r\n\'=1+1;\'@SUM(A1)\r\n\' +1;\'-1\r\n-1;\r\n\'＝1;\'\t=1\r\n');
    const content = await contentOf(await writeBytes(folder, 'out.csv', csv));
    expect(tableOf(content.sheets[0])[0]).toEqual(['Código', 'Nota; "larga"']);
  });
});

// ECMA-376 §18.3.1.99, the part of the sequence that can occur here.
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
]
  .concat([
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
  ])
  .concat(['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'])
  .concat(['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'drawing', 'legacyDrawing', 'tableParts', 'extLst']);

/** Names of the elements right below the root; the sheets we write have no comments or sections in them. */
function childrenOf(xml: string): string[] {
  const children: string[] = [];
  let depth = 0;
  for (const [, closing, name, selfClosing] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^>]*?(\/?)>/g)) {
    if (closing === '/') depth--;
    else {
      if (depth === 1) children.push(name ?? '');
      if (selfClosing === '') depth++;
    }
  }
  return children;
}

function unlockedStyles(xml: string): number[] {
  const cellStyles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
  const styles = [...cellStyles.matchAll(/<xf [^>]*?(\/>|>.*?<\/xf>)/g)].map(([style]) => style);
  return styles.flatMap((style, index) => (style.includes('locked="0"') ? [index] : []));
}
