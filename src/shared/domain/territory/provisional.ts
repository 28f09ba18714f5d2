/** Código provisional of a populated centre: its district's ubigeo, a 9 and three digits (domain §2.5). */
const PREFIX = '9';
const LAST = 999;

/** The next free one of a district; undefined where all 999 are taken. */
export function nextProvisionalCode(ubigeo: string, taken: readonly string[]): string | undefined {
  const start = `${ubigeo}${PREFIX}`;
  const used = taken.filter((code) => code.startsWith(start)).map((code) => Number(code.slice(start.length)));
  const next = Math.max(0, ...used) + 1;
  return next > LAST ? undefined : start + String(next).padStart(3, '0');
}
