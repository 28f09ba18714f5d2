import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const alias = { '@shared': resolve(import.meta.dirname, 'src/shared') };
const project = (name: string) => ({
  resolve: { alias },
  test: {
    name,
    include: [`test/${name}/**/*.test.{ts,tsx}`],
    setupFiles: ['test/support/chance.ts'],
    testTimeout: 90_000, // a terminal line is a process: a busy machine takes long
    hookTimeout: 90_000,
  },
});

export default defineConfig({ test: { projects: [project('unit'), project('integration')] } });
