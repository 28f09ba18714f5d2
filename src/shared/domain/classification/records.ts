import type { IsoDate } from '../calendar';
import type { Cse } from '../households';
import { everHeld, holdsOn, type Dated } from '../households/origin';

/**
 * Base de la clasificación (domain §2.7). GEOGRAPHIC_INDIGENOUS: by native community of the Amazon, without a card;
 * RESIDENTIAL_CENTRE and TEMPORARY as SISFOH says them.
 */
export const CSE_BASES = ['FSU', 'GEOGRAPHIC_INDIGENOUS', 'RESIDENTIAL_CENTRE', 'TEMPORARY'] as const;
export type CseBasis = (typeof CSE_BASES)[number];

/** Clasificación socioeconómica as stated. `expiry` is what SISFOH sent, null where it sent none. */
export type ClassificationFields = {
  readonly cse: Cse;
  readonly basis: CseBasis;
  /** Comunidad nativa; never '' where it is the basis. */
  readonly nativeCommunity: string;
  readonly date: IsoDate | null;
  readonly expiry: IsoDate | null;
  readonly fsuNumber: string;
  readonly fsuDate: IsoDate | null;
  /** Act or document that states it; '' where none was named. */
  readonly reference: string;
};

type Kept = Dated & { readonly id: string };

/** Where a new classification stands in the history of its household, and which rows end for it. */
export type Placement = Dated & { readonly ends: readonly { readonly id: string; readonly until: IsoDate }[] };

/**
 * One that becomes current: it holds from its date, or from `today` where it has none, but never before what held in the
 * past ended. The row that was open ends there; one that began no earlier was put right and never held.
 */
export function placeCurrent(history: readonly Kept[], date: IsoDate | null, today: IsoDate): Placement {
  const open = history.find(({ until }) => until === null);
  const since = latest([date ?? today, ...history.filter(everHeld).flatMap(({ until }) => until ?? [])]);
  return { since, until: null, ends: open === undefined ? [] : [{ id: open.id, until: latest([since, open.since]) }] };
}

/** One that arrived late, older than what is current: it holds the days before the next, or none where they are taken. */
export function placePast(history: readonly Kept[], date: IsoDate): Placement {
  const taken = history.some((row) => holdsOn(row, date));
  const later = history.filter((row) => everHeld(row) && row.since > date).map(({ since }) => since);
  return { since: date, until: taken ? date : earliest(later), ends: [] };
}

/** Nobody states one any more: what was open ends. */
export function placeNone(history: readonly Kept[], today: IsoDate): Placement['ends'] {
  const open = history.find(({ until }) => until === null);
  return open === undefined ? [] : [{ id: open.id, until: latest([today, open.since]) }];
}

/** The row in force on a day. */
export const inForceOn = <Row extends Dated>(history: readonly Row[], day: IsoDate): Row | undefined =>
  history.find((row) => holdsOn(row, day));

const latest = (dates: readonly IsoDate[]) => dates.reduce((one, other) => (other > one ? other : one));
const earliest = (dates: readonly IsoDate[]) =>
  dates.length === 0 ? null : dates.reduce((one, other) => (other < one ? other : one));
