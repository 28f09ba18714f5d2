import { expect, it, test } from 'vitest';
import { readTables, type TableShape } from '../../../src/main/backend/packages/incoming';

const SHAPE: TableShape = {
  name: 'table',
  key: ['code'],
  fields: [
    { name: 'code', type: 'string', required: true },
    { name: 'count', type: 'integer' },
    { name: 'day', type: 'date' },
    { name: 'month', type: 'yearmonth' },
  ],
};
const HEAD = 'code,count,day,month\n';
const read = (text: string) => readTables(new Map([['data/table.csv', Buffer.from(text)]]), [SHAPE]);

it('reads numbers as numbers, everything else as it is written, and leaves blank what is blank', () => {
  const rows = [
    { code: 'a,b', count: 7, day: '2026-02-28', month: '2026-02' },
    { code: 'c', count: '', day: '', month: '' },
  ];
  expect(read(`${HEAD}"a,b",7,2026-02-28,2026-02\nc,,,\n`)).toEqual({ ok: true, value: new Map([['table', rows]]) });
});

test.each([
  ['a day that is none', 'a,1,2026-02-30,\n', 'table.csv, 2, day'],
  ['a month that is none', 'a,1,,2026-13\n', 'table.csv, 2, month'],
  ['a word for a number', 'a,1,,\nb,dos,,\n', 'table.csv, 3, count'],
  ['a blank that may not be', ',1,,\n', 'table.csv, 2, code'],
  ['a row too short', 'a,1\n', 'table.csv'],
])('refuses %s by row and column', (_what, rows, detail) => {
  expect(read(`${HEAD}${rows}`)).toEqual({ ok: false, problem: { code: 'package-refused', why: 'SCHEMA', detail } });
});

it('refuses other columns, and a table that is not there', () => {
  for (const parts of [new Map([['data/table.csv', Buffer.from('code\na\n')]]), new Map<string, Buffer>()])
    expect(readTables(parts, [SHAPE])).toMatchObject({ problem: { detail: 'table.csv' } });
});
