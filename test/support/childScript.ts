import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, symlinkSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { build, type Alias } from 'vite';

const root = resolve(import.meta.dirname, '../..');

/** Bundles a script of the project into `folder`, as the product is bundled, parts of it exchanged by `alias`; its path. */
export async function buildScript(source: string, folder: string, alias: readonly Alias[] = []): Promise<string> {
  const script = `${basename(source, '.ts')}.cjs`;
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    resolve: { alias: [{ find: '@shared', replacement: resolve(root, 'src/shared') }, ...alias] },
    ssr: { noExternal: true, external: ['better-sqlite3', 'knex'] },
    build: {
      ssr: resolve(root, source),
      outDir: folder,
      emptyOutDir: false,
      target: 'node22',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: script } },
    },
  });
  const modules = resolve(folder, 'node_modules');
  if (!existsSync(modules)) symlinkSync(resolve(root, 'node_modules'), modules, 'junction');
  return resolve(folder, script);
}

export const buildRegistryChild = (folder: string) => buildScript('test/support/registryChild.ts', folder);

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
