/** What an operation came to: expected outcomes are values, never exceptions. */
export type Result<Value, Problem> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
export const refuse = <Problem>(problem: Problem) => ({ ok: false, problem }) as const;
