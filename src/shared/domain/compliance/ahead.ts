import { addDays, dayNumber, firstDayOf, lastDayOf, type IsoDate, type Month } from '../calendar';
import { limitIn, mostAbsences } from './attendance';
import type { Determination, Duty, DutyState } from './duties';

/** Lo que todavía se puede cumplir: a control whose time is not over, or absences that come near the limit. */
export type Ahead =
  | { readonly kind: 'CONTROL'; readonly what: string; readonly from: IsoDate; readonly to: IsoDate }
  | {
      readonly kind: 'ABSENCES';
      readonly absences: number;
      /** The most that comply if the month has `days` of class. */
      readonly mostAbsences: number;
      readonly days: number;
      readonly to: IsoDate;
    };

type Judged = Pick<Determination, 'state' | 'facts'> & { readonly duty: Duty; readonly month: Month };

const SETTLED_FOR_GOOD: readonly DutyState[] = ['NOT_VERIFIABLE_SUPPLY', 'JUSTIFIED', 'WAIVED', 'NOT_DUE', 'EXEMPT'];
/** With so many absences left or fewer, school and family are told. */
const NEAR = 1;

/** Antes de que sea falta (decisions §1, §2): what a duty still asks for on `today`; null where it asks for nothing more. */
export function aheadOf(judged: Judged, today: IsoDate): Ahead | null {
  if (SETTLED_FOR_GOOD.includes(judged.state)) return null;
  const ahead = judged.duty === 'SCHOOL' ? nearLimit(judged) : controlDue(judged);
  return ahead === null || today > ahead.to ? null : ahead;
}

function controlDue({ state, duty, month, facts }: Judged): Ahead | null {
  if (state === 'COMPLIANT') return null;
  const dated = (name: string, otherwise: IsoDate) =>
    typeof facts[name] === 'string' ? (facts[name] as IsoDate) : otherwise; // kept by the table that judged it
  const what = typeof facts['control'] === 'string' && duty !== 'SUPPLEMENT' ? facts['control'] : '';
  return { kind: 'CONTROL', what, from: dated('from', firstDayOf(month)), to: dated('to', lastDayOf(month)) };
}

/** Days of class to come are not known yet: as many as there are weekdays, or as the school already counted. */
function nearLimit({ month, facts }: Judged): Ahead | null {
  const { absences, days } = facts;
  const limit = limitIn(facts);
  if (typeof absences !== 'number' || absences === 0 || limit === null) return null;
  const expected = Math.max(typeof days === 'number' ? days : 0, weekdaysIn(month));
  const most = mostAbsences(expected, limit);
  if (most - absences > NEAR) return null;
  return { kind: 'ABSENCES', absences, mostAbsences: most, days: expected, to: lastDayOf(month) };
}

/** Días hábiles of a month, holidays not taken off: 20 to 23. */
export function weekdaysIn(month: Month): number {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const days = Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) => addDays(first, index));
  return days.filter((day) => ![SUNDAY, SATURDAY].includes(weekday(day))).length;
}

const SUNDAY = 0;
const SATURDAY = 6;
/** Day 0 was a Thursday. */
const weekday = (day: IsoDate) => (dayNumber(day) + 4) % 7;

/**
 * Recordatorios: of a list, what a mother leader may be given (S26). She is not told that a limit has passed: that is
 * between the family and the office.
 */
export const remindersIn = <Row extends { readonly ahead: Ahead }>(rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ ahead }) => ahead.kind === 'CONTROL' || ahead.absences <= ahead.mostAbsences);
