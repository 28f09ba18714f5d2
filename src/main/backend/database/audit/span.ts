import type { IsoDate } from '@shared/domain/calendar';

/** Instants are UTC, days are those of the office: five hours behind all year (no summer time in Peru). */
export const spanOf = (from: IsoDate, to: IsoDate): [string, string] => [`${from}T05:00:00`, nextDayOf(to)];

function nextDayOf(day: IsoDate): string {
  const next = new Date(`${day}T05:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString();
}
