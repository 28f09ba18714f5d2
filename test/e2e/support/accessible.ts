import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Nothing on screen that a person with a screen reader, a keyboard or weak sight could not use. Left out are the empty
 * elements by which the kit keeps the focus in place: nobody ever lands on them.
 */
export async function expectAccessible(window: Page): Promise<void> {
  await settled(window);
  const page = new AxeBuilder({ page: window }).setLegacyMode(true).exclude('[data-tabster-dummy]');
  const { violations } = await page.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}

/** A dialog that still fades in or out is neither there nor gone, and what it covers comes back a moment after it. */
export const settled = (window: Page) =>
  window.waitForFunction(() => {
    const dialogs = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')];
    const isWhole = (dialog: Element) => {
      for (let at: Element | null = dialog; at !== null; at = at.parentElement) {
        if (getComputedStyle(at).opacity !== '1') return false;
      }
      return true;
    };
    const isCovered = document.querySelector('#root')?.getAttribute('aria-hidden') === 'true';
    return dialogs.every(isWhole) && (dialogs.length > 0 || !isCovered);
  });
