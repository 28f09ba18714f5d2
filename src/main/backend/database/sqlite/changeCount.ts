import type { ReadDb } from '../handles';
import { withDriver, type Driver } from './driver';

/** Rows written by `withoutCounting`, by connection. */
const uncounted = new WeakMap<Driver, number>();

/**
 * Rows changed since the registry was opened: equal before and after means that nothing was written in between, but for
 * who saw what.
 */
export const changeCount = (db: ReadDb): Promise<number> =>
  withDriver(db, (driver) => changesOf(driver) - (uncounted.get(driver) ?? 0));

/** Writes what changes nothing that anybody computes from: else each look would make what was computed stale. */
export function withoutCounting(driver: Driver, write: () => void): void {
  const before = changesOf(driver);
  try {
    write();
  } finally {
    uncounted.set(driver, (uncounted.get(driver) ?? 0) + changesOf(driver) - before);
  }
}

const changesOf = (driver: Driver) =>
  driver.prepare<{ changes: number }>('select total_changes() as changes').get()?.changes ?? 0;
