import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from './support';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

const CNV = '900123456';

/** The daughter of household `index` has this document. */
function withDaughter(index: number, documentType: string, documentNumber: string) {
  const { household, members } = aStatedHousehold(index);
  const [mother, daughter] = members;
  return { revision: null, household, members: [mother, { ...daughter, documentType, documentNumber }] };
}

const obtained = (window: Page, household: string, documentType: string, documentNumber: string) =>
  call(window, 'documents.record', {
    household,
    member: 2,
    result: 'OBTAINED',
    on: '2026-05-04',
    documentType,
    documentNumber,
  });

test('the result of one person, typed beside the queue; the lists on paper; the old CNV of somebody with a DNI', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  for (const index of [1, 2, 3]) {
    const answer = await call(window, 'households.save', withDaughter(index, 'NONE', ''));
    expect(answer).toMatchObject({ ok: true });
  }
  expect(await call(window, 'households.save', withDaughter(4, 'CNV', CNV))).toMatchObject({ ok: true });
  expect(await obtained(window, 'H00004', 'DNI', '78512376')).toMatchObject({ ok: true });

  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Documentos', exact: true }).click();
  const row = window.getByRole('row', { name: /H00001/ });
  await row.getByRole('button', { name: /^Registrar resultado/ }).focus();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByText('Sin documento. Tramitar el documento.')).toBeVisible();
  await expect(dialog.getByLabel('Resultado')).toBeFocused();
  await dialog.getByLabel('N.º de documento').focus();
  await window.keyboard.press('Enter');
  await expect(dialog.getByText(/^Falta el número de documento/)).toBeVisible();
  await window.keyboard.type('10117410-3');
  await expect(dialog.getByText(/dígito/)).toBeVisible();
  await picture('documentos-resultado-digito');
  await dialog.getByLabel('N.º de documento').fill('78512376');
  await expect(dialog.getByText(/Ya está registrado en el hogar H00004/)).toBeVisible();
  await dialog.getByLabel('Tipo de documento').selectOption('CNV');
  await dialog.getByLabel('N.º de documento').fill(CNV);
  await expect(dialog.getByText(/Es el documento anterior de .*H00004.*hoy tiene DNI 78512376/)).toBeVisible();
  await picture('documentos-resultado-anterior');
  await expectAccessible(window);
  await dialog.getByLabel('Tipo de documento').selectOption('DNI');
  await dialog.getByLabel('N.º de documento').fill('10117410-2');
  await expect(dialog.getByText('✓ Correcto')).toBeVisible();
  await dialog.getByLabel('Vence', { exact: true }).fill('4/5/34');
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'documentos-resultado-200');
  await zoom(app, window, 1);
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^Resultado registrado:/)).toBeVisible();
  await expect(row).toBeHidden();

  await window
    .getByRole('row', { name: /H00002/ })
    .getByRole('button', { name: /^Registrar resultado/ })
    .click();
  await dialog.getByLabel('Resultado').selectOption('ABSENT');
  await expect(dialog.getByLabel('N.º de documento')).toBeHidden();
  await dialog.getByLabel('Observación').fill('Está en Ayacucho');
  await window.keyboard.press('Enter');
  await expect(window.getByText('No asistió (04/05/2026): Está en Ayacucho')).toBeVisible();
  await window
    .getByRole('row', { name: /H00002/ })
    .getByRole('button', { name: /^Registrar resultado/ })
    .click();
  await expect(dialog.getByRole('table', { name: 'Historia de los documentos' }).getByText('No asistió')).toBeVisible();
  await picture('documentos-resultado-historia');
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const paper = join(dataFolder, 'listas.pdf');
  await pickNext(paper);
  await window.getByRole('button', { name: 'Listas en PDF… (2)' }).click();
  await expect.poll(() => readFile(paper, 'latin1').then(pagesOf, () => 0)).toBe(2);
  await copyFile(paper, join(__dirname, '../../../test-results/campana-documentos.pdf'));
  await picture('documentos-cola-registrar');

  await window.getByRole('link', { name: 'H00002' }).click();
  await expect(
    window.getByRole('region', { name: 'Historia de los documentos' }).getByText('Está en Ayacucho'),
  ).toBeVisible();
  await openSection(window, 'Hogares');
  await window.getByText('H00004').dblclick();
  const history = window.getByRole('region', { name: 'Historia de los documentos' });
  await expect(history.getByRole('row', { name: /DNI 78512376.*vigente/ })).toBeVisible();
  await expect(history.getByRole('row', { name: new RegExp(`CNV ${CNV}.*hasta 04/05/2026`) })).toBeVisible();
  await history.scrollIntoViewIfNeeded();
  await picture('documentos-historia-hogar');
  await expectAccessible(window);
});

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
