import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Nothing on screen that a person with a screen reader, a keyboard or weak sight could not use. Left out are the empty
 * elements by which the kit keeps the focus in place: nobody ever lands on them.
 */
export async function expectAccessible(window: Page): Promise<void> {
  const page = new AxeBuilder({ page: window }).setLegacyMode(true).exclude('[data-tabster-dummy]');
  const { violations } = await page.analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}
