import type { IsoDate } from '../calendar';
import type { Duty, DutyState } from './duties';
import type { Facts } from './decisionTable';

/** Valor hallado and valor exigido of a duty; null where it was not told. */
export type Measure =
  | {
      readonly kind: 'ATTENDANCE';
      readonly absences: number | null;
      readonly days: number | null;
      readonly mostAbsences: number | null;
      readonly minPct: number;
    }
  | {
      readonly kind: 'CONTROL';
      readonly done: IsoDate | null;
      readonly control: string | null;
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
    }
  | { readonly kind: 'SUPPLEMENT'; readonly received: boolean | null };

/** Máximo de faltas that still comply in so many days of class (decisions §2b): 2 of 19, 3 of 20. */
export const mostAbsences = (days: number, minPct: number) => Math.floor((days * (100 - minPct)) / 100);

const NOTHING_ASKED: readonly DutyState[] = ['NOT_DUE', 'WAIVED', 'EXEMPT'];

/** The figures a result was judged on beside those that were asked for; null where nothing was. */
export function measureOf(duty: Duty, state: DutyState, facts: Facts): Measure | null {
  if (NOTHING_ASKED.includes(state)) return null;
  const figure = (name: string) => (typeof facts[name] === 'number' ? facts[name] : null);
  const text = (name: string) => (typeof facts[name] === 'string' && facts[name] !== '' ? facts[name] : null);
  const date = (name: string) => text(name) as IsoDate | null; // kept by the table that judged it
  if (duty === 'SCHOOL') return attendance(figure('absences'), figure('days'), figure('minPct'));
  if (duty === 'SUPPLEMENT') return { kind: 'SUPPLEMENT', received: isReceived(text('supplement')) };
  return { kind: 'CONTROL', done: date('date'), control: text('control'), from: date('from'), to: date('to') };
}

/** Judged without a row, no share was compared. */
function attendance(absences: number | null, days: number | null, minPct: number | null): Measure | null {
  if (minPct === null) return null;
  return {
    kind: 'ATTENDANCE',
    absences,
    days,
    minPct,
    mostAbsences: days === null ? null : mostAbsences(days, minPct),
  };
}

const isReceived = (answer: string | null) => (answer === null ? null : answer === 'YES');
