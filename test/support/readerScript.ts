import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles the reader process as the product does, into `folder`; the path of the script. */
export async function buildReaderScript(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, 'src/main/backend/workbooks/reading/process.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'reader.cjs' } },
    },
  });
  return resolve(folder, 'reader.cjs');
}
