import { expect, type Page } from '@playwright/test';
import { call, expectAccessible, PASSPHRASE, pictureAsSeen, zoom } from '../households/support';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';
import { officeWithForms } from './support';

test.use({ environment: { JUNTOS_TODAY: '2026-07-08' } });

const OTHER = 'Pedro Rojas';

async function codeOf(window: Page): Promise<string> {
  const answer = (await call(window, 'rosters.forms', { period: '2026-B3' })) as { value: { form: string }[] }; // of the contract
  return answer.value[0]?.form ?? '';
}
const keys = async (window: Page, ...pressed: readonly string[]) => {
  for (const key of pressed) await window.keyboard.press(key);
};
/** Types a cell and goes on. */
const cells = async (window: Page, ...texts: readonly string[]) => {
  for (const text of texts) {
    await window.keyboard.type(text);
    await window.keyboard.press('Enter');
  }
};
const openByCode = async (window: Page, code: string) => {
  await keys(window, 'Control+d');
  await expect(window.getByLabel('Código de formulario')).toBeFocused();
  await cells(window, code);
};

test('a form on paper is typed without the mouse, and a second person checks its breach', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await officeWithForms({ window, pickNext, dataFolder, sameSchool: true });
  const person = { name: OTHER, role: 'supervisor', passphrase: PASSPHRASE, own: true };
  expect(await call(window, 'users.add', person)).toMatchObject({ ok: true });
  const code = await codeOf(window);

  await openByCode(window, code.replace(/.$/, code.endsWith('7') ? '8' : '7'));
  await expect(window.getByRole('alert')).toContainText('algún carácter está mal');
  await keys(window, 'Control+a');
  await cells(window, code.toLowerCase());

  // Persons, then the totals of May and June as signed; the days of class; the two rows.
  await expect(window.getByLabel('Personas')).toBeFocused();
  await cells(window, '2', '10', '', '0', '', '20', 's', '', '18', 's', 'n');
  const first = window.getByRole('textbox', { name: /^F\. injust\., mayo/ }).first();
  await expect(first).toBeFocused();
  await cells(window, '9', '', '0', '', '');
  await keys(window, 'ArrowUp', 'ArrowDown');
  await cells(window, '', '', '0', '', 'q');
  await expect(
    window.getByText('Falta 1 falta injustificada en mayo (la hoja dice 10, se digitó 9)').first(),
  ).toBeVisible();
  await expect(window.getByText('A ASISTE · N NO ENCONTRADO', { exact: false }).last()).toBeVisible();
  await picture('digitar-papel');
  await expectAccessible(window);

  // Left half way: what was typed is there when one comes back.
  await keys(window, 'Escape');
  await openByCode(window, code);
  await expect(window.getByText('Continúa lo que dejó a medias.', { exact: false })).toBeVisible();
  await expect(first).toHaveValue('9');

  // Refused while the totals differ; the second row is put right by keyboard, and then it is not.
  await keys(window, 'Control+s');
  await expect(window.getByRole('alert').filter({ hasText: 'Los totales de control no coinciden' })).toBeInViewport();
  await first.focus();
  await keys(window, 'ArrowDown');
  await cells(window, '1');
  await window
    .getByRole('textbox', { name: /^Situación, motivo/ })
    .last()
    .focus();
  await keys(window, 'Control+a', 'Delete', 'Control+s');
  await expect(window.getByRole('button', { name: 'Aplicar', exact: true })).toBeFocused();
  await picture('digitar-papel-revisar');
  await keys(window, 'Enter');
  await expect(window.getByRole('button', { name: 'Otro formulario' })).toBeFocused();
  await keys(window, 'Enter');
  await expect(window.getByLabel('Código de formulario')).toBeFocused();

  // Typed by oneself: somebody else has to say that the sheet says so.
  await keys(window, 'Escape');
  const forms = window.getByRole('table', { name: 'Libros del bimestre' });
  await expect(forms.getByRole('row', { name: /0403691-0.*2 de 2.*Completo/ })).toBeVisible();
  const confirm = window.getByRole('button', { name: /^La hoja lo dice:/ });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await expect(window.getByText(`Formulario ${code}: faltas injustificadas = 9 (fila`, { exact: false })).toBeVisible();
  expect(await call(window, 'registry.lock', {})).toMatchObject({ ok: true });
  await window.reload();
  await signIn(window, OTHER, PASSPHRASE);
  await openSection(window, 'Libros de verificación');
  await confirm.scrollIntoViewIfNeeded();
  await picture('digitar-papel-segunda');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await confirm.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'digitar-papel-segunda-200');
  await confirm.focus();
  await keys(window, 'Enter');
  await expect(confirm).toHaveCount(0);
  await openByCode(window, code);
  await expect(window.getByText('Ya se digitó el 08/07/2026 (Rosa Quispe).', { exact: false })).toBeVisible();
  await first.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'digitar-papel-200');
  expect(await sidewaysScroll(window)).toEqual([]);
});
