import type { FileReport, RowCounts } from '@shared/contract/imports';

/** Where a row of an incoming file ends (workbooks rule 6). */
export type RowClass = Exclude<keyof RowCounts, 'read'>;

export const noRows: RowCounts = { read: 0, new: 0, changed: 0, same: 0, repeated: 0, stranger: 0, rejected: 0 };

/** Counts rows by the class each ended in; the classes add up to `read` by construction. */
export function countRows(classes: Iterable<RowClass>): RowCounts {
  const counts = { ...noRows };
  for (const rowClass of classes) {
    counts[rowClass] += 1;
    counts.read += 1;
  }
  return counts;
}

export const totalRows = (files: readonly Pick<FileReport, 'rows'>[]): RowCounts =>
  files.reduce((total, { rows }) => addRows(total, rows), noRows);

const addRows = (a: RowCounts, b: RowCounts): RowCounts => ({
  read: a.read + b.read,
  new: a.new + b.new,
  changed: a.changed + b.changed,
  same: a.same + b.same,
  repeated: a.repeated + b.repeated,
  stranger: a.stranger + b.stranger,
  rejected: a.rejected + b.rejected,
});
