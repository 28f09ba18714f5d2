import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { listPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { _electron, expect, test } from '@playwright/test';
import { networkLogSwitch } from './support/network';

const root = resolve(__dirname, '../..');
const [ON, OFF] = [0x31, 0x30];
let folder = '';
let program = '';

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'juntos empaquetado-'));
  const made = spawnSync(process.execPath, ['scripts/package.mjs', join(folder, 'dist')], {
    cwd: root,
    encoding: 'utf8',
  });
  program = /^Empaquetado: (.+)$/m.exec(made.stderr)?.[1] ?? '';
  if (program === '') throw new Error(made.stderr + made.stdout);
});
test.afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));

const environment = (more: object) => {
  const { JUNTOS_BACKEND_NODE: _node, ...own } = process.env as Record<string, string>;
  return { ...own, JUNTOS_DATA: join(folder, 'datos'), ...more };
};

test('its fuses are set, and it is no Node for whoever asks', async () => {
  const wire = await getCurrentFuseWire(program);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: OFF,
    [FuseV1Options.EnableCookieEncryption]: ON,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: OFF,
    [FuseV1Options.EnableNodeCliInspectArguments]: OFF,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ON,
    [FuseV1Options.OnlyLoadAppFromAsar]: ON,
  });
  const asNode = () =>
    spawnSync(program, ['-p', '40 + 2'], {
      encoding: 'utf8',
      timeout: 5000,
      env: environment({ ELECTRON_RUN_AS_NODE: '1' }),
    });
  expect(asNode().stdout).not.toContain('42');
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true });
  expect(asNode().stdout).toContain('42');
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: false });
});

test('it holds the window, its two processes, their thread and the driver, and nothing else', () => {
  const files = listPackage(join(program, '../resources/app.asar'), { isPack: false }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  const kept = /^\/(package\.json|out(\/(main|preload|renderer)(\/.*)?)?|node_modules(\/better-sqlite3(\/.*)?)?)$/;
  expect(files.filter((file) => !kept.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['backend', 'reader', 'writer'].map((name) => `/out/main/${name}.js`)));
  expect(files.filter((file) => /(cli|bench)\.js$|\.map$|\.(c|cpp)$/.test(file))).toEqual([]);
});

test('its window opens out of the package, and its backend answers', async () => {
  // the one fuse that lets a test attach
  await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), networkLogSwitch()];
  const app = await _electron.launch({ executablePath: program, args, env: environment({}) });
  const window = await app.firstWindow();
  await expect(window.getByRole('heading', { name: 'Bienvenida: cree el registro de su oficina' })).toBeVisible();
  expect(await app.evaluate((electron) => electron.app.isPackaged)).toBe(true);
  await app.close();
});
