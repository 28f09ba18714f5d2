import type { ToThread } from './messages';
import type { RowInput, SheetSpec } from './spec';

type Rows = SheetSpec['rows'];

/** Other work gets its turn between so many rows, and no more of them are on their way at once. */
export const ROWS_A_TURN = 200;

/** Hands out the rows of the sheets of a workbook, some at a time. */
export function rowsInTurn(sheets: readonly Rows[]) {
  const begun = new Map<number, Iterator<RowInput> | AsyncIterator<RowInput>>();
  const iteratorOf = (sheet: number) => {
    const iterator = begun.get(sheet) ?? begin(sheets[sheet] ?? []);
    begun.set(sheet, iterator);
    return iterator;
  };
  return {
    next: async (sheet: number): Promise<ToThread> => {
      const iterator = iteratorOf(sheet);
      const rows: RowInput[] = [];
      while (rows.length < ROWS_A_TURN) {
        const next = await iterator.next();
        if (next.done === true) return { kind: 'rows', rows, isLast: true };
        rows.push(next.value);
      }
      return { kind: 'rows', rows, isLast: false };
    },
    /** Lets go of what the rows were read from. */
    leave: async (): Promise<void> => {
      for (const iterator of begun.values()) await iterator.return?.();
    },
  };
}

const begin = (rows: Rows) => (Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]());
