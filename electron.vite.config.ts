import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { NONCE_PLACEHOLDER } from './src/main/shell/contentSecurityPolicy';

const root = import.meta.dirname;
const inRoot = (file: string) => resolve(root, file);
const alias = { '@shared': inRoot('src/shared') };

/** Everything that runs on Node, each a file of its own: the shell, its two processes and its thread, the terminal, the measurements. */
const entries = {
  index: inRoot('src/main/index.ts'),
  backend: inRoot('src/main/backend/process.ts'),
  reader: inRoot('src/main/backend/workbooks/reading/process.ts'),
  writer: inRoot('src/main/backend/workbooks/writing/thread.ts'),
  cli: inRoot('src/cli/index.ts'),
  bench: inRoot('bench/index.ts'),
};

// The product ships on the current Electron; tests may run its window on Electron 25 (Chrome 114, Node 18) and the
// backend on the pinned Node 24. One bundle serves both: low targets, CommonJS for everything outside the window.
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: true, // only "dependencies" (the native driver) stay in node_modules
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
        output: { format: 'cjs' },
        // knex names every driver it knows; only better-sqlite3 is installed
        external: [/^(sqlite3|mysql2?|mariadb|oracledb|pg|pg-query-stream|pg-native|tedious)(\/.*)?$/],
      },
    },
    resolve: { alias },
  },
  preload: {
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: { input: inRoot('src/preload/index.ts'), output: { format: 'cjs' } },
    },
    resolve: { alias },
  },
  renderer: {
    root: 'src/renderer',
    base: './',
    build: { target: 'chrome114', minify: true, rolldownOptions: { input: inRoot('src/renderer/index.html') } },
    html: { cspNonce: NONCE_PLACEHOLDER },
    resolve: { alias },
    plugins: [react()],
  },
});
