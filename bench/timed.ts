export type Timed<Value> = { readonly value: Value; readonly ms: number };

/** How long it took, from a clean heap where the engine lets us ask for one. */
export async function timed<Value>(work: () => Value | Promise<Value>): Promise<Timed<Value>> {
  globalThis.gc?.();
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}
