import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const alias = { '@shared': resolve(root, 'src/shared') };

// The product ships on the current Electron; tests may run its window on Electron 25 (Chrome 114, Node 18) and the
// backend on the pinned Node 24. One bundle serves both: low targets, CommonJS for everything outside the window.
export default defineConfig({
  main: {
    build: {
      target: 'node18',
      externalizeDeps: true, // only "dependencies" (the native driver) stay in node_modules
      rolldownOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          backend: resolve(root, 'src/main/backend/process.ts'),
          cli: resolve(root, 'src/cli/index.ts'),
        },
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
      rolldownOptions: { input: resolve(root, 'src/preload/index.ts'), output: { format: 'cjs' } },
    },
  },
  renderer: {
    root: 'src/renderer',
    build: { target: 'chrome114', rolldownOptions: { input: resolve(root, 'src/renderer/index.html') } },
    resolve: { alias },
    plugins: [react()],
  },
});
