import type { ReadDb, Tx } from '../database/handles';
import { draftLinesOf } from '../database/imports';

/** Rows of a draft that become text, or are read back, without a pause. */
const ITEMS_A_LINE = 500;

type Part = readonly [path: readonly string[], items: readonly unknown[]];

/**
 * A draft as lines of JSON: first all of it but its long lists, then these some rows at a time, each with its place.
 * Lists within lists are not divided.
 */
export function* draftLines(draft: unknown): Generator<string> {
  const parts: Part[] = [];
  yield JSON.stringify(withoutLists(draft, [], parts));
  for (const part of parts) yield JSON.stringify(part);
}

function withoutLists(value: unknown, path: readonly string[], parts: Part[]): unknown {
  if (Array.isArray(value)) return value.length <= ITEMS_A_LINE ? value : divide(value, path, parts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutLists(inner, [...path, key], parts)]),
  );
}

function divide(items: readonly unknown[], path: readonly string[], parts: Part[]): readonly never[] {
  for (let from = 0; from < items.length; from += ITEMS_A_LINE) {
    parts.push([path, items.slice(from, from + ITEMS_A_LINE)]);
  }
  return [];
}

/** What `draftLines` made of a kept import's draft; its kind says what is in it. */
export const getDraft = (db: ReadDb | Tx, id: string) => draftFrom(draftLinesOf(db, id));

/** One line alone is a whole draft, as older versions kept them. */
export async function draftFrom(lines: AsyncIterable<string>): Promise<unknown> {
  let draft: unknown;
  for await (const line of lines) {
    const read: unknown = JSON.parse(line);
    if (draft === undefined) draft = read;
    else putBack(draft, read as Part); // only draftLines writes a second line
  }
  return draft;
}

function putBack(draft: unknown, [path, items]: Part): void {
  const list = path.reduce((within, key) => (within as Record<string, unknown>)[key], draft) as unknown[];
  list.push(...items);
}
