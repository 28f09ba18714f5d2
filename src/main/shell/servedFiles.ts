import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

export type ServedFile = { readonly file: string; readonly type: string };
type ServedFiles = ReadonlyMap<string, ServedFile>;

export const WINDOW_URL = 'app://bundle/index.html';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** The files of the built window by the path they are asked for. */
export const listServedFiles = (folder: string): ServedFiles => new Map(filesIn(folder, ''));

function filesIn(folder: string, path: string): [string, ServedFile][] {
  return readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${path}/${entry.name}`;
    return entry.isDirectory() ? filesIn(folder, inside) : [[inside, served(join(folder, inside))]];
  });
}

const served = (file: string): ServedFile => ({ file, type: TYPES[extname(file)] ?? 'application/octet-stream' });

/** Looked up, never joined to a folder: there is no path to climb out of. */
export function findServedFile(files: ServedFiles, url: string): ServedFile | undefined {
  const path = /^app:\/\/bundle(\/[^?#]*)/.exec(url)?.[1];
  return path === undefined ? undefined : files.get(path);
}

/** What the window may load at all: its own files, and pictures it made itself. */
export const isOwnUrl = (url: string): boolean => /^(app:\/\/bundle\/|blob:app:\/\/bundle\/|data:)/.test(url);
