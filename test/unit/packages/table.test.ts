import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { payloadOf, type Table } from '../../../src/main/backend/packages/table';

const FIELDS = ['a', 'b', 'c'].map((name) => ({ name, type: 'string' as const }));
const tableOf = (rows: Table['rows']): Table => ({ name: 't', key: ['a'], fields: FIELDS, rows });
const csvOf = (rows: Table['rows']) =>
  payloadOf('X', [tableOf(rows)])
    .get('data/t.csv')
    ?.toString('utf8') ?? '';

it('writes RFC 4180: quotes only where they must be, nothing for what nobody stated', () => {
  const rows = [
    { a: 'x', b: 'y, z', c: 'dijo "no"' },
    { a: '', b: null, c: 12 },
    { a: 'dos\nlíneas', b: ' ñ ', c: '\r' },
  ];
  expect(csvOf(rows)).toBe('a,b,c\nx,"y, z","dijo ""no"""\n,,12\n"dos\nlíneas", ñ ,"\r"\n');
});

it('is read back as it was, whatever is in it', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '"', ',', '\n', '\r', ' ', ';', "'") });
  fc.assert(
    fc.property(fc.array(fc.record({ a: cell, b: cell, c: cell })), (rows) => {
      expect(parse(csvOf(rows), { columns: true, record_delimiter: '\n' })).toEqual(rows);
    }),
  );
});
