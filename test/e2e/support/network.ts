import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'JUNTOS_NETWORK_LOGS';

/** Every start of the application in a run keeps Chromium's own log of the network; at the end none may name an address. */
// Playwright asks for a default export.
// oxlint-disable-next-line import/no-default-export
export default async function watchNetwork(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'juntos red-'));
  process.env[FOLDER] = folder;
  return async () => {
    const { logs, addresses } = await readLogs(folder);
    await rm(folder, { recursive: true, force: true });
    if (logs === 0) throw new Error('no start of the application left a log of the network');
    if (addresses.length > 0) throw new Error(`the application asked the network for ${addresses.join(', ')}`);
  };
}

let starts = 0;

/** What the engine is told so that it keeps its log. */
export const networkLogSwitch = (): string =>
  `--log-net-log=${join(process.env[FOLDER] ?? tmpdir(), `${process.pid}-${(starts += 1)}.json`)}`;

/** What was asked for and which servers were spoken to; the program's own files are served without a network. */
async function readLogs(folder: string): Promise<{ readonly logs: number; readonly addresses: readonly string[] }> {
  const files = await readdir(folder);
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const found = texts.flatMap((text) => [...text.matchAll(/"(?:url|host|qname|address)":"([^"]*)"/g)]);
  return { logs: files.length, addresses: [...new Set(found.map(([, address = '']) => address))] };
}
