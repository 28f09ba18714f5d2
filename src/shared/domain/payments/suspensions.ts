import { firstDayOfPeriod, type IsoDate, type Period } from '../calendar';

/** The base line of a closed bimester, by its newest determination. `lifted`: justified, appealed or corrected since. */
export type PastBimester = {
  readonly period: Period;
  readonly countsAsSuspension: boolean;
  readonly lifted: boolean;
};

/** Suspensiones since the last (re)affiliation, each bimester once (decisions §4c): no window, no reset. */
export const suspensionCount = (past: readonly PastBimester[], affiliationDate: IsoDate) =>
  new Set(
    past
      .filter(({ period }) => firstDayOfPeriod(period) > affiliationDate)
      .filter(({ countsAsSuspension, lifted }) => countsAsSuspension && !lifted)
      .map(({ period }) => period),
  ).size;

/** Whether exit is proposed; the household stays affiliated and is paid until two persons confirm it (§4c). */
export const isExitProposed = (suspensions: number, maxSuspensions: number) => suspensions >= maxSuspensions;
