import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can be extended
  interface ProvidedContext {
    /** A folder for what is built once and serves all tests of the run. */
    builtOnce: string;
  }
}

/** Vitest calls it before all tests, and what it answers after them. */
export function setup({ provide }: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'juntos-built-'));
  provide('builtOnce', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
