import { dateOf, isIsoDate, type IsoDate } from '@shared/domain/calendar';
import type { Surroundings } from './backend';

/**
 * The day is the one on the wall of the office; instants are UTC. `fixedDay` (JUNTOS_TODAY) sets the day for
 * demonstrations and for tests of whole journeys; the time of day goes on.
 */
export function clockOf(fixedDay: string | undefined): Pick<Surroundings, 'today' | 'now'> {
  if (fixedDay === undefined || fixedDay === '')
    return { today: () => localDay(new Date()), now: () => new Date().toISOString() };
  if (!isIsoDate(fixedDay)) throw new Error('JUNTOS_TODAY must be a date, YYYY-MM-DD');
  return { today: () => fixedDay, now: () => atSameTime(fixedDay, new Date()).toISOString() };
}

/** The day in this office of an instant. */
export function localDay(moment: Date): IsoDate {
  const day = dateOf(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (day === undefined) throw new Error('the clock of this computer shows no date');
  return day;
}

function atSameTime(day: IsoDate, time: Date): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moment = new Date(time);
  moment.setFullYear(year, month - 1, date);
  return moment;
}
