import { expect, type Page } from '@playwright/test';

export type FirstRun = {
  readonly office: string;
  readonly ubigeo: string;
  readonly userName: string;
  readonly passphrase: string;
  readonly repeat: string;
};

/** Fills the wizard of an empty computer in by keyboard alone, as it stands. */
export async function fillFirstRun(window: Page, { office, ubigeo, userName, passphrase, repeat }: FirstRun) {
  await expect(window.getByLabel('Nombre de la oficina')).toBeFocused();
  for (const text of [office, ubigeo, userName]) {
    await window.keyboard.type(text);
    await window.keyboard.press('Tab');
  }
  await expect(window.getByRole('combobox', { name: 'Su rol' })).toBeFocused();
  await window.keyboard.press('Tab');
  await window.keyboard.type(passphrase);
  await window.keyboard.press('Tab');
  await window.keyboard.type(repeat);
  await window.keyboard.press('Enter');
}

/** First run without a fault, up to the board; answers the recovery code. */
export async function createOffice(window: Page, about: Omit<FirstRun, 'repeat'>): Promise<string> {
  await fillFirstRun(window, { ...about, repeat: about.passphrase });
  const code = await recoveryCodeOn(window);
  await window.getByLabel('Lo imprimí o lo copié, y está guardado.').check();
  await window.getByRole('button', { name: 'Entrar al registro' }).click();
  await expect(window.getByRole('navigation')).toBeVisible();
  return code;
}

/** The code that opens the registry when everybody forgot; shown once. */
export const recoveryCodeOn = (window: Page) => window.getByTestId('recovery-code').innerText();

export async function signIn(window: Page, user: string, passphrase: string): Promise<void> {
  const who = window.getByRole('combobox', { name: 'Su nombre de usuario' });
  if ((await who.innerText()) !== user) {
    await who.click();
    await window.getByRole('option', { name: user, exact: true }).click();
  }
  await window.getByLabel('Frase de contraseña').fill(passphrase);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('navigation')).toBeVisible();
}
