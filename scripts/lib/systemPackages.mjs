import { existsSync } from 'node:fs';
import { outputOf, run, say } from './run.mjs';

/** What an Electron window needs on Debian, a virtual screen included. */
const WINDOW = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'fonts-dejavu-core',
  'xvfb',
  'xauth',
];
/** What the tests use besides: a spreadsheet program that re-saves workbooks, and a piece of Windows. */
const TESTS = ['libreoffice-calc-nogui', 'wine64', 'libxml2-utils', 'poppler-utils', 'age', 'unzip'];

/**
 * Installs what is missing where this is Debian and we are root; otherwise prints the line to run.
 * Answers whether everything is there.
 */
export async function installSystemPackages({ forTests = false } = {}) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return true;
  const missing = missingOf(forTests ? [...WINDOW, ...TESTS] : WINDOW);
  if (missing.length === 0) return true;
  if (process.getuid?.() !== 0) {
    say(`Faltan paquetes del sistema. Ejecute una vez:\n  sudo apt-get install --yes ${missing.join(' ')}`);
    return false;
  }
  say(`Instalando paquetes del sistema: ${missing.join(' ')}`);
  await aptGet('update'); // a list that cannot be renewed may still be good enough
  return aptGet('install', ...missing.map(nameHere));
}

function missingOf(names) {
  return names.filter((name) => !isInstalled(name) && !isInstalled(`${name}t64`));
}

const isInstalled = (name) => outputOf('dpkg-query', ['-W', '-f=${db:Status-Abbrev}', name])?.startsWith('ii') ?? false;

/** Debian 13 renamed some libraries (`libasound2t64`). */
function nameHere(name) {
  const renamed = outputOf('apt-cache', ['policy', `${name}t64`]) ?? '';
  return renamed.includes('Candidate:') && !renamed.includes('Candidate: (none)') ? `${name}t64` : name;
}

async function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const status = await run('apt-get', ['--yes', '-qq', '--no-install-recommends', ...args], {
    env,
    stdio: ['ignore', 'ignore', 2],
  });
  return status === 0;
}
