import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** LibreOffice, where this machine has it. */
export const soffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));

/** Opens a file in LibreOffice and saves it as another kind, in `folder/resaved`; the path of what it saved. */
export async function resave(path: string, to: string, folder: string): Promise<string> {
  const target = join(folder, 'resaved');
  await convert([path], to, target, join(folder, 'profile'));
  return join(target, `${basename(path, extname(path))}.${to.split(':')[0] ?? to}`);
}

/** Opens workbooks in LibreOffice, all in one go, and saves each under its own name in `target`. */
export async function resaveAll(paths: readonly string[], target: string): Promise<readonly string[]> {
  await convert(paths, 'xlsx', target, join(target, 'profile'));
  return paths.map((path) => join(target, basename(path)));
}

async function convert(paths: readonly string[], to: string, target: string, profile: string): Promise<void> {
  const profileSwitch = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  await run(soffice ?? 'soffice', [profileSwitch, '--headless', '--convert-to', to, '--outdir', target, ...paths]);
}

/** The first sheet as LibreOffice's own CSV: semicolons, UTF-8, cells as they are shown. */
export const CSV_OF_FIRST_SHEET = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true';
