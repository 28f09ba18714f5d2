import { firstDayOfPeriod, isPeriod, lastDayOfPeriod, type IsoDate } from '../calendar';

/** Cronograma: the days of a bimester as headquarters sets them, each inclusive. */
export type PeriodDates = {
  /** `YYYY-Bn`. */
  readonly period: string;
  /** Who is in the programme on this day is judged and paid. */
  readonly rosterCutoff: IsoDate;
  /** Last day to close the bimester and send it. */
  readonly closeBy: IsoDate;
  readonly payFrom: IsoDate;
  readonly payTo: IsoDate;
  readonly reference: string;
};

/** NOT_A_PERIOD: no bimester is called so. OUTSIDE: the cut-off is no day of it. ORDER: the days contradict each other. */
export type DatesFault = 'NOT_A_PERIOD' | 'OUTSIDE' | 'ORDER';

export function faultOfDates({ period, rosterCutoff, closeBy, payFrom, payTo }: PeriodDates): DatesFault | undefined {
  if (!isPeriod(period)) return 'NOT_A_PERIOD';
  if (rosterCutoff < firstDayOfPeriod(period) || rosterCutoff > lastDayOfPeriod(period)) return 'OUTSIDE';
  return rosterCutoff <= closeBy && payFrom <= payTo ? undefined : 'ORDER';
}
