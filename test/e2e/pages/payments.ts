import type { Page } from '@playwright/test';
import { contentOf, tableOf } from '../../support/workbookFiles';

/** What the screen says the list comes to: households, and soles. */
export async function listOnScreen(window: Page): Promise<{ readonly paid: number; readonly total: number }> {
  const figure = async (label: string) => {
    const text = await window.getByText(new RegExp(`^${label}:`)).innerText();
    return Number(
      text
        .replace(/^.*:\s*(S\/)?/, '')
        .replaceAll(/\s/g, '')
        .replace(',', '.'),
    );
  };
  return { paid: await figure('Por pagar'), total: await figure('Total') };
}

/** The last line of the totals of a payment list (W7), without its fingerprint. */
export async function totalsOf(path: string) {
  const { sheets } = await contentOf(path);
  return tableOf(sheets.find(({ name }) => name === 'Totales'))
    .at(-1)
    ?.slice(2, 4);
}
