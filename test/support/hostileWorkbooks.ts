import { hostileContainers, type HostileFile } from './hostileContainers';
import {
  goodParts,
  partsOf,
  rawWorkbook,
  relation,
  relations,
  ROWS,
  SHEET_PART,
  sheetXml,
  stringsXml,
  stylesXml,
  workbookOfRows,
  workbookXml,
} from './rawWorkbook';
import { rawZip } from './rawZip';

const without = (part: string) => rawZip(partsOf(goodParts()).filter(({ name }) => name !== part));
const sheet = (rows: string, before = '', after = '') => rawWorkbook({ [SHEET_PART]: sheetXml(rows, before, after) });
const dtd = (definition: string, text: string) =>
  rawWorkbook({
    'xl/sharedStrings.xml': stringsXml(`<si><t>${text}</t></si>`).replace('?>', `?><!DOCTYPE sst [${definition}]>`),
  });

const manySheets = (count: number) => {
  const numbers = Array.from({ length: count }, (_, n) => n + 1);
  return rawWorkbook({
    'xl/workbook.xml': workbookXml(numbers.map((n) => `<sheet name="S${n}" sheetId="${n}" r:id="r${n}"/>`).join('')),
    'xl/_rels/workbook.xml.rels': relations(
      numbers.map((n) => relation(`r${n}`, 'worksheet', 'worksheets/sheet1.xml')).join(''),
    ),
  });
};

/** Stored without packing, or so many equal rows would be taken for a bomb. */
const storedSheet = (rows: string): Buffer =>
  rawZip([
    ...partsOf(goodParts()).filter(({ name }) => name !== SHEET_PART),
    { name: SHEET_PART, data: sheetXml(rows), method: 0 },
  ]);

const markup: HostileFile[] = [
  { name: 'billion laughs', expected: 'DTD', bytes: () => dtd('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">', '&b;') },
  { name: 'external entity', expected: 'DTD', bytes: () => dtd('<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;') },
  {
    name: 'unknown entity',
    expected: 'BAD_XML',
    bytes: () => rawWorkbook({ 'xl/sharedStrings.xml': stringsXml('<si><t>&x;</t></si>') }),
  },
  { name: 'deep XML', expected: 'DEPTH', bytes: () => sheet(ROWS, '', '<x>'.repeat(100_000) + '</x>'.repeat(100_000)) },
  {
    name: 'a tag of 100,000 attributes',
    expected: 'BAD_XML',
    bytes: () => sheet(ROWS, `<dimension ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
  },
  {
    name: 'UTF-16 part',
    expected: 'ENC',
    bytes: () =>
      rawZip([
        ...partsOf(goodParts()).filter(({ name }) => name !== SHEET_PART),
        { name: SHEET_PART, data: Buffer.from(`\ufeff${sheetXml(ROWS)}`, 'utf16le') },
      ]),
  },
  { name: 'tags crossed', expected: 'BAD_XML', bytes: () => sheet('<row r="1"><c r="A1"><v>1</c></row>') },
  {
    name: 'sheet cut short',
    expected: 'BAD_XML',
    bytes: () => rawWorkbook({ [SHEET_PART]: sheetXml(ROWS).slice(0, -20) }),
  },
];

const structure: HostileFile[] = [
  { name: 'no sheets', expected: 'NO_SHEETS', bytes: () => rawWorkbook({ 'xl/workbook.xml': workbookXml('') }) },
  { name: '101 sheets', expected: 'SHEETS', bytes: () => manySheets(101) },
  { name: 'sheet part missing', expected: 'MISSING', bytes: () => without(SHEET_PART) },
  { name: 'shared strings missing', expected: 'MISSING', bytes: () => without('xl/sharedStrings.xml') },
  { name: 'styles missing', expected: 'MISSING', bytes: () => without('xl/styles.xml') },
  { name: 'relations missing', expected: 'MISSING', bytes: () => without('xl/_rels/workbook.xml.rels') },
  {
    name: 'string number out of range',
    expected: 'SST',
    bytes: () => workbookOfRows('<row><c t="s"><v>999</v></c></row>'),
  },
  {
    name: 'string number __proto__',
    expected: 'SST',
    bytes: () => workbookOfRows('<row><c t="s"><v>__proto__</v></c></row>'),
  },
  { name: 'infinite number', expected: 'NUM', bytes: () => workbookOfRows('<row><c><v>1e400</v></c></row>') },
  { name: 'no number', expected: 'NUM', bytes: () => workbookOfRows('<row><c><v>0x10</v></c></row>') },
  {
    name: 'row beyond the last',
    expected: 'REF',
    bytes: () => workbookOfRows('<row r="4294967296"><c><v>1</v></c></row>'),
  },
  {
    name: 'rows going back',
    expected: 'REF',
    bytes: () => workbookOfRows('<row r="2"/><row r="2"><c><v>1</v></c></row>'),
  },
  { name: 'cells going back', expected: 'REF', bytes: () => workbookOfRows('<row r="1"><c r="B1"/><c r="A1"/></row>') },
  {
    name: 'cell of another row',
    expected: 'REF',
    bytes: () => workbookOfRows('<row r="1"><c r="A2"><v>1</v></c></row>'),
  },
  {
    name: 'cell named __proto__',
    expected: 'REF',
    bytes: () => workbookOfRows('<row r="1"><c r="__proto__1"><v>1</v></c></row>'),
  },
  {
    name: 'last cell of all',
    expected: 'COLS',
    bytes: () => workbookOfRows('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
  },
  {
    name: 'text too long',
    expected: 'TEXT',
    bytes: () => workbookOfRows(`<row><c t="str"><v>${'A'.repeat(32_768)}</v></c></row>`),
  },
  {
    name: 'shared text too long',
    expected: 'TEXT',
    bytes: () => rawWorkbook({ 'xl/sharedStrings.xml': stringsXml(`<si><t>${'A'.repeat(32_768)}</t></si>`) }),
  },
  { name: '200,001 rows', expected: 'ROWS', bytes: () => storedSheet('<row><c><v>1</v></c></row>'.repeat(200_001)) },
  {
    name: '2,000,001 cells',
    expected: 'CELLS',
    bytes: () => storedSheet(`<row>${'<c><v>1</v></c>'.repeat(1024)}</row>`.repeat(1954)),
  },
];

const everyCell = 'A1:XFD1048576';
const HYPERLINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const sheetRelations = (list: string) => ({ 'xl/worksheets/_rels/sheet1.xml.rels': relations(list) });

/** Odd, or aimed at other readers; the two rows are read all the same. */
const harmless: HostileFile[] = [
  { name: 'plain', bytes: () => rawWorkbook() },
  { name: 'dimension that lies', bytes: () => sheet(ROWS, `<dimension ref="${everyCell}"/>`) },
  {
    name: 'everything merged',
    bytes: () => sheet(ROWS, '', `<mergeCells><mergeCell ref="${everyCell}"/></mergeCells>`),
  },
  {
    name: 'merges overlapping',
    bytes: () => sheet(ROWS, '', '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>'),
  },
  {
    name: 'everything validated',
    bytes: () =>
      sheet(
        ROWS,
        '',
        `<dataValidations><dataValidation type="list" sqref="${everyCell}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
      ),
  },
  {
    name: 'a name for everything',
    bytes: () =>
      rawWorkbook({
        'xl/workbook.xml': workbookXml(
          '<sheet name="Hoja1" sheetId="1" r:id="rId1"/>',
          '',
          '<definedNames><definedName name="x">Hoja1!$A$1:$XFD$1048576</definedName></definedNames>',
        ),
      }),
  },
  {
    name: 'four thousand million columns',
    bytes: () => sheet(ROWS, '<cols><col min="1" max="4000000000" width="9"/></cols>'),
  },
  {
    name: '100,000 empty rows',
    bytes: () => sheet(ROWS + Array.from({ length: 100_000 }, (_, n) => `<row r="${n + 3}" s="1"/>`).join('')),
  },
  {
    name: 'a format of 60,000 brackets',
    bytes: () =>
      rawWorkbook({
        'xl/styles.xml': stylesXml(
          '<xf numFmtId="200"/>',
          `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(60_000)}"/></numFmts>`,
        ),
      }),
  },
  {
    name: '100,000 styles',
    bytes: () => rawWorkbook({ 'xl/styles.xml': stylesXml('<xf numFmtId="0"/>'.repeat(100_000)) }),
  },
  {
    name: 'names __proto__',
    bytes: () =>
      rawWorkbook({}, [
        { name: '__proto__', data: 'polluted' },
        { name: '__proto__/polluted', data: 'yes' },
      ]),
  },
  {
    name: 'a relation named __proto__',
    bytes: () =>
      rawWorkbook({
        'xl/workbook.xml': workbookXml('<sheet name="__proto__" sheetId="1" r:id="__proto__"/>'),
        'xl/_rels/workbook.xml.rels': relations(
          relation('__proto__', 'worksheet', '/xl/worksheets/sheet1.xml') +
            relation('constructor', 'sharedStrings', 'sharedStrings.xml'),
        ),
      }),
  },
  {
    name: 'a link to a share',
    bytes: () =>
      rawWorkbook(
        sheetRelations(`<Relationship Id="r" Type="${HYPERLINK}" Target="file:///\\\\evil\\s" TargetMode="External"/>`),
      ),
  },
  {
    name: 'a drawing that is missing',
    bytes: () => rawWorkbook(sheetRelations(relation('r', 'drawing', '../drawings/drawing1.xml'))),
  },
  {
    name: 'XML with prefixes',
    bytes: () =>
      rawWorkbook({
        [SHEET_PART]: sheetXml(ROWS)
          .replace(/<(\/?)(worksheet|sheetData|row|c|v|is|t)\b/g, '<$1x:$2')
          .replace('xmlns=', 'xmlns:x='),
      }),
  },
  { name: 'no references', bytes: () => sheet(ROWS.replace(/ r="\w+"/g, '')) },
].map((file) => ({ ...file, expected: 'good' }));

export const hostileFiles: readonly HostileFile[] = [...hostileContainers, ...markup, ...structure, ...harmless];
