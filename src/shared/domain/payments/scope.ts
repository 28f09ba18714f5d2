import { addDays, lastDayOfPeriod, monthOf, periodOf, type IsoDate } from '../calendar';
import type { HouseholdStatus } from '../households';

/** `until`: the first day on which the status no longer holds; null while it does. */
export type StatusSpan = {
  readonly status: HouseholdStatus;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
};

const LISTED: readonly HouseholdStatus[] = ['AFFILIATED', 'SUSPENDED'];

/** Whether a household is listed: affiliated or suspended on any day from the first of the bimester to the cut-off (§4b). */
export const isInScope = (spans: readonly StatusSpan[], first: IsoDate, cutoff: IsoDate) =>
  spans.some(
    ({ status, since, until }) => LISTED.includes(status) && since <= cutoff && (until === null || until > first),
  );

export type ExitReason = 'DUPLICATE' | 'FALSE_DATA' | 'OTHER';

/** Day from which a confirmed exit holds: the next bimester, so that no complied one is lost; at once where it was never due (B4). */
export function exitEffectiveOn(confirmedOn: IsoDate, reason: ExitReason): IsoDate {
  if (reason !== 'OTHER') return confirmedOn;
  return addDays(lastDayOfPeriod(periodOf(monthOf(confirmedOn))), 1);
}
