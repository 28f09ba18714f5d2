import type { IsoDate } from '../calendar';
import { limitIn, mostAbsences } from './attendance';
import type { Duty, DutyState } from './duties';
import type { Facts } from './decisionTable';

/** Valor hallado and valor exigido of a duty; null where it was not told. */
export type Measure =
  | {
      readonly kind: 'ATTENDANCE';
      readonly absences: number | null;
      readonly days: number | null;
      readonly mostAbsences: number | null;
      /** null where a number of absences is the limit, not a share of the days. */
      readonly minPct: number | null;
    }
  | {
      readonly kind: 'CONTROL';
      readonly done: IsoDate | null;
      readonly control: string | null;
      readonly from: IsoDate | null;
      readonly to: IsoDate | null;
    }
  | { readonly kind: 'SUPPLEMENT'; readonly received: boolean | null };

const NOTHING_ASKED: readonly DutyState[] = ['NOT_DUE', 'WAIVED', 'EXEMPT'];

/** The figures a result was judged on beside those that were asked for; null where nothing was. */
export function measureOf(duty: Duty, state: DutyState, facts: Facts): Measure | null {
  if (NOTHING_ASKED.includes(state)) return null;
  const figure = (name: string) => (typeof facts[name] === 'number' ? facts[name] : null);
  const text = (name: string) => (typeof facts[name] === 'string' && facts[name] !== '' ? facts[name] : null);
  const date = (name: string) => text(name) as IsoDate | null; // kept by the table that judged it
  if (duty === 'SCHOOL') return attendance(figure('absences'), figure('days'), facts);
  if (duty === 'SUPPLEMENT') return { kind: 'SUPPLEMENT', received: isReceived(text('supplement')) };
  return { kind: 'CONTROL', done: date('date'), control: text('control'), from: date('from'), to: date('to') };
}

/** Judged without a row, no share was compared. */
function attendance(absences: number | null, days: number | null, facts: Facts): Measure | null {
  const limit = limitIn(facts);
  if (limit === null) return null;
  return {
    kind: 'ATTENDANCE',
    absences,
    days,
    minPct: limit.kind === 'PCT_MIN' ? limit.minPct : null,
    mostAbsences: days === null ? null : mostAbsences(days, limit),
  };
}

const isReceived = (answer: string | null) => (answer === null ? null : answer === 'YES');
