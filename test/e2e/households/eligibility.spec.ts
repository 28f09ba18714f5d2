import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { createRegistry, expectAccessible, importCenters, pictureAsSeen, registerHouseholds, zoom } from './support';

test('candidates are judged with reasons, those who pass are affiliated, and it goes on paper', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await registerHouseholds(window, 20);
  await openSection(window, 'Inscripción');
  await window.getByRole('button', { name: 'Evaluar candidatos' }).click();
  await expect(window.getByText(/^20 evaluados al .*: 12 cumplen, 8 no cumplen\.$/)).toBeVisible();

  await window.getByLabel('Mostrar').selectOption('SOCIO');
  await expect(window.getByRole('gridcell', { name: 'La clasificación no es de pobreza.' }).first()).toBeVisible();
  await window.getByRole('gridcell', { name: /^H0/ }).first().click();
  await expect(window.getByTestId('verdict')).toContainText('No cumple');
  await picture('elegibilidad');
  await expectAccessible(window);

  await window.getByLabel('Mostrar').selectOption('all');
  await window.getByRole('button', { name: 'Afiliar a los 12 que cumplen' }).click();
  await window.getByRole('button', { name: 'Afiliar', exact: true }).click();
  await expect(window.getByText(/^Se afiliaron 12 hogares con fecha/)).toBeVisible();
  await picture('elegibilidad-afiliados');
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'elegibilidad-200');
  await zoom(app, window, 1);

  await openSection(window, 'Hogares');
  await window.getByText('H00003').dblclick();
  await window.getByRole('button', { name: 'Evaluar ahora' }).click();
  await expect(window.getByTestId('verdict')).toContainText('No cumple');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'hogar-200');
  await zoom(app, window, 1);
  const page = join(dataFolder, 'explicacion.pdf');
  await pickNext(page);
  await window.getByRole('button', { name: 'Imprimir' }).click();
  await window.getByRole('menuitem', { name: 'Explicación de elegibilidad: en PDF…' }).click();
  await expect
    .poll(() =>
      readFile(page, 'latin1').then(
        (text) => text.slice(0, 5),
        () => '',
      ),
    )
    .toBe('%PDF-');
});
