import { expect, type Locator, type Page } from '@playwright/test';

export const SECTIONS = [
  'Tablero',
  'Hogares',
  'Catálogos',
  'Inscripción',
  'Libros de verificación',
  'Cumplimiento',
  'Pagos',
  'Paquetes',
  'Personas y registro',
  'Archivos recibidos',
  'Ayuda',
] as const;
type Section = (typeof SECTIONS)[number];

export async function openSection(window: Page, name: Section): Promise<void> {
  await window.getByRole('navigation').getByRole('link', { name }).click();
  await expect(window.getByRole('navigation').getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
}

/** Chooses a value of a list that opens. */
export async function choose(window: Page, label: string, option: string | RegExp, within: Page | Locator = window) {
  await within.getByRole('combobox', { name: label }).click();
  await window.getByRole('option', { name: option }).click();
}

export const press = (window: Page | Locator, name: string | RegExp) => window.getByRole('button', { name }).click();

/** What the screen says has been done; it stays until the next action. */
export const told = (window: Page | Locator, text: string | RegExp) => window.getByText(text).first();

/** What stands in front of the screen and waits for an answer. */
export const dialogOn = (window: Page) => window.locator('[role="dialog"], [role="alertdialog"]');

/** Waits until nothing long runs any more. */
export const idle = (window: Page) => expect(dialogOn(window)).toHaveCount(0);
