/** A package known before, by its number and the hash of its zip. */
export type Link = { readonly sequence: number; readonly sha256: string };

/** NEXT: takes its place behind the last one. GAP: one before it is missing. FORKED: another one already has its place. */
export type ChainState = 'NEXT' | 'REPEATED' | 'GAP' | 'FORKED' | 'OLDER';

/** The hash that the first of a chain names as that of the one before. */
export const NO_LINK = '0'.repeat(64);

/** Where a package stands to those taken in before, whatever order they come in. */
export function chainState(known: readonly Link[], next: Link & { readonly previousSha256: string }): ChainState {
  const same = known.find(({ sequence }) => sequence === next.sequence);
  if (same !== undefined) return same.sha256 === next.sha256 ? 'REPEATED' : 'FORKED';
  const last = known.reduce<Link>((newest, one) => (one.sequence > newest.sequence ? one : newest), FIRST);
  if (next.sequence > last.sequence + 1) return 'GAP';
  if (next.sequence <= last.sequence) return 'OLDER';
  return next.previousSha256 === last.sha256 ? 'NEXT' : 'FORKED';
}

const FIRST: Link = { sequence: 0, sha256: NO_LINK };
