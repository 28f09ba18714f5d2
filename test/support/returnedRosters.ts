import { expect } from 'vitest';
import type { Output } from '@shared/contract/routes';
import type { RosterInHand } from './rosterFiller';

/** What became of each file, and of how many of its rows; each row is in one class. */
export const classesOf = ({ files }: Output<'rosters.apply'>) => {
  for (const { rows } of files) {
    const { read, ...classes } = rows;
    expect(Object.values(classes).reduce((sum, count) => sum + count, 0)).toBe(read);
  }
  return files.map(({ facility, status, code, rows }) => {
    const counted = Object.entries(rows).flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
    return [facility, status, code, ...counted].filter((word) => word !== undefined).join(' ');
  });
};

/** Twenty days of class in each month, and each month closed. */
export function wholeMonths(roster: RosterInHand, months: readonly string[]) {
  for (const month of months) roster.sayMonth(month, { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
}
