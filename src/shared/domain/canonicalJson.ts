export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The one text of a value: names in order, no spaces, so that its hash can be compared anywhere. */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
    throw new Error(`not a number that can be compared: ${value}`);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  let text = '';
  for (const name of Object.keys(value).toSorted()) {
    text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(value[name] ?? null)}`;
  }
  return `{${text}}`;
}

// Array.isArray does not narrow a readonly list.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
