/** What a line of the access log tells of (security.md §5: sign-ins, each look, search, export and print). */
export const ACCESS_KINDS = ['SIGN_IN', 'SIGN_IN_FAILED', 'SIGN_OUT', 'LOOK', 'SEARCH', 'EXPORT', 'PRINT'] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** Households a line names one by one; a longer list is kept as MANY: anyone registered may have been in it. */
export const MOST_NAMED = 1000;

/** Keys under which answers and inputs carry the code of a household. */
const CODE_KEYS = new Set(['code', 'household', 'households', 'codes', 'cameFrom', 'wentTo', 'subject']);
/** Whom a change in a file is about: `H-1`, or `H-1 · 2` of a member. */
const ROW_KEY = 'row';
const codeOfRow = (row: string) => row.split(' · ')[0] ?? row;

/** Every text that may be a household's code, without repetition, in the order found; whether it is one, the registry knows. */
export function codesIn(...values: readonly unknown[]): readonly string[] {
  const found = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      const code = key === ROW_KEY ? codeOfRow(value) : value;
      if ((CODE_KEYS.has(key) || key === ROW_KEY) && code !== '') found.add(code);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, key);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) walk(part, name);
    }
  };
  for (const value of values) walk(value, '');
  return [...found];
}
