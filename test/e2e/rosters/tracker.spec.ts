import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible, pictureAsSeen, zoom } from '../households/support';
import { takeRoster } from '../../support/rosterFiller';
import { choose, idle } from '../pages/frame';
import { apply } from '../pages/imports';
import { test } from '../support/launch';
import { officeWithForms } from './support';

test.use({ environment: { JUNTOS_TODAY: '2026-07-08' } });

test('forms are followed from the desk to the school and back, by manager and route', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await officeWithForms({ window, pickNext, dataFolder });
  const forms = window.getByRole('table', { name: 'Libros del bimestre' });
  await expect(forms.getByRole('row', { name: /0403691-0.*0 de 1.*Atrasado, 3 días/ })).toBeVisible();

  await window.getByRole('checkbox', { name: 'Elegir 0403691-0' }).check();
  await window.getByRole('button', { name: 'Asignar gestor y ruta…' }).click();
  await window.getByLabel('Gestor(a)').last().fill('Rosa Quispe');
  await window.getByLabel('Ruta').last().fill('Norte');
  await window.getByRole('button', { name: 'Guardar' }).click();
  await idle(window);
  await window.getByRole('button', { name: 'Marcar como entregados…' }).click();
  await window.getByLabel('Quién recibió').fill('Directora');
  await picture('libros-entregar');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await idle(window);
  await expect(
    forms.getByRole('row', { name: /0403691-0.*08\/07\/2026 · Directora.*Rosa Quispe Norte/ }),
  ).toBeVisible();

  const pdf = join(dataFolder, 'formularios.pdf');
  await pickNext(pdf);
  await window.getByRole('button', { name: 'Imprimir formularios (1)…' }).click();
  await expect.poll(() => readFile(pdf, 'latin1').then(pagesOf, () => 0)).toBe(1);
  await copyFile(pdf, join(__dirname, '../../../test-results/formularios.pdf'));

  await window.getByRole('button', { name: 'Cambiar el plazo…' }).click();
  await window.getByLabel('Fecha').fill('15/7/26');
  await window.getByRole('button', { name: 'Guardar' }).click();
  await idle(window);
  await expect(window.getByText('Se devuelven hasta el 15/07/2026.')).toBeVisible();
  await expect(forms.getByRole('row', { name: /0403691-0.*Entregado/ })).toBeVisible();
  await expect(window.getByRole('button', { name: 'Imprimir recordatorios (1)' })).toBeEnabled();
  await picture('libros');
  await expectAccessible(window);

  const received = window.getByRole('table', { name: 'Archivo' });
  const decide = window.getByRole('region', { name: 'Por decidir' });
  const receive = async (...files: readonly string[]) => {
    await pickNext(...files);
    await window.getByRole('button', { name: 'Recibir libros…' }).click();
    await expect(decide).toBeVisible();
    await idle(window);
  };
  const lookAgain = async () => {
    await expect(window.getByRole('button', { name: /^Aplicar/ })).toBeDisabled();
    await decide.getByRole('button', { name: 'Revisar con lo decidido' }).press('Enter');
    await expect(window.getByRole('button', { name: 'Aplicar', exact: true })).toBeEnabled();
    await idle(window);
  };
  await receive(await answer(dataFolder, 'copia 1.xlsx', 2), await answer(dataFolder, 'copia 2.xlsx', 3));
  await decide.getByRole('radio', { name: /^Ninguna todavía/ }).press('ArrowUp');
  await expect(decide.getByRole('radio', { name: /^3 \(copia 2.xlsx, Asistencia [A-Z]+\d+\)/ })).toBeChecked();
  await decide.scrollIntoViewIfNeeded();
  await picture('libros-por-decidir');
  await expectAccessible(window);
  await lookAgain();
  await expect(window.getByText('ROW_SET_ASIDE')).toBeVisible();
  await apply(window, 'all');

  await receive(await answer(dataFolder, 'copia 3.xlsx', null));
  await decide.getByRole('checkbox', { name: /Mayo Faltas injustificadas: 3 → 0 \(copia 3.xlsx/ }).press('Space');
  await lookAgain();
  await decide.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'libros-en-blanco');
  await apply(window, 'all');
  await expect(received.getByRole('row', { name: /copia 3.xlsx .*Aplicado/ })).toBeVisible();
  await expect(window.getByText(/Mayo Faltas injustificadas: 3 → 0$/)).toBeVisible();

  await choose(window, 'Ruta', 'Norte');
  await expect(forms.getByRole('row')).toHaveCount(2);
  await zoom(app, window, 2);
  await forms.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'libros-200');
});

/** The first school's workbook, with May closed and these absences of its pupil. */
async function answer(dataFolder: string, name: string, absences: number | null): Promise<string> {
  const folder = join(dataFolder, 'libros');
  const [issued = ''] = (await readdir(folder)).filter((one) => one.includes('0403691'));
  const roster = await takeRoster(join(folder, issued));
  roster.sayMonth('Mayo', { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
  const [row, column] = [roster.headerRow() + 1, roster.columnOf('Mayo Faltas injustificadas')];
  roster.sheet.getRow(row).getCell(column).value = absences;
  return roster.save(join(dataFolder, name));
}

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
