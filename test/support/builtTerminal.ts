import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inject } from 'vitest';
import { buildScript } from './childScript';
import { buildReaderScript, buildWriterScript } from './readerScript';

// Deriving a key costs what it does so that guessing is slow; a test that types thirty lines need not wait for it.
const cheapKdf = { find: /^.*\/kdfCost$/, replacement: resolve(import.meta.dirname, 'cheapKdf.ts') };

/** The script of the command line beside those of its reader and its writer; whichever test asks first builds it for the whole run. */
export async function builtTerminal(): Promise<string> {
  const built = join(inject('builtOnce'), 'terminal');
  if (!existsSync(built)) moveUnlessThere(await buildInto(mkdtempSync(`${built}-`)), built);
  return join(built, 'index.cjs');
}

async function buildInto(folder: string): Promise<string> {
  await buildScript('src/cli/index.ts', folder, [cheapKdf]);
  renameSync(await buildReaderScript(folder), join(folder, 'reader.js'));
  await buildWriterScript(folder);
  return folder;
}

/** Another worker may have built it meanwhile: either is as good. */
function moveUnlessThere(folder: string, place: string): void {
  try {
    renameSync(folder, place);
  } catch (error) {
    if (!existsSync(place)) throw error;
  }
}
