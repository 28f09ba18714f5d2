import { expect, type Page } from '@playwright/test';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { addPerson } from '../pages/people';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';
import { affiliateOne } from './affiliateOne';
import { call, createRegistry, expectAccessible, importCenters, PASSPHRASE, pictureAsSeen, zoom } from './support';

const OTHER = 'Pedro Rojas';

const changeOf = (member: number) => ({
  code: 'H00001',
  member,
  since: new Date().toLocaleDateString('sv'),
  reason: 'ABSENT',
  evidence: 'Acta 12-2026',
});

async function openTab(window: Page): Promise<void> {
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Por confirmar' }).press('Enter');
}

test('another payee is taken back by who proposed it, or confirmed by somebody else', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await addPerson(window, OTHER, /Supervis/, PASSPHRASE);
  await affiliateOne(window);
  await openTab(window);
  await expect(window.getByText('No hay nada por confirmar.')).toBeVisible();

  expect(await call(window, 'households.holder', changeOf(3))).toMatchObject({ ok: true, value: { done: false } });
  await openSection(window, 'Tablero');
  await openTab(window);
  const confirm = window.getByRole('button', { name: 'Confirmar: hogar H00001' });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await confirm.focus();
  await expect(window.getByRole('tooltip')).toHaveText('Lo propuso usted: debe confirmarlo otra persona.');
  await picture('por-confirmar-propio');
  await window.getByRole('button', { name: 'Retirar: hogar H00001' }).press('Enter');
  await window.getByLabel('Nota').fill('me equivoqué');
  await window.getByRole('button', { name: 'Retirar', exact: true }).press('Enter');
  await expect(window.getByText('No hay nada por confirmar.')).toBeVisible();

  expect(await call(window, 'households.holder', changeOf(3))).toMatchObject({ ok: true });
  expect(await call(window, 'registry.lock', {})).toMatchObject({ ok: true });
  await window.reload();
  await signIn(window, OTHER, PASSPHRASE);
  await openTab(window);
  await expect(window.getByText('3. ', { exact: false })).toContainText('SABINA');
  await window.getByLabel('Mostrar también los resueltos').press('Space');
  await expect(window.getByText('me equivoqué')).toBeVisible();
  await picture('por-confirmar');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'por-confirmar-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);
  await confirm.press('Enter');
  await window.getByRole('button', { name: 'Confirmar', exact: true }).press('Enter');
  await expect(window.getByText('Confirmada')).toBeVisible();
  await window.getByRole('link', { name: 'H00001' }).first().press('Enter');
  await expect(window.getByText('Cambió el titular desde el', { exact: false })).toContainText('SABINA');
  await picture('por-confirmar-historia');
});
