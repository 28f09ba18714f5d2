import type { IsoDate } from '../calendar';
import type { Member } from '../households';

/** Integrante del hogar on `on`: entered by then, and `exitDate` is the first day outside. */
export const isPresentOn = ({ entryDate, exitDate }: Pick<Member, 'entryDate' | 'exitDate'>, on: IsoDate) =>
  entryDate <= on && (exitDate === null || exitDate > on);
