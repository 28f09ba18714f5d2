// npm run scan: two scanners of Electron programs over the shell and the preload (SECURITY.md, E2). They are no dependencies
// of the project: they want an older TypeScript than ours. They are installed for this run, into a folder that goes again.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const TOOLS = [
  '@doyensec/electronegativity@1.10.3',
  'eslint@9.39.5',
  'eslint-plugin-electron-security@0.3.0',
  '@typescript-eslint/parser@8.74.0',
  'typescript@5.9.3',
];

/** What Electronegativity finds of middle weight or more and why that is so. */
const KNOWN = {
  CSP_GLOBAL_CHECK: 'the policy is a header of our own protocol, which it does not look for (shell.spec.ts)',
  CUSTOM_ARGUMENTS_JS_CHECK: 'the argument forbids looking names up',
  AUXCLICK_JS_CHECK: 'every new window is denied, however it is asked for (shell.spec.ts)',
  REMOTE_MODULE_JS_CHECK: 'Electron has no remote module any more',
  PRELOAD_JS_CHECK: 'the preload gives one constant object (shell.spec.ts)',
};

const ESLINT = `import security from 'eslint-plugin-electron-security';
import parser from '@typescript-eslint/parser';
const files = ['**/*.ts'];
export default [{ files, languageOptions: { parser } }, { files, ...security.configs.recommended }];
`;

const folder = mkdtempSync(join(tmpdir(), 'juntos-scan-'));
const run = (command, args) =>
  spawnSync(command, args, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });

function lintFaults() {
  writeFileSync(join(folder, 'eslint.config.mjs'), ESLINT);
  const { status, stdout, stderr } = run('npx', ['eslint', 'src']);
  return status === 0 ? [] : [stdout + stderr];
}

/** Its exit status says nothing, and it ends with an error where it cannot ask a network for newer versions. */
function scanFaults() {
  const table = join(folder, 'found.csv');
  run('npx', ['electronegativity', '-i', 'src', '-o', table, '-x', 'AvailableSecurityFixesGlobalCheck']);
  const rows = readFileSync(table, 'utf8').split('\n').slice(1).filter(Boolean);
  return rows.filter((row) => {
    const [check, weight = ''] = row.split(/,\s*/);
    return /HIGH|MEDIUM/.test(weight) && !(check in KNOWN);
  });
}

try {
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', '--ignore-scripts', ...TOOLS], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  for (const part of ['shell', 'index.ts'])
    cpSync(join('src/main', part), join(folder, 'src', part), { recursive: true });
  cpSync('src/preload', join(folder, 'src/preload'), { recursive: true });
  const faults = [...lintFaults(), ...scanFaults()];
  console.log(faults.length === 0 ? 'Nothing found beyond what is known.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
