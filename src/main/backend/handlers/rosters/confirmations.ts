import type { ConfirmedCell } from '@shared/contract/imports';
import type { RowPlace } from '@shared/domain/rosters/rowBatch';
import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import { cellAt } from './place';
import type { ReturnedFile } from './returnedFiles';

/** Which cells of the files of a facility a person confirmed, asked by row or by field of the whole facility. */
export function confirmations(files: readonly ReturnedFile[], { confirmed }: { confirmed: readonly ConfirmedCell[] }) {
  const isCell = ({ file: { name, sha256 } }: ReturnedFile, row: ReturnedRow | undefined, field: string) => {
    const column = row?.columns.get(field);
    if (row === undefined || column === undefined) return false;
    const cell = cellAt(row, column);
    return confirmed.some(
      (one) => (one.file === sha256 || one.file === name) && one.sheet === row.sheet && one.cell === cell,
    );
  };
  const fileOf = (id: string) => (confirmed.length === 0 ? undefined : files.find((one) => one.id === id));
  return {
    isConfirmed({ file, sheet, row }: RowPlace, field: string) {
      const returned = fileOf(file);
      const found = returned?.roster.rows.find((one) => one.sheet === sheet && one.number === row);
      return returned !== undefined && isCell(returned, found, field);
    },
    isMonthConfirmed(file: string, field: string) {
      const returned = fileOf(file);
      const found = returned?.roster.facility.find(({ columns }) => columns.has(field));
      return returned !== undefined && isCell(returned, found, field);
    },
  };
}
