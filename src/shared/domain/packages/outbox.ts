import { dayNumber, type IsoDate } from '../calendar';

/** How many days headquarters has to acknowledge a package before the office is reminded, where nobody set another number. */
export const RECEIPT_DAYS = 15;

export type Waiting = { readonly days: number; readonly isLate: boolean };

/** How long a package sent on `sentOn` has waited for its receipt; late once more than `allowed` days passed. */
export function waitingFor(sentOn: IsoDate, today: IsoDate, allowed: number): Waiting {
  const days = Math.max(0, dayNumber(today) - dayNumber(sentOn)); // a clock set back is no merit
  return { days, isLate: days > allowed };
}
