import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { findElectron } from './electron.mjs';
import { builderFuses, wrongFuses } from './fuses.mjs';
import { root } from './places.mjs';

/** What the window needs; the command line and the measurements stay outside, and the driver brings its own folder. */
const FILES = [
  'package.json',
  'out/main/{index,backend,reader,writer}.js',
  'out/main/chunks/**',
  'out/preload/**',
  'out/renderer/**',
  '!node_modules/node-*-x64/**',
  '!node_modules/better-sqlite3/{src,deps}/**',
  '!node_modules/node-addon-api/**', // only to compile the driver
];

const configuration = (out, electron) => ({
  appId: 'pe.gob.juntos.distrital',
  productName: 'Juntos Distrital',
  directories: { output: out },
  files: FILES,
  asarUnpack: ['**/*.node'],
  npmRebuild: false, // the driver's package holds the binaries of every platform
  electronLanguages: ['es', 'es-419', 'en-US'],
  win: { target: 'nsis' },
  nsis: { oneClick: true, perMachine: false, deleteAppDataOnUninstall: false },
  linux: { executableName: 'juntos-distrital' },
  ...electron,
});

/**
 * Packages the built application into `out`: on Windows the installer, elsewhere a folder to look at, whose program it
 * answers. Its fuses are read back, and a wrong one is an error.
 */
export async function packageApp(out) {
  rmSync(out, { recursive: true, force: true });
  const isWindows = process.platform === 'win32';
  const platform = isWindows ? Platform.WINDOWS : Platform.current();
  const config = configuration(out, await electronAtHand());
  const targets = platform.createTarget(isWindows ? 'nsis' : 'dir');
  await build({ projectDir: root, targets, config, publish: 'never' });
  const program = isWindows
    ? join(out, 'win-unpacked/Juntos Distrital.exe')
    : join(out, 'linux-unpacked/juntos-distrital');
  const wrong = await wrongFuses(program);
  if (wrong.length > 0) throw new Error(`El programa empaquetado tiene mal puesto: ${wrong.join(', ')}.`);
  return program;
}

/** The official one, where it can be had; else, for looking at only, whatever this machine has. */
async function electronAtHand() {
  const { program, version, environment } = await findElectron();
  const electronDist = environment.ELECTRON_OVERRIDE_DIST_PATH;
  return { electronDist, electronVersion: version, electronFuses: await builderFuses(program) };
}
