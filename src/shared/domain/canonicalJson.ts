export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The one text of a value: names in order, no spaces, so that its hash can be compared anywhere. */
export function canonicalJson(value: Json): string {
  const names = new Set<string>();
  gather(value, names);
  return JSON.stringify(value, [...names].sort());
}

function gather(value: Json, names: Set<string>): void {
  if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
    throw new Error(`not a number that can be compared: ${value}`);
  }
  if (typeof value !== 'object' || value === null) return;
  if (isList(value)) return value.forEach((one) => gather(one, names));
  for (const [name, part] of Object.entries(value)) {
    names.add(name);
    gather(part, names);
  }
}

// Array.isArray does not narrow a readonly list.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
