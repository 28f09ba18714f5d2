import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pictureFile } from './launch';
import type { Office } from './office';

/** As the scaling of the system does. */
export const zoom = ({ app }: Office, factor: number) =>
  app().evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor);

/** Playwright's own pictures know nothing of the zoom and show a quarter. */
export async function takeZoomedPicture({ app, window }: Office, name: string): Promise<void> {
  // what is captured is the last frame that was drawn
  await window().evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 100)))),
  );
  const picture = await app().evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  await writeFile(pictureFile(name), picture, 'base64');
}

/** Parts of the screen, the page itself among them, that are wider than their place; tables may be. */
export const sidewaysScroll = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('nav, main')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
      .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${scrollWidth} > ${clientWidth}`),
  );
