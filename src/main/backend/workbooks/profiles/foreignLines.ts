import type { ReturnedRow } from '../rosters/returnedRoster';

/** A person of a file of another system, in the fields of our roster; `facility`: the codes it may be known by. */
export type ForeignLine = ReturnedRow & {
  readonly facility: readonly string[];
  readonly document: string;
  readonly name: string;
};
/** What a file says of a whole facility. */
export type ForeignMonth = ReturnedRow & { readonly facility: readonly string[]; readonly month: 1 | 2 };

export type ForeignReading =
  | {
      readonly kind: 'read';
      readonly lines: readonly ForeignLine[];
      readonly months: readonly ForeignMonth[];
      /** Rows about something else, or about another time. */
      readonly besides: number;
    }
  | { readonly kind: 'refused'; readonly code: ForeignRefusal; readonly what: string };
export type ForeignRefusal = 'PROFILE_MARKS' | 'PROFILE_NO_MONTH' | 'PROFILE_NO_DAYS';

export const notRead = (code: ForeignRefusal, what: string): ForeignReading => ({ kind: 'refused', code, what });
