import type { IsoDate } from '../calendar';

/** Procedencia: who wrote a dated row, when (UTC, '' where a former version did not keep it), and which import and row said so. */
export type Provenance = {
  readonly at: string;
  readonly userId: string;
  readonly importId: string | null;
  readonly sourceRow: number | null;
};

/** Vigencia: `since` is the first day a row holds, `until` the first day it no longer does; null while it does. */
export type Dated = { readonly since: IsoDate; readonly until: IsoDate | null };

/** Whether the row holds on a day. One that ends on the day it began was put right and never held. */
export const holdsOn = ({ since, until }: Dated, day: IsoDate) => since <= day && (until === null || until > day);

/** Whether the row ever held. */
export const everHeld = ({ since, until }: Dated) => until === null || until > since;
