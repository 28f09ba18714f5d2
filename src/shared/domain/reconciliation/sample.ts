/** A household that may be visited; `key`: what decides its place, the same for the same list and size. */
export type Visitable = { readonly householdId: string; readonly center: string; readonly key: string };

/**
 * Muestra for the verification after payment: `size` households, from every populated centre in proportion to its own
 * (largest remainder), within a centre by key. The same list and size give the same households in whatever order they
 * are given; a size beyond all gives all.
 */
export function drawSample<One extends Visitable>(households: readonly One[], size: number): readonly One[] {
  const total = households.length;
  const wanted = Math.min(size, total);
  if (wanted <= 0) return [];
  const centers = new Map<string, One[]>();
  for (const one of households) centers.set(one.center, [...(centers.get(one.center) ?? []), one]);
  const parts = [...centers].map(([center, own]) => {
    const exact = (own.length * wanted) / total;
    const ordered = own.toSorted((a, b) => compare(a.key, b.key));
    return { center, ordered, whole: Math.floor(exact), rest: exact - Math.floor(exact), first: ordered[0]?.key ?? '' };
  });
  const left = wanted - parts.reduce((sum, { whole }) => sum + whole, 0);
  const favoured = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || compare(a.first, b.first))
      .slice(0, left)
      .map(({ center }) => center),
  );
  return parts
    .toSorted((a, b) => compare(a.center, b.center))
    .flatMap(({ center, ordered, whole }) => ordered.slice(0, whole + (favoured.has(center) ? 1 : 0)));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What a visit found: all of it, less, or nothing received. */
export const VISIT_OUTCOMES = ['FULL', 'LESS', 'NOT'] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];
