import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepetitions } from '../../../src/main/backend/imports/repeats';
import { countRows, totalRows, type RowClass } from '../../../src/main/backend/imports/rowCounts';
import { codeFinder } from '../../../src/main/backend/handlers/households/import/codes';

const CLASSES: readonly RowClass[] = ['new', 'changed', 'same', 'repeated', 'stranger', 'rejected'];

describe('row counts', () => {
  it('add up to the rows read, in each file and in all', () =>
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom(...CLASSES)), { maxLength: 5 }), (files) => {
        const counted = files.map((classes) => ({ rows: countRows(classes) }));
        for (const { rows } of [...counted, { rows: totalRows(counted) }]) {
          expect(CLASSES.reduce((sum, rowClass) => sum + rows[rowClass], 0)).toBe(rows.read);
        }
        expect(totalRows(counted).read).toBe(files.flat().length);
      }),
    ));
});

type Row = { readonly number: number; readonly key: string | undefined; readonly value: string };
const judge = (rows: readonly Row[]) =>
  findRepetitions(
    rows,
    ({ key }) => key,
    ({ value }) => value,
  );

describe('findRepetitions', () => {
  it('lets the first of equal rows count, and none of rows that contradict each other', () => {
    const rows: readonly Row[] = [
      { number: 2, key: 'a', value: '1' },
      { number: 3, key: 'b', value: '1' },
      { number: 4, key: 'a', value: '1' },
      { number: 5, key: 'b', value: '2' },
      { number: 6, key: undefined, value: '1' },
      { number: 7, key: undefined, value: '1' },
    ];
    expect([...judge(rows).values()]).toEqual([
      { kind: 'only' },
      { kind: 'conflict', otherRow: 5 },
      { kind: 'repeated' },
      { kind: 'conflict', otherRow: 3 },
      { kind: 'only' },
      { kind: 'only' },
    ]);
  });

  it('does not depend on the order of the rows', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ key: fc.constantFrom('a', 'b'), value: fc.constantFrom('1', '2') }), { maxLength: 6 }),
        (values) => {
          const rows = values.map((value, index) => ({ ...value, number: index }));
          const kinds = (some: readonly Row[]) =>
            [...judge(some)].map(([{ key }, { kind }]) => `${key} ${kind}`).toSorted();
          expect(kinds(rows.toReversed())).toEqual(kinds(rows));
        },
      ),
    ));
});

describe('codeFinder', () => {
  it('puts zeros back where exactly one known code is meant', () => {
    const find = codeFinder(['0504010001', '0504010002', '007', '0007']);
    expect(find('504010001')).toEqual({ code: '0504010001', repaired: true });
    expect(find('0504010002')).toEqual({ code: '0504010002', repaired: false });
    expect(find('7')).toEqual({ code: '7', repaired: false });
    expect(find('504010009')).toEqual({ code: '504010009', repaired: false });
  });

  it('prefers the code as it is written', () =>
    expect(codeFinder(['12', '0012'])('12')).toEqual({ code: '12', repaired: false }));
});
