import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetRow } from '../../../src/main/backend/workbooks/reading/content';
import { Refused } from '../../../src/main/backend/workbooks/reading/refusal';
import { readSharedStrings } from '../../../src/main/backend/workbooks/reading/sharedStrings';
import { readSheetRows } from '../../../src/main/backend/workbooks/reading/sheetRows';
import type { ZipParts } from '../../../src/main/backend/workbooks/reading/zipParts';

/** A part that arrives in pieces of so many bytes. */
const partOf = (xml: string, bytes: number): ZipParts => ({
  names: ['part'],
  has: () => true,
  sizeOf: () => xml.length,
  async *read() {
    const all = Buffer.from(xml);
    for (let at = 0; at < all.length; at += bytes) yield Promise.resolve(all.subarray(at, at + bytes));
  },
});

const orCode = <Value>(reading: Promise<Value>) =>
  reading.catch((error: unknown) => {
    if (error instanceof Refused) return error.code;
    throw error;
  });

async function rowsOf(xml: string, bytes = xml.length): Promise<readonly SheetRow[]> {
  const rows: SheetRow[] = [];
  const sharedStrings = ['uno', 'dos', 'tres'];
  const context = { sharedStrings, dateStyles: [false, true], date1904: false, counts: { rows: 0, cells: 0 } };
  await readSheetRows(partOf(xml, bytes), 'part', context, (some) => void rows.push(...some));
  return rows;
}

const stringsOf = (xml: string, bytes = xml.length) => readSharedStrings(partOf(xml, bytes), 'part');

/** The same document, no element of which is taken at one glance: an end tag may have blanks in it. */
const parsed = (xml: string) => xml.replaceAll('</row>', '</row >').replaceAll('</si>', '</si >');

const CELLS = [
  '<c r="A#"><v>1</v></c>',
  '<c r="B#" s="1"><v>45000</v></c>',
  '<c r="C#" s="2" t="s"><v>2</v></c>',
  '<c r="D#" s="3"/>',
  '<c r="E#" t="str"><v>Peña "el" señor\'s</v></c>',
  '<c r="F#" t="b"><v>1</v></c>',
  '<c r="G#"></c>',
  // otherwise than regular, but well-formed
  '<c  r="H#"><v>8</v></c>',
  '<c t="s" r="I#"><v>0</v></c>',
  '<c r="J#" t="inlineStr"><is><t>a &amp; b</t></is></c>',
  '<c r="K#"><f>A1+1</f><v>2</v></c>',
  '<c r="L#" t="str"><v>&lt;/row&gt;\n</v></c>',
  '<!-- </row> --><c r="M#"><v>1</v></c>',
  '<c r="N#" t="str"><v>😀</v></c>',
];
const BAD_CELLS = [
  '<c r="O#" r="O#"><v>1</v></c>',
  '<c r="P#" t="s"><v>9</v></c>',
  '<c r="A#"><v>back</v></c>',
  '<c r="Q#"><v>1</v>',
  '<c r="R#" t="str"><v>\u0001</v></c>',
  '<c r="S#" t="str"><v>]]></v></c>',
  '<c r="T1000"><v>1</v></c>',
  '<c r="U#" t="str"><v>&nada;</v></c>',
  '</row></sheetData><row>',
];
const BETWEEN = [
  '',
  '',
  '\n  ',
  '<!-- <row r="1"><c r="A1"/></row> -->',
  '<!-- </row><row r="800"><c r="A800"><v>1</v></c></row> -->',
  '<![CDATA[</row><row r="800"></row>]]>',
  '<?pi </row><row r="800"></row>?>',
];
const OPENINGS = ['<row r="#">', '<row r="#" spans="1:7" x14ac:dyDescent="0.25">', '<row r="#" ht=\'20\'>', '<row>'];
const BAD_OPENINGS = ['<row r="#" r="1">', '<row r="#" ht="1" ht="2">', '<row r="0">', '<row r="#" 1a="2">'];

const rowXml = (cells: readonly string[], openings: readonly string[], between: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...between), fc.constantFrom(...openings), fc.subarray([...cells]))
    .map(([before, opening, own]) => `${before}${opening}${own.join('')}</row>`);
const sheetXml = (row: fc.Arbitrary<string>) =>
  fc.array(row, { maxLength: 8 }).map((rows) => {
    const numbered = rows.map((xml, index) => xml.replaceAll('#', String(index + 1)));
    return `<worksheet><sheetData>${numbered.join('')}</sheetData><row r="900"><c r="A900"><v>1</v></c></row></worksheet>`;
  });
const pieces = fc.integer({ min: 1, max: 300 });

describe('rows taken at one glance are those a parser reads', () => {
  it('whatever else stands between them, and wherever the pieces of the file end', async () => {
    const sheets = sheetXml(rowXml(CELLS, OPENINGS, BETWEEN));
    await fc.assert(
      fc.asyncProperty(sheets, pieces, async (xml, bytes) => {
        expect(await rowsOf(xml, bytes)).toEqual(await rowsOf(parsed(xml)));
      }),
    );
  });

  it('and what a parser refuses is refused', async () => {
    const sheets = sheetXml(rowXml([...CELLS, ...BAD_CELLS], [...OPENINGS, ...BAD_OPENINGS], [...BETWEEN, '<row/>']));
    await fc.assert(
      fc.asyncProperty(sheets, pieces, async (xml, bytes) => {
        expect(await orCode(rowsOf(xml, bytes))).toEqual(await orCode(rowsOf(parsed(xml))));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a second root', '<row r="1"></row><row r="2"></row>'],
    ['a row that never ends', '<a><row r="1"></row><row r="2"><c r="A2"/></a>'],
    ['nothing after a row', '<a><row r="1"></row><row r="2"></row>'],
    ['a row in a comment that never ends', '<a><row r="1"></row ><!-- </row><row r="2"></row>'],
    [
      'a value longer than a cell',
      `<a><row r="1"></row><row r="2"><c r="A2"><v>${'1'.repeat(40_000)}</v></c></row></a>`,
    ],
    ['a text with a vertical tab between rows', '<a><row r="1"></row>\u000b<row r="2"></row></a>'],
  ])('also %s', async (_what, xml) => {
    const expected = await orCode(rowsOf(parsed(xml)));
    expect(typeof expected).toBe('string');
    expect(await orCode(rowsOf(xml))).toBe(expected);
  });

  it('a row longer than any is kept for comes as it is parsed', async () => {
    const cell = `<c r="A2" t="str"><v>${'x'.repeat(30_000)}</v></c>`;
    const long = `${cell}${cell.replace('A2', 'B2')}${cell.replace('A2', 'C2')}`;
    const xml = `<a><row r="1"><c r="A1"><v>1</v></c></row><row r="2">${long}</row><row r="3"><c r="A3"><v>3</v></c></row></a>`;
    expect((await rowsOf(xml, 16_384)).map(({ number, cells }) => [number, cells.length])).toEqual([
      [1, 1],
      [2, 3],
      [3, 1],
    ]);
  });
});

describe('shared strings taken at one glance are those a parser reads', () => {
  const STRINGS = [
    '<si><t>QUISPE MAMANI</t></si>',
    '<si><t xml:space="preserve"> dos </t></si>',
    '<si><t></t></si>',
    '<si><t>_x0041_ y _x</t></si>',
    '<si><t>a &amp; b</t></si>',
    '<si><r><t>a</t></r><r><t>b</t></r></si>',
    '<si><t/></si>',
    '<!-- <si><t>no</t></si> -->',
    '<si><t>uno\r\ndos</t></si>',
  ];
  it('in the same order', async () => {
    const tables = fc.array(fc.constantFrom(...STRINGS)).map((strings) => `<sst>${strings.join('')}</sst>`);
    await fc.assert(
      fc.asyncProperty(tables, pieces, async (xml, bytes) => {
        expect(await stringsOf(xml, bytes)).toEqual(await stringsOf(parsed(xml)));
      }),
    );
  });
});
