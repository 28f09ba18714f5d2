import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { createOffice, signIn } from './pages/door';
import { openSection, press, told } from './pages/frame';
import { expectAccessible } from './support/accessible';
import { killBackend } from './support/backendProcess';
import { launchWindow, startAgain, takePicture, test, windowOf } from './support/launch';

const PASSPHRASE = 'quinua morada bajo la lluvia';
const ABOUT = { office: 'Oficina Juntos de prueba', ubigeo: '050401', userName: 'gestor', passphrase: PASSPHRASE };
const door = (window: Page) => window.getByRole('heading', { name: 'Ingrese al registro' });

test('the backend dies in the middle of work: the window says so, and one goes on', async ({
  app,
  window,
  picture,
}) => {
  await createOffice(window, ABOUT);
  await openSection(window, 'Personas y registro');
  killBackend(app.process().pid);
  await expect(door(window)).toBeVisible();
  await expect(told(window, 'El registro se detuvo de improviso y se inició de nuevo.')).toBeVisible();
  await picture('31-registro-detenido');
  await signIn(window, 'gestor', PASSPHRASE);
  await expect(
    window.getByRole('table', { name: 'Personas' }).getByRole('cell', { name: 'gestor', exact: true }),
  ).toBeVisible();
  await expect(told(window, 'El registro se detuvo')).toHaveCount(0);
});

test('locked on demand: by the button, by the menu, and by nobody being there', async ({ app, window, picture }) => {
  await createOffice(window, ABOUT);
  await press(window, /^Bloquear/);
  await expect(door(window)).toBeVisible();
  await expect(window.getByLabel('Frase de contraseña')).toBeFocused();
  await picture('32-bloqueado');
  await expectAccessible(window);
  await signIn(window, 'gestor', PASSPHRASE);

  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()
      ?.items[0]?.submenu?.items.find(({ label }) => label === 'Bloquear')
      ?.click();
  });
  await expect(told(window, 'El registro está bloqueado.')).toBeVisible();
  await signIn(window, 'gestor', PASSPHRASE);

  await leaveTheComputer(app);
  await expect(told(window, 'se bloqueó porque nadie usó la PC')).toBeVisible();
  await signIn(window, 'gestor', PASSPHRASE);
});

const leaveTheComputer = (app: ElectronApplication) =>
  app.evaluate(({ powerMonitor }) => {
    powerMonitor.getSystemIdleTime = () => 600;
  });

test('a wrong passphrase opens nothing; the printed code does', async ({ window, picture }) => {
  const code = await createOffice(window, ABOUT);
  await press(window, /^Bloquear/);
  await window.getByLabel('Frase de contraseña').fill('otra frase cualquiera');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('El usuario o la frase de contraseña no son correctos.');
  await picture('33-frase-equivocada');
  await press(window, 'Olvidé mi frase: usar el código de recuperación');
  await window.getByLabel('Código de recuperación impreso').fill(code);
  await window.getByLabel('Nueva frase de contraseña').fill('chacra de papa nativa');
  await window.getByLabel('Repita la frase').fill('chacra de papa nativa');
  await picture('34-recuperar');
  await expectAccessible(window);
  await press(window, 'Recuperar e ingresar');
  await expect(window.getByRole('heading', { name: 'Tablero del bimestre' })).toBeVisible();
});

test('a lost code gives way to a new one, asked for by keyboard with the own passphrase', async ({
  window,
  picture,
}) => {
  const lost = await createOffice(window, ABOUT);
  await openSection(window, 'Personas y registro');
  await window.getByRole('button', { name: 'Nuevo código de recuperación…' }).focus();
  await window.keyboard.press('Enter');
  await window.keyboard.type('no es mi frase');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog')).toContainText('El usuario o la frase de contraseña no son correctos.');
  await window.getByRole('dialog').getByLabel('Frase actual').fill(PASSPHRASE);
  await window.keyboard.press('Enter');
  await expect(window.getByTestId('recovery-code')).not.toHaveText(lost);
  await expect(window.getByRole('button', { name: 'Cerrar', exact: true })).toBeDisabled();
  await expectAccessible(window);
  await picture('34-codigo-nuevo');
  await window.getByLabel('Lo imprimí o lo copié, y está guardado.').check();
  await press(window, 'Cerrar');
  await expect(window.getByTestId('recovery-code')).toHaveCount(0);
});

test('a second start shows the window that is there, still unlocked', async ({ app, window, dataFolder }) => {
  await createOffice(window, ABOUT);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  expect(await startAgain(app, { JUNTOS_DATA: dataFolder })).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((one) => one.isMinimized())))
    .toEqual([false]);
  await expect(window.getByRole('heading', { name: 'Tablero del bimestre' })).toBeVisible();
});

test('a clock set back is told over every screen until it is said to be right', async ({ app, window, dataFolder }) => {
  await createOffice(window, ABOUT);
  await app.close();
  const again = await launchWindow({ JUNTOS_DATA: dataFolder, JUNTOS_TODAY: '2026-02-02' });
  const later = await windowOf(again);
  await signIn(later, 'gestor', PASSPHRASE);
  const notice = told(later, /^Esta PC dice 02\/02\/2026/);
  await expect(notice).toBeVisible();
  await openSection(later, 'Hogares');
  await expect(notice).toBeVisible();
  await takePicture(later, '38-reloj-atrasado');
  await expectAccessible(later);
  await press(later, 'La fecha de esta PC es correcta');
  await expect(notice).toHaveCount(0);
  await again.close();
});
