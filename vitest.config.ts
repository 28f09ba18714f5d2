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
  },
});

export default defineConfig({ test: { projects: [project('unit'), project('integration')] } });
