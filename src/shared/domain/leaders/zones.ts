import { foldName } from '../names';
import type { LeaderObstacle } from './terms';

/** Centro poblado; `code` '' where nobody knows it. */
export type Center = { readonly code: string; readonly name: string };

/** Zona: populated centres, and households named one by one. `leader`: her code, as `ML-001`. */
export type Zone = {
  readonly leader: string;
  readonly centers: readonly Center[];
  /** Códigos de hogar. */
  readonly households: readonly string[];
};

type Place = { readonly household: string; readonly center: Center };

/** By code where both have one; else by name in any spelling of accents. */
export const isSameCenter = (one: Center, other: Center) =>
  one.code !== '' && other.code !== '' ? one.code === other.code : foldName(one.name) === foldName(other.name);

/**
 * To which zone a household belongs: to that which names it, else to that of its populated centre, so that nobody is
 * reminded twice. A choice of ours, for the pages say no more than "zone". undefined: to none.
 */
export function zoneFinder(zones: readonly Zone[]): (place: Place) => string | undefined {
  const naming = new Map(zones.flatMap(({ leader, households }) => households.map((code) => [code, leader] as const)));
  const known = new Map<string, string | undefined>();
  const ofCenter = (center: Center) => {
    const key = `${center.code} ${center.name}`;
    if (!known.has(key)) known.set(key, zones.find(hasCenter(center))?.leader);
    return known.get(key);
  };
  return ({ household, center }) => naming.get(household) ?? ofCenter(center);
}

const hasCenter =
  (center: Center) =>
  ({ centers }: Zone) =>
    centers.some((one) => isSameCenter(one, center));

export type ZoneFault = {
  readonly why: Extract<LeaderObstacle, 'CENTER_TAKEN' | 'HOUSEHOLD_TAKEN'>;
  /** The centre or household, and whose it is. */
  readonly what: string;
  readonly leader: string;
};

/** What of a zone another one has already; `others`: those of the terms that overlap. undefined: it can be hers. */
export function zoneFault(zone: Omit<Zone, 'leader'>, others: readonly Zone[]): ZoneFault | undefined {
  for (const center of zone.centers) {
    const holder = others.find(hasCenter(center));
    if (holder !== undefined) return { why: 'CENTER_TAKEN', what: center.name, leader: holder.leader };
  }
  for (const household of zone.households) {
    const holder = others.find(({ households }) => households.includes(household));
    if (holder !== undefined) return { why: 'HOUSEHOLD_TAKEN', what: household, leader: holder.leader };
  }
  return undefined;
}

/** The catalogue's centre that a code or a name means. */
export function findCenter(
  wanted: string,
  known: readonly Center[],
): Center | Extract<LeaderObstacle, 'CENTER_UNKNOWN' | 'CENTER_SEVERAL'> {
  const byCode = known.find(({ code }) => code !== '' && code === wanted);
  if (byCode !== undefined) return byCode;
  const named = known.filter(({ name }) => foldName(name) === foldName(wanted));
  const codes = new Set(named.map(({ code }) => code).filter((code) => code !== ''));
  if (codes.size > 1) return 'CENTER_SEVERAL';
  return named.find(({ code }) => code !== '') ?? named[0] ?? 'CENTER_UNKNOWN';
}
