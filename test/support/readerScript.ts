import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles the reader process as the product does, into `folder`; the path of the script. */
export const buildReaderScript = (folder: string) => buildScript(folder, 'reader.cjs', 'reading/process.ts');

/** The same of the thread that writes workbooks: its parts require it by the name that the product gives it. */
export const buildWriterScript = (folder: string) => buildScript(folder, 'writer.js', 'writing/thread.ts');

async function buildScript(folder: string, name: string, source: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, 'src/main/backend/workbooks', source),
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: name } },
    },
  });
  return resolve(folder, name);
}
