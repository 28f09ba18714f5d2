export type Narrator = ReturnType<typeof narrator>;

/** Prints each step with what it came to and how long it took. */
export function narrator(write: (line: string) => void) {
  const began = performance.now();
  let step = 0;
  return {
    step: async <Value>(title: string, work: () => Promise<Value>, told: (value: Value) => string): Promise<Value> => {
      const start = performance.now();
      const value = await work();
      step += 1;
      write(`${String(step).padStart(2)}. ${title.padEnd(34)} ${seconds(performance.now() - start)}  ${told(value)}`);
      return value;
    },
    elapsed: () => seconds(performance.now() - began).trim(),
  };
}

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`.padStart(7);
