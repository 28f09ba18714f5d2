import { rawZip, type RawPart } from './rawZip';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}" ${more}/>`;
export const relations = (list: string) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
export const sheetXml = (rows: string, before = '', after = '') =>
  `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
export const stringsXml = (items: string) => `${XML}<sst xmlns="${MAIN}">${items}</sst>`;
export const stylesXml = (cellStyles: string, formats = '') =>
  `${XML}<styleSheet xmlns="${MAIN}">${formats}<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cellStyles}</cellXfs></styleSheet>`;
export const workbookXml = (sheets: string, before = '', after = '') =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${before}<sheets>${sheets}</sheets>${after}</workbook>`;

export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;
/** Two rows: DNI and Nombre, 40000001 and MARIA. */
export const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" t="inlineStr"><is><t>40000001</t></is></c><c r="B2" t="inlineStr"><is><t>MARIA</t></is></c></row>';

export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** The parts of a small good workbook, to be spoiled one at a time. */
export const goodParts = (): Record<string, string> => ({
  '[Content_Types].xml': CONTENT_TYPES,
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': workbookXml('<sheet name="Hoja1" sheetId="1" r:id="rId1"/>'),
  'xl/_rels/workbook.xml.rels': relations(
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml') +
      relation('rId2', 'styles', 'styles.xml') +
      relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
  ),
  'xl/styles.xml': stylesXml('<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/>'),
  'xl/sharedStrings.xml': stringsXml('<si><t>DNI</t></si><si><t>Nombre</t></si>'),
  [SHEET_PART]: sheetXml(ROWS),
});

export const partsOf = (files: Readonly<Record<string, string>>): RawPart[] =>
  Object.entries(files).map(([name, data]) => ({ name, data }));

/** The good workbook with some parts replaced. */
export const rawWorkbook = (changed: Readonly<Record<string, string>> = {}, more: readonly RawPart[] = []): Buffer =>
  rawZip([...partsOf({ ...goodParts(), ...changed }), ...more]);

export const workbookOfRows = (rows: string, changed: Readonly<Record<string, string>> = {}) =>
  rawWorkbook({ [SHEET_PART]: sheetXml(rows), ...changed });
