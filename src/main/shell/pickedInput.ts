import type { Problem } from '@shared/contract/problems';
import type { PickedFiles } from './pickedFiles';

type Input = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

/**
 * Puts `{ path }` where the window wrote `{ picked }`. An input in which the window itself wrote a path, or names a file
 * that nobody picked, is refused whole.
 */
export function withPickedPaths(input: unknown, files: PickedFiles): Input {
  const problem = problemIn(input, files);
  return problem === undefined ? { ok: true, value: replace(input, files) } : { ok: false, problem };
}

function problemIn(value: unknown, files: PickedFiles): Problem | undefined {
  if (!isObject(value)) return undefined;
  if (Object.hasOwn(value, 'path')) return { code: 'invalid-input', issues: ['path'] };
  const picked = pickedIn(value);
  if (picked !== undefined && files.pathOf(picked) === undefined) return { code: 'not-found', what: 'picked' };
  return Object.values(value)
    .map((inner) => problemIn(inner, files))
    .find((problem) => problem !== undefined);
}

function replace(value: unknown, files: PickedFiles): unknown {
  if (Array.isArray(value)) return value.map((item) => replace(item, files));
  if (!isObject(value)) return value;
  const picked = pickedIn(value);
  if (picked !== undefined) return { path: files.pathOf(picked) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner, files)]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function pickedIn(value: Readonly<Record<string, unknown>>): string | undefined {
  return typeof value['picked'] === 'string' ? value['picked'] : undefined;
}
