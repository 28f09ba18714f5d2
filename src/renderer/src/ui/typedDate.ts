import { dateOf, isIsoDate, type IsoDate } from '@shared/domain/calendar';
import { dayText } from './dates';

const SEPARATED = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/;
const RUN_TOGETHER = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;

/**
 * A date as people type it, day first: `3/6/18`, `3-6-2018`, `03062018`. Two digits of a year mean the latest such year
 * that is not after `latestYear`: a birth is never in the future, the expiry of a document may be.
 */
export function readTypedDate(typed: string, latestYear: number): IsoDate | undefined {
  const parts = SEPARATED.exec(typed.trim()) ?? RUN_TOGETHER.exec(typed.trim());
  const [, day = '', month = '', year = ''] = parts ?? [];
  return dateOf(year.length === 2 ? latestEnding(Number(year), latestYear) : Number(year), Number(month), Number(day));
}

function latestEnding(twoDigits: number, latestYear: number): number {
  const yearsBack = (((latestYear - twoDigits) % 100) + 100) % 100;
  return latestYear - yearsBack;
}

/** A stored date day first; what is no date yet, as it was typed. */
export const shownDate = (value: string | null) =>
  value !== null && isIsoDate(value) ? dayText(value) : (value ?? '');

/** What a form keeps of what was typed: the date, nothing, or the text that is no date, so that it can be put right. */
export const typedDateValue = (typed: string, latestYear: number): string | null =>
  typed.trim() === '' ? null : (readTypedDate(typed, latestYear) ?? typed);
