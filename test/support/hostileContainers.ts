import { randomBytes } from 'node:crypto';
import {
  CONTENT_TYPES,
  goodParts,
  partsOf,
  rawWorkbook,
  relation,
  relations,
  ROWS,
  SHEET_PART,
  sheetXml,
} from './rawWorkbook';
import { packedRepeat, rawZip, type RawPart } from './rawZip';

/** A file somebody might send, and what must come of it: the code of its refusal, or `good` for the two plain rows. */
export type HostileFile = {
  readonly name: string;
  readonly expected: string;
  readonly bytes: () => Buffer;
  readonly extension?: string;
};

const MEGABYTE_OF_SPACES = Buffer.alloc(1 << 20, ' ');
const withPart = (name: string, data: string | Buffer) => rawWorkbook({}, [{ name, data }]);
const mapped = (change: (part: RawPart) => RawPart) => rawZip(partsOf(goodParts()).map(change));
const flipped = (bytes: Buffer, at: number) => {
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
};

const bomb = (claims: RawPart['claims'] = {}) => {
  const packed = packedRepeat(sheetXml('').replace('</worksheet>', ''), MEGABYTE_OF_SPACES, 60, '</worksheet>');
  return mapped((part) => (part.name === SHEET_PART ? { ...part, packed, claims } : part));
};

const overlapping = (): Buffer => {
  const parts = partsOf(goodParts());
  const kernel = { name: 'xl/media/k.xml', data: 'x'.repeat(1000) };
  const copies = Array.from({ length: 500 }, (_, n) => ({
    ...kernel,
    name: `xl/media/k${n}.xml`,
    dataOf: parts.length,
  }));
  return rawZip([...parts, kernel, ...copies]);
};

const oldContainer = (stream: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(2048),
  ]);

/** The directory, and the relations with it, call the styles otherwise than the name before the data does. */
const stylesRenamed = (): Buffer => {
  const part = 'xl/_rels/workbook.xml.rels';
  const bytes = rawWorkbook({ [part]: (goodParts()[part] ?? '').replace('styles.xml', 'stylez.xml') });
  bytes.write('z', bytes.lastIndexOf('xl/styles.xml') + 'xl/style'.length);
  return bytes;
};

export const hostileContainers: readonly HostileFile[] = [
  { name: 'empty', expected: 'EMPTY', bytes: () => Buffer.alloc(0) },
  { name: 'over 30 MB', expected: 'TOO_BIG', bytes: () => Buffer.alloc((30 << 20) + 1, 'P') },
  { name: 'random bytes', expected: 'NOT_XLSX', bytes: () => Buffer.concat([Buffer.from('x'), randomBytes(5000)]) },
  { name: 'old .xls', expected: 'OLD_XLS', bytes: () => oldContainer('Workbook') },
  { name: 'password', expected: 'PASSWORD', bytes: () => oldContainer('EncryptedPackage') },
  { name: 'html', expected: 'HTML', bytes: () => Buffer.from('\n<html><table><tr><td>DNI</td></tr></table></html>') },
  { name: 'html with a comment', expected: 'HTML', bytes: () => Buffer.from('<!-- x --> <!DOCTYPE html><table>') },
  { name: 'nothing but comments', expected: 'NOT_XLSX', bytes: () => Buffer.from('<!---->'.repeat(140)) },
  { name: 'web archive', expected: 'HTML', bytes: () => Buffer.from('MIME-Version: 1.0\n') },
  { name: 'csv named xlsx', expected: 'NOT_XLSX', bytes: () => Buffer.from('DNI;Nombre\n40000001;MARIA\n') },
  { name: 'any zip', expected: 'NOT_XLSX', bytes: () => rawZip([{ name: 'hola.txt', data: 'x' }]) },
  {
    name: 'docx',
    expected: 'NOT_XLSX',
    bytes: () =>
      rawZip([
        { name: '[Content_Types].xml', data: CONTENT_TYPES },
        { name: '_rels/.rels', data: relations(relation('r', 'officeDocument', 'word/document.xml')) },
        { name: 'word/document.xml', data: '<document/>' },
      ]),
  },
  {
    name: 'xlsb',
    expected: 'NOT_XLSX',
    bytes: () =>
      rawZip([
        { name: '[Content_Types].xml', data: CONTENT_TYPES },
        { name: '_rels/.rels', data: relations(relation('r', 'officeDocument', 'xl/workbook.bin')) },
        { name: 'xl/workbook.bin', data: 'x' },
      ]),
  },
  {
    name: 'ods',
    expected: 'ODS',
    bytes: () =>
      rawZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', method: 0 },
        { name: 'content.xml', data: '<x/>' },
      ]),
  },
  { name: 'macros', expected: 'MACROS', bytes: () => withPart('xl/vbaProject.bin', Buffer.alloc(64, 1)) },
  {
    name: 'macro content type',
    expected: 'MACROS',
    bytes: () =>
      rawWorkbook({
        '[Content_Types].xml': CONTENT_TYPES.replace(
          'application/xml',
          'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
        ),
      }),
  },
  { name: 'cut in half', expected: 'BAD_ZIP', bytes: () => rawWorkbook().subarray(0, rawWorkbook().length >> 1) },
  { name: 'cut by five bytes', expected: 'BAD_ZIP', bytes: () => rawWorkbook().subarray(0, -5) },
  { name: 'prefixed', expected: 'NOT_XLSX', bytes: () => Buffer.concat([Buffer.alloc(5000, '#'), rawWorkbook()]) },
  {
    name: 'packed data damaged',
    expected: 'BAD_ZIP',
    bytes: () => flipped(rawWorkbook(), rawWorkbook().indexOf(SHEET_PART) + SHEET_PART.length),
  },
  {
    name: 'a name damaged in the directory',
    expected: 'BAD_ZIP',
    bytes: stylesRenamed,
  },
  {
    name: 'wrong CRC',
    expected: 'CRC',
    bytes: () => mapped((part) => (part.name === SHEET_PART ? { ...part, claims: { crc: 1 } } : part)),
  },
  { name: 'zip bomb', expected: 'BOMB', bytes: () => bomb() },
  { name: 'zip bomb that lies about its size', expected: 'BOMB', bytes: () => bomb({ size: 2000 }) },
  { name: 'overlapping parts', expected: 'OVERLAP', bytes: overlapping },
  { name: 'two parts of one name', expected: 'DUP', bytes: () => withPart(SHEET_PART, sheetXml(ROWS)) },
  { name: 'two parts differing in case', expected: 'DUP', bytes: () => withPart('XL/workbook.xml', '<x/>') },
  {
    name: 'too many parts',
    expected: 'ENTRIES',
    bytes: () =>
      rawZip([...partsOf(goodParts()), ...Array.from({ length: 2000 }, (_, n) => ({ name: `m/${n}`, data: '' }))]),
  },
  { name: 'encrypted parts', expected: 'PASSWORD', bytes: () => mapped((part) => ({ ...part, flags: 1 })) },
  { name: 'unknown packing', expected: 'METHOD', bytes: () => mapped((part) => ({ ...part, method: 99 })) },
  ...['../../evil.txt', '/etc/evil', '..\\evil', 'C:/evil', 'xl/CON.xml', 'a:b', 'x. ', 'a\0b', 'xl/../../y'].map(
    (name) => ({
      name: `part named ${JSON.stringify(name)}`,
      expected: 'NAME',
      bytes: () => withPart(name, 'x'),
    }),
  ),
  {
    name: 'backslashes',
    expected: 'NAME',
    bytes: () => mapped((part) => ({ ...part, name: part.name.replaceAll('/', '\\') })),
  },
];
