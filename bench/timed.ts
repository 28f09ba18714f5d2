export type Timed<Value> = { readonly value: Value; readonly ms: number };

/** How long it took. */
export async function timed<Value>(work: () => Value | Promise<Value>): Promise<Timed<Value>> {
  const began = performance.now();
  const value = await work();
  return { value, ms: performance.now() - began };
}

/** The same from a clean heap, where the engine lets us ask for one: for what is measured as a whole. */
export function timedAfresh<Value>(work: () => Value | Promise<Value>): Promise<Timed<Value>> {
  globalThis.gc?.();
  return timed(work);
}
