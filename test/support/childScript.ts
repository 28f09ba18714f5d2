import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles `test/support/registryChild.ts` into `folder`; the path of the script. */
export async function buildRegistryChild(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3', 'knex'] },
    build: {
      ssr: resolve(root, 'test/support/registryChild.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: { output: { format: 'esm', entryFileNames: 'registry-child.mjs' } },
    },
  });
  symlinkSync(resolve(root, 'node_modules'), resolve(folder, 'node_modules'), 'junction');
  return resolve(folder, 'registry-child.mjs');
}

export function startChild(script: string, ...args: string[]): ChildProcess {
  return fork(script, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
}

export async function saysTo(child: ChildProcess, word: string): Promise<void> {
  for (;;) {
    const [message] = (await once(child, 'message')) as unknown[];
    if (message === word) return;
  }
}

export async function killNow(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
