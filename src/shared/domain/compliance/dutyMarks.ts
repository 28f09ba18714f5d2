import { lastDayOf, type IsoDate, type Month } from '../calendar';
import type { DutyMonth, DutyState } from './duties';

/** What the calendar of a year shows of a duty in a month. */
export const DUTY_MARKS = ['DUE', 'DONE', 'MISSING', 'UNANSWERED', 'EXCUSED', 'WAIVED', 'NOT_DUE'] as const;
export type DutyMark = (typeof DUTY_MARKS)[number];

const JUDGED: Readonly<Record<DutyState, DutyMark>> = {
  NON_COMPLIANT: 'MISSING',
  NOT_FOUND_IN_SERVICE: 'UNANSWERED',
  PENDING: 'UNANSWERED',
  NOT_VERIFIABLE_SUPPLY: 'EXCUSED',
  JUSTIFIED: 'EXCUSED',
  COMPLIANT: 'DONE',
  WAIVED: 'WAIVED',
  NOT_DUE: 'NOT_DUE',
  EXEMPT: 'EXCUSED',
};

/** Of a bimester that was opened: while a month is not over, what has no answer yet is simply due. */
export function markOfResult(state: DutyState, month: Month, today: IsoDate): DutyMark {
  const mark = JUDGED[state];
  return mark === 'UNANSWERED' && lastDayOf(month) >= today ? 'DUE' : mark;
}

/** Of a bimester nobody opened: what is owed by the rules alone. */
export const markOfDuty = ({ due }: DutyMonth): DutyMark => due;
