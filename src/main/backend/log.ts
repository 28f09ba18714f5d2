import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Faults of the program, never data of people: kind of error, place in the code, operation, and a reference to quote. */
export type Log = { readonly error: (error: unknown, operation: string) => string };

export function createLog(file: string, newReference: () => string): Log {
  return {
    error(error, operation) {
      const reference = newReference();
      const line = { at: new Date().toISOString(), reference, operation, ...describe(error) };
      append(file, `${JSON.stringify(line)}\n`);
      return reference;
    },
  };
}

// A full disk must not turn one fault into two.
function append(file: string, line: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, line);
  } catch {
    process.stderr.write(line);
  }
}

// A message may quote a value of a row; the stack's frames do not.
function describe(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? String(error.code) : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { name: error.name, code, frames: frames.slice(0, 12).map((line) => line.trim()) };
}
