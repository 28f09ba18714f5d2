import { toDate, toPeriod, type IsoDate } from '@shared/domain/calendar';
import type { District } from '../../generator/district';
import type { Call } from '../command';
import type { Narrator } from './narrate';

/** What every part of the demonstration needs. */
export type Scene = {
  readonly district: District;
  readonly folder: (name: string) => string;
  readonly seed: number;
  readonly step: Narrator['step'];
  readonly signIn: (user: 'gestor' | 'supervisora' | 'aprobadora', on: IsoDate) => Promise<Call>;
};

export const PERIOD = toPeriod('2026-B3');
/** Days on which the office of the demonstration does what. */
export const ON = {
  open: toDate('2026-05-04'),
  rosters: toDate('2026-06-10'),
  returns: toDate('2026-07-02'),
  close: toDate('2026-07-06'),
  pay: toDate('2026-07-07'),
  send: toDate('2026-07-10'),
  collected: toDate('2026-07-15'),
  reconcile: toDate('2026-07-20'),
} as const;
