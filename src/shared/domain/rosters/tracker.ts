import { addDays, dayNumber, lastDayOfPeriod, type IsoDate, type Period } from '../calendar';

/** Where a facility's workbook or printed form is, from the office's desk and back. */
export const TRACKER_STATES = ['ISSUED', 'SENT', 'LATE', 'WITH_ERRORS', 'RETURNED', 'COMPLETE'] as const;
export type TrackerState = (typeof TRACKER_STATES)[number];

/** Those somebody has to be reminded of. */
export const TO_REMIND: readonly TrackerState[] = ['SENT', 'LATE', 'WITH_ERRORS', 'RETURNED'];

/** Days after the end of the bimester within which facilities answer, where the office set no other day (`unconfirmed`). */
const DAYS_TO_RETURN = 5;

/** Plazo de devolución: the last day on which an answer is not late. */
export const returnsDue = (period: Period, set: IsoDate | null): IsoDate =>
  set ?? addDays(lastDayOfPeriod(period), DAYS_TO_RETURN);

export type Tracked = {
  readonly rows: number;
  /** Rows of the form to which something usable came back. */
  readonly answered: number;
  /** What the newest file came to; null where none came back. */
  readonly returned: 'WHOLE' | 'WITH_ERRORS' | null;
  readonly sentOn: IsoDate | null;
  readonly due: IsoDate;
};

/**
 * State of a form on `today` (domain §4.9). Complete wins over everything: who answered for everybody owes nothing,
 * whatever files it took; a form that is late is no breach of anybody.
 */
export function trackerState({ rows, answered, returned, sentOn, due }: Tracked, today: IsoDate): TrackerState {
  if (returned !== null && answered >= rows) return 'COMPLETE';
  if (returned === 'WITH_ERRORS') return 'WITH_ERRORS';
  if (returned === 'WHOLE') return 'RETURNED';
  if (today > due) return 'LATE';
  return sentOn === null ? 'ISSUED' : 'SENT';
}

/** Days since the answer was due; 0 where it is not late. */
export const daysLate = (due: IsoDate, today: IsoDate): number => Math.max(0, dayNumber(today) - dayNumber(due));
