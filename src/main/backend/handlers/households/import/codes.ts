/** The household meant by a code as written; `repaired`: the zeros a spreadsheet dropped were put back. */
export type FoundCode = { readonly code: string; readonly repaired: boolean };
export type CodeFinder = (written: string) => FoundCode;

/**
 * Finds households by code. A code that nobody has, but that is exactly one known code without its leading zeros, is
 * that one; any other stays as written.
 */
export function codeFinder(known: Iterable<string>): CodeFinder {
  const codes = new Set(known);
  const byShort = new Map<string, string | null>();
  for (const code of codes) {
    const short = withoutZeros(code);
    if (short !== code) byShort.set(short, byShort.has(short) ? null : code);
  }
  return (written) => {
    const meant = codes.has(written) ? undefined : byShort.get(written);
    return meant == null ? { code: written, repaired: false } : { code: meant, repaired: true };
  };
}

const withoutZeros = (code: string) => code.replace(/^0+(?=\d)/, '');
