import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { networkLogSwitch } from './network';

const project = resolve(__dirname, '../../..');
/** The size of the smallest screens in the offices. */
const SCREEN = { width: 1366, height: 768 };

type Fixtures = {
  /** Environment of the application besides the usual one. */
  readonly environment: Readonly<Record<string, string>>;
  readonly dataFolder: string;
  readonly app: ElectronApplication;
  readonly window: Page;
  /** Answers every file dialog from now on with these paths; none: the person closes it. */
  readonly pickNext: (...paths: readonly string[]) => Promise<void>;
  /** Leaves a picture of the screen in test-results/screens. */
  readonly picture: (name: string) => Promise<void>;
};

/** The built application on a data folder of its own, at the size of an office's screen. */
export const test = base.extend<Fixtures>({
  environment: [{}, { option: true }],
  // Playwright reads a fixture's needs off its first parameter, so it must be a pattern even where it needs nothing.
  // oxlint-disable-next-line no-empty-pattern
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'juntos datos-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  app: async ({ dataFolder, environment }, use) => {
    const app = await launchWindow({ JUNTOS_DATA: dataFolder, ...environment });
    await use(app);
    await app.close();
  },
  window: async ({ app }, use) => {
    await use(await windowOf(app));
  },
  pickNext: async ({ app }, use) => use((...paths) => answerDialogs(app, paths)),
  picture: async ({ window }, use) => use((name) => takePicture(window, name)),
});

/** The application's window at the size of an office's screen. */
export async function windowOf(app: ElectronApplication): Promise<Page> {
  const window = await app.firstWindow();
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    SCREEN,
  );
  return window;
}

export const pictureFile = (name: string) => join(project, 'test-results/screens', `${name}.png`);

export async function takePicture(window: Page, name: string): Promise<void> {
  await window.screenshot({ path: pictureFile(name) });
}

const STARTS = 3;
const FIRST_WINDOW_MS = 15_000;

/** On a busy machine Playwright now and then attaches too late and never sees the first window: then it starts again. */
export async function launchWindow(
  environment: Readonly<Record<string, string>>,
  starts = STARTS,
): Promise<ElectronApplication> {
  const app = await launch(environment);
  const isSeen = await app.firstWindow({ timeout: FIRST_WINDOW_MS }).then(
    () => true,
    () => false,
  );
  if (isSeen || starts === 1) return app;
  app.process().kill('SIGKILL');
  return launchWindow(environment, starts - 1);
}

function launch(environment: Readonly<Record<string, string>>): Promise<ElectronApplication> {
  return _electron.launch({ args: programArguments(), cwd: project, env: childEnvironment(environment) });
}

/**
 * Starts the program once more beside `app` and answers the status it ends with. Playwright is left out of it: a program
 * that ends while it attaches fails the test.
 */
export async function startAgain(app: ElectronApplication, environment: Readonly<Record<string, string>>) {
  const program = await app.evaluate(() => process.execPath);
  const second = spawn(program, programArguments(), { env: childEnvironment(environment), stdio: 'ignore' });
  const [status] = (await once(second, 'exit')) as [number | null];
  return status;
}

const programArguments = () => [
  // Chromium's sandbox cannot start for root; the product never sets this switch
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  networkLogSwitch(),
  project,
];

function childEnvironment(more: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), ...more };
}

/** The dialogs are the system's: no test can click in them, so the shell is given their answer. */
export function answerDialogs(app: ElectronApplication, paths: readonly string[]): Promise<void> {
  return app.evaluate(({ dialog }, filePaths) => {
    const canceled = filePaths.length === 0;
    dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: [...filePaths] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: filePaths[0] ?? '' });
  }, paths);
}
