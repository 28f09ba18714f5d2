import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') };
const project = (name: string) => ({
  resolve: { alias },
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    globalSetup: ['test/support/builtOnce.ts'],
    setupFiles: ['test/support/chance.ts'],
    testTimeout: 300_000, // no test is about time, and a busy machine takes long
    hookTimeout: 300_000,
    retry: 1, // one that passes only the second time is told by name
    expect: { poll: { timeout: 60_000 } },
  },
});

// Integration tests wait for processes of their own most of the time: two side by side even on two cores.
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({ test: { maxWorkers, projects: [project('unit'), project('integration')] } });
