import { addDays, firstDayOfPeriod, monthOf, periodOf, type IsoDate } from '../calendar';
import { exitEffectiveOn } from '../payments/scope';

/** Motivo de desafiliación (domain §3.4). */
export const LEAVING_REASONS = [
  'REPEATED_BREACH',
  'LOST_ELIGIBILITY_CSE',
  'NO_TARGET_MEMBER',
  'VOLUNTARY',
  'DUPLICATE',
  'FALSE_DATA',
  'HOLDER_DECEASED_NO_REPLACEMENT',
  'NOT_LOCATED',
  'UNCOLLECTED',
  'RECERTIFICATION_NOT_POOR',
  'OTHER',
] as const;
export type LeavingReason = (typeof LEAVING_REASONS)[number];

/** Motivo de la suspensión administrativa. */
export const SUSPENSION_REASONS = ['CSE_EXPIRED', 'GEO', 'HOLDER', 'IDENTITY', 'OTHER'] as const;
export type SuspensionReason = (typeof SUSPENSION_REASONS)[number];

/** Held from the day they are confirmed; an appeal that is upheld undoes them from that day. */
export const AT_ONCE: readonly LeavingReason[] = ['DUPLICATE', 'FALSE_DATA'];
export const isAtOnce = (reason: LeavingReason) => AT_ONCE.includes(reason);

/** Plazo de apelación: its last day, so many calendar days after the act was confirmed or the notice printed. */
export const appealUntil = (on: IsoDate, days: number) => addDays(on, days);

/** Days of an exit two persons agreed on: until when it can be appealed, and from which day it holds (decisions B4). */
export function exitDays(confirmedOn: IsoDate, reason: LeavingReason, days: number) {
  if (isAtOnce(reason)) return { appealUntil: appealUntil(confirmedOn, days), effectiveOn: confirmedOn };
  const until = appealUntil(confirmedOn, days);
  return { appealUntil: until, effectiveOn: exitEffectiveOn(until, 'OTHER') };
}

/** First day on which a confirmed exit holds: an appeal decided later moves it to the bimester after its decision. */
export function exitHoldsFrom(effectiveOn: IsoDate, appealDecidedOn: IsoDate | null): IsoDate {
  if (appealDecidedOn === null || appealDecidedOn < effectiveOn) return effectiveOn;
  return exitEffectiveOn(appealDecidedOn, 'OTHER');
}

/** Whether the household may still be heard about an exit: until its term is over, and while its appeal is open. */
export const isAppealable = (
  { appealUntil: until, hasOpenAppeal }: { readonly appealUntil: IsoDate; readonly hasOpenAppeal: boolean },
  today: IsoDate,
) => hasOpenAppeal || today <= until;

/** An exit that holds from the first day of a bimester was never in it. */
export const isFirstDayOfBimester = (day: IsoDate) => firstDayOfPeriod(periodOf(monthOf(day))) === day;

/** Why a confirmed exit is not carried out yet; null where it can be. */
export type ExitBar = 'TERM_RUNNING' | 'APPEAL_OPEN';
export function exitBar(
  { effectiveOn, hasOpenAppeal }: { readonly effectiveOn: IsoDate; readonly hasOpenAppeal: boolean },
  today: IsoDate,
): ExitBar | null {
  if (hasOpenAppeal) return 'APPEAL_OPEN';
  return today < effectiveOn ? 'TERM_RUNNING' : null;
}
