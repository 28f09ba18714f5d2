import type { TakeRows } from './content';
import { LIMITS } from './limits';
import { refuseFile } from './refusal';

/** Refuses a file on which this process has worked too long; waiting for its turn is no work. */
export function withinWork(take: TakeRows, milliseconds: number = LIMITS.workMilliseconds): TakeRows {
  const start = process.cpuUsage();
  return (sheet, rows) => {
    const { user, system } = process.cpuUsage(start);
    if (user + system > milliseconds * MICROSECONDS) refuseFile('TIMEOUT');
    return take(sheet, rows);
  };
}

const MICROSECONDS = 1000;
