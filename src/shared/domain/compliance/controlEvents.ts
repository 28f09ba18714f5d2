import { monthsOf, type IsoDate, type Month, type Period } from '../calendar';
import type { DutyMonth } from './duties';

/** Meses a control may serve: the due ones of CRED or of prenatal control, each with its interval. */
export type ServableMonth = Pick<DutyMonth, 'month' | 'interval'>;

/**
 * Which control serves which month (decisions §3). One event serves one month: in date order, each goes to the earliest
 * month not yet served whose interval holds it. The same date stated twice is one event.
 */
export function assignEvents(dates: readonly IsoDate[], months: readonly ServableMonth[]): ReadonlyMap<Month, IsoDate> {
  const inOrder = months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  const served = new Map<Month, IsoDate>();
  for (const date of [...new Set(dates)].toSorted()) {
    const open = inOrder.find(({ month, interval }) => !served.has(month) && holds(interval, date));
    if (open !== undefined) served.set(open.month, date);
  }
  return served;
}

export const holds = (interval: DutyMonth['interval'], date: IsoDate) =>
  interval !== null && interval.from <= date && date <= interval.to;

/** Month from which a birth or loss without date ends the prenatal duty: the first of the row without a control (H6). */
export const firstUnservedMonth = (period: Period, served: ReadonlyMap<Month, IsoDate>): Month | undefined =>
  monthsOf(period).find((month) => !served.has(month));
