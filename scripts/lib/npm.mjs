import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inRoot } from './places.mjs';
import { runAside, say } from './run.mjs';

/** npm is a JavaScript file: started by Node itself, it needs no shell, on Windows either. */
function npm() {
  const { npm_execpath: running, npm_node_execpath: node = process.execPath } = process.env;
  if (running !== undefined && basename(running) === 'npm-cli.js') return [node, running];
  const besides = ['node_modules/npm', '../lib/node_modules/npm'].map((folder) =>
    join(dirname(process.execPath), folder, 'bin/npm-cli.js'),
  );
  const found = besides.find((file) => existsSync(file));
  return found === undefined ? ['npm'] : [process.execPath, found];
}

function runNpm(args, options) {
  const [command, ...before] = npm();
  return runAside(command, [...before, ...args], { env: process.env, ...options });
}

/** npm writes what it installed into a lock file of its own, last of all: compared with ours, it tells what is missing. */
function packagesAreInstalled() {
  const hidden = inRoot('node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional, os }]) =>
      path === '' || present[path]?.version === version || ((optional || os) && present[path] === undefined),
  );
}

export async function installPackages() {
  if (packagesAreInstalled()) return;
  say('Instalando los paquetes de npm (un par de minutos la primera vez)…');
  // Windows does not let a running program be deleted, and `npm ci` begins by deleting node_modules.
  const ownNode = process.platform === 'win32' && process.execPath.startsWith(inRoot('node_modules'));
  const status = await runNpm([
    ownNode ? 'install' : 'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ]);
  if (status !== 0)
    throw new Error('No se pudieron instalar los paquetes de npm. Revise la conexión e intente otra vez.');
}

/** Fetches one package as a tarball and answers its path; refuses anything but the expected bytes. */
export async function fetchPackage(name, version, integrity, folder) {
  const file = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  if (existsSync(file) && hasIntegrity(file, integrity)) return file;
  mkdirSync(folder, { recursive: true });
  const status = await runNpm(['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
    stdio: ['ignore', 'ignore', 2],
  });
  if (status !== 0) throw new Error(`No se pudo descargar ${name}@${version} del registro de npm.`);
  if (!hasIntegrity(file, integrity)) throw new Error(`${name}@${version} no es el archivo esperado: no se usará.`);
  return file;
}

function hasIntegrity(file, integrity) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}` === integrity;
}
