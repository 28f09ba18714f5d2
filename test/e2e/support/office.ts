import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { signIn } from '../pages/door';
import { expectAccessible, settled } from './accessible';
import { answerDialogs, launchWindow, takePicture, windowOf } from './launch';

export const PASSPHRASE = 'quinua morada bajo la lluvia';

/** One computer of a district, at which people sit down one after the other over the weeks of a bimester. */
export type Office = {
  /** A file or folder outside the registry. */
  readonly file: (...names: readonly string[]) => string;
  /** Starts the application on a day, without signing in. */
  readonly start: (day: string) => Promise<Page>;
  /** Starts the application on a day and signs in. */
  readonly sitDown: (user: string, day: string) => Promise<Page>;
  readonly app: () => ElectronApplication;
  readonly window: () => Page;
  readonly pickNext: (...paths: readonly string[]) => Promise<void>;
  /** Leaves a picture of the screen, and holds that everybody can use what is on it. */
  readonly look: (name: string) => Promise<void>;
};

/** All tests of a file share the office: each goes on where the one before stopped. Another file has another one. */
export const test = base.extend<{ readonly office: Office }, { readonly officeOf: (file: string) => Promise<Office> }>({
  officeOf: [
    // Playwright reads a fixture's needs off its first parameter, so it must be a pattern even where it needs nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      let present: (Awaited<ReturnType<typeof openComputer>> & { readonly file: string }) | undefined;
      await use(async (file) => {
        if (present?.file === file) return present.office;
        await present?.close();
        present = { ...(await openComputer()), file };
        return present.office;
      });
      await present?.close();
    },
    { scope: 'worker' },
  ],
  office: async ({ officeOf }, use, { file }) => use(await officeOf(file)),
});

async function openComputer() {
  const folder = await mkdtemp(join(tmpdir(), 'juntos oficina-'));
  let running: { readonly app: ElectronApplication; readonly window: Page } | undefined;
  const now = () => {
    if (running === undefined) throw new Error('nobody has started the application yet');
    return running;
  };
  const start = async (day: string) => {
    await running?.app.close();
    const app = await launchWindow({ JUNTOS_DATA: join(folder, 'datos'), JUNTOS_TODAY: day });
    running = { app, window: await windowOf(app) };
    return running.window;
  };
  const office: Office = {
    file: (...names) => join(folder, ...names),
    start,
    sitDown: async (user, day) => {
      const window = await start(day);
      await signIn(window, user, PASSPHRASE);
      return window;
    },
    app: () => now().app,
    window: () => now().window,
    pickNext: (...paths) => answerDialogs(now().app, paths),
    look: async (name) => {
      await settled(now().window);
      await takePicture(now().window, name);
      await expectAccessible(now().window);
    },
  };
  const close = async () => {
    await running?.app.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { office, close };
}
