import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  goodParts,
  rawWorkbook,
  relation,
  relations,
  SHEET_PART,
  stringsXml,
  stylesXml,
  sheetXml,
  workbookOfRows,
  workbookXml,
} from '../../support/rawWorkbook';
import { contentOf, readHere, tableOf, writeBytes } from '../../support/workbookFiles';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (bytes: Buffer | string, name = 'file.xlsx') => contentOf(await writeBytes(folder, name, bytes));
const firstRow = async (bytes: Buffer | string, name?: string) => tableOf((await read(bytes, name)).sheets[0])[0];
const cells = (xml: string, changed?: Record<string, string>) => firstRow(workbookOfRows(`<row>${xml}</row>`, changed));

describe('cells', () => {
  it('have the value they show, whatever their kind', async () => {
    const row = await cells(
      '<c><v>1.5</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c><c t="str"><v> a </v></c>' +
        '<c t="d"><v>2026-06-03T00:00:00</v></c><c t="zz"><v>x</v></c><c><v>4.0000001E7</v></c><c><v>1E-3</v></c>',
    );
    expect(row).toEqual([1.5, true, false, { error: '#N/A' }, ' a ', { date: '2026-06-03' }, 'x', 40_000_001, 0.001]);
  });

  it('are absent when they show nothing', async () => {
    const xml =
      '<c/><c><v></v></c><c t="str"><v>  </v></c><c t="inlineStr"><is><t/></is></c><c t="s"><v>2</v></c><c><v>7</v></c>';
    const strings = { 'xl/sharedStrings.xml': stringsXml('<si/><si><t/></si><si><t>\u00a0</t></si>') };
    const { sheets } = await read(workbookOfRows(`<row>${xml}</row>`, strings));
    expect(sheets[0]?.rows).toEqual([{ number: 1, cells: [[6, 7]] }]);
  });

  it('with a formula have the value calculated last, or say that there is none', async () => {
    const row = await cells(
      '<c><f>SUM(A1:A9)</f><v>7</v></c><c t="str"><f>A1</f><v>boo</v></c><c t="b"><f>TRUE()</f><v>1</v></c>' +
        '<c><f>A1</f></c><c><f>A1</f><v/></c><c t="str"><f>IF(A1="","",1)</f><v></v></c><c><v>1</v></c>',
    );
    const none = { formulaWithoutValue: true };
    expect(row).toEqual([7, 'boo', true, none, none, null, 1]);
  });

  it('of rich text are joined, without the reading aids', async () => {
    const strings = stringsXml(
      '<si><r><t>Pé</t></r><r><rPr/><t xml:space="preserve">rez </t></r><rPh><t>x</t></rPh></si>',
    );
    const row = await cells(
      '<c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>a_x0041_</t></r><r><t><![CDATA[<b>]]></t></r></is></c>',
      { 'xl/sharedStrings.xml': strings },
    );
    expect(row).toEqual(['Pérez ', 'aA<b>']);
  });

  it('leave out rows without values and keep the numbers of the others', async () => {
    const { sheets } = await read(
      workbookOfRows('<row r="2"/><row r="5"><c r="C5"><v>1</v></c></row><row><c><v>2</v></c></row>'),
    );
    expect(sheets[0]?.rows).toEqual([
      { number: 5, cells: [[3, 1]] },
      { number: 6, cells: [[1, 2]] },
    ]);
  });
});

describe('dates', () => {
  const styles = {
    'xl/styles.xml': stylesXml(
      '<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/>',
      '<numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>',
    ),
  };
  const rows =
    '<c s="1"><v>46176</v></c><c s="2"><v>46176.999</v></c><c s="3"><v>46176</v></c><c s="9"><v>46176</v></c><c s="1"><v>0.5</v></c>';

  it('are told by the style of the cell', async () => {
    expect(await cells(rows, styles)).toEqual([{ date: '2026-06-03' }, { date: '2026-06-03' }, 46176, 46176, 0.5]);
  });

  it('count from 1904 where the workbook says so', async () => {
    const workbook = workbookXml('<sheet name="A" sheetId="1" r:id="rId1"/>', '<workbookPr date1904="1"/>');
    const content = await read(
      workbookOfRows('<row><c s="1"><v>44714</v></c></row>', { ...styles, 'xl/workbook.xml': workbook }),
    );
    expect(content.date1904).toBe(true);
    expect(tableOf(content.sheets[0])).toEqual([[{ date: '2026-06-03' }]]);
  });

  it('leave alone what is no serial number of a day', async () => {
    expect(await cells('<c s="1"><v>40000001</v></c><c s="1"><v>60</v></c><c s="1"><v>-3</v></c>', styles)).toEqual([
      40_000_001, 60, -3,
    ]);
  });
});

describe('the workbook', () => {
  it('tells its hidden sheets and outside links, and passes over charts', async () => {
    const content = await read(
      rawWorkbook(
        {
          'xl/workbook.xml': workbookXml(
            '<sheet name="Uno" sheetId="1" r:id="a"/><sheet name="Dos" sheetId="2" state="hidden" r:id="b"/>' +
              '<sheet name="Gráfico" sheetId="3" r:id="c"/><sheet name="Tres" sheetId="4" state="veryHidden" r:id="a"/>',
          ),
          'xl/_rels/workbook.xml.rels': relations(
            relation('a', 'worksheet', 'worksheets/sheet2.xml') +
              relation('b', 'worksheet', '/xl/worksheets/sheet1.xml') +
              relation('c', 'chartsheet', 'chartsheets/sheet1.xml') +
              relation('d', 'sharedStrings', 'sharedStrings.xml'),
          ),
        },
        [
          { name: 'xl/worksheets/sheet2.xml', data: sheetXml('<row><c><v>2</v></c></row>') },
          { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
        ],
      ),
    );
    expect(content.hasExternalLinks).toBe(true);
    expect(content.sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['Uno', false, 1],
      ['Dos', true, 2],
      ['Tres', true, 1],
    ]);
  });

  it('tells its subject, wherever its parts are', async () => {
    const { [SHEET_PART]: sheet = '', 'xl/workbook.xml': workbook = '' } = goodParts();
    const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
    const moved = await read(
      rawWorkbook(
        {
          '_rels/.rels': relations(
            `<Relationship Id="p" Type="${core}" Target="docProps/core2.xml"/>${relation('w', 'officeDocument', '/otro/libro.xml')}`,
          ),
        },
        [
          { name: 'otro/libro.xml', data: workbook },
          {
            name: 'otro/_rels/libro.xml.rels',
            data: relations(
              relation('rId1', 'worksheet', '../hojas/h.xml') +
                relation('x', 'sharedStrings', '../xl/sharedStrings.xml'),
            ),
          },
          { name: 'hojas/h.xml', data: sheet },
          {
            name: 'docProps/core2.xml',
            data: '<p:coreProperties xmlns:p="x" xmlns:dc="y"><dc:title>T</dc:title><dc:subject> EDU-1 </dc:subject></p:coreProperties>',
          },
        ],
      ),
    );
    expect([moved.subject, tableOf(moved.sheets[0])[1]]).toEqual(['EDU-1', ['40000001', 'MARIA']]);
  });
});

describe('CSV and TXT', () => {
  it.each([
    ['semicolons and decimal commas', 'a;b;c\n1,5;2,5;3\n'],
    ['commas', 'a,b,c\n1.5,2.5,3\n'],
    ['tabs', 'a\tb\tc\n1,5\t2;5\t3\n'],
  ])('finds %s', async (_, text) => {
    expect((await firstRow(text, 'file.csv'))?.length).toBe(3);
  });

  const ENCODINGS = [
    ['UTF-8', Buffer.from('Año;Peña\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffAño;Peña\n')],
    ['Windows-1252', Buffer.from('Año;Peña\n', 'latin1')],
    ['UTF-16 with its mark', Buffer.from('\ufeffAño;Peña\n', 'utf16le')],
  ] as const;
  it.each(ENCODINGS)('reads %s', async (_, bytes) => {
    expect(await firstRow(bytes, 'file.txt')).toEqual(['Año', 'Peña']);
  });

  it('numbers rows as Excel shows them, and is one sheet named as the file', async () => {
    const content = await read('sep=,\r\na,"uno,\r\ndos"\r\n\r\n  ,\r\nb,"di ""hola"""\r\n', 'hogares.csv');
    expect(content.sheets).toEqual([
      {
        name: 'hogares',
        hidden: false,
        rows: [
          {
            number: 2,
            cells: [
              [1, 'a'],
              [2, 'uno,\r\ndos'],
            ],
          },
          {
            number: 5,
            cells: [
              [1, 'b'],
              [2, 'di "hola"'],
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['an open quote', 'BAD_CSV', `a;"b\n${'c;d\n'.repeat(10)}`],
    ['a program renamed', 'NOT_XLSX', 'MZ\u0000\u0001;x\n'],
    ['too many columns', 'COLS', `${';'.repeat(1024)}x\n`],
    ['too long a text', 'TEXT', `a;${'x'.repeat(32_768)}\n`],
    ['too many rows', 'ROWS', 'a;b\n'.repeat(200_001)],
  ])('is refused for %s', async (_, code, text) => {
    expect(await readHere(await writeBytes(folder, 'bad.csv', text))).toMatchObject({ problem: { code } });
  });
});
