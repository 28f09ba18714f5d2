import type { IsoDate } from '../calendar';

/** Vigencia: from the first day it holds; `until` is the first day it no longer does, null while it holds. */
export type Validity = { readonly since: IsoDate; readonly until: IsoDate | null };

/** Whether there is a day on which both hold. */
export const overlaps = (one: Validity, other: Validity): boolean =>
  (one.until === null || other.since < one.until) && (other.until === null || one.since < other.until);

/**
 * What a statement comes to beside those held of the same district, which do not overlap. `adds`: a new one, which ends
 * the one that `ends` names. `restates`: the same first day, told otherwise; the one held never held. `closes`: the same
 * one with its last day. `past`: it contradicts one that ended, which is never changed. `overlaps`: both would hold on
 * the same days.
 */
export type Placement<Held> =
  | { readonly kind: 'same' | 'restates' | 'closes' | 'past' | 'overlaps'; readonly held: Held }
  | { readonly kind: 'adds'; readonly ends: Held | undefined };

export function placeStatement<Held extends Validity>(
  held: readonly Held[],
  stated: Held,
  agree: (one: Held, other: Held) => boolean,
): Placement<Held> {
  const begun = held.find(({ since }) => since === stated.since);
  if (begun !== undefined) return { kind: placeOnSameDay(begun, stated, agree(begun, stated)), held: begun };
  const [first, ...others] = held.filter((one) => overlaps(one, stated));
  if (first === undefined) return { kind: 'adds', ends: undefined };
  const isNext = others.length === 0 && first.until === null && first.since < stated.since;
  return isNext ? { kind: 'adds', ends: first } : { kind: 'overlaps', held: first };
}

function placeOnSameDay(begun: Validity, stated: Validity, agree: boolean) {
  if (agree && begun.until === stated.until) return 'same';
  if (begun.until !== null) return 'past';
  return agree ? 'closes' : 'restates';
}
