import { existsSync, readdirSync, statSync } from 'node:fs';
import { commandLine, inRoot } from './places.mjs';
import { runAside, say, tool } from './run.mjs';

const SOURCES = ['src', 'migrations', 'bench', 'electron.vite.config.ts', 'package-lock.json'];

/** The parts are built in this order: a build that broke off lacks the last. */
const BUILT = [commandLine, inRoot('out/renderer/index.html')];

/** Builds where a source is newer than what was built. */
export async function buildIfStale() {
  const sources = newest(SOURCES.map((name) => inRoot(name)));
  if (BUILT.every((file) => existsSync(file) && statSync(file).mtimeMs >= sources)) return;
  await build();
}

export async function build() {
  say('Construyendo la aplicación…');
  const [command, args] = tool('electron-vite', 'build', '--logLevel', 'warn');
  if ((await runAside(command, args)) !== 0) throw new Error('La aplicación no se pudo construir.');
}

function newest(paths) {
  return Math.max(0, ...paths.filter((path) => existsSync(path)).map(modified));
}

function modified(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => modified(`${path}/${name}`)));
}
