import { execFileSync } from 'node:child_process';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { resaveAll, soffice } from '../../support/libreOffice';
import { writeTyped } from '../../support/w1Files';
import {
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  PASSPHRASE,
  pictureAsSeen,
  registerHouseholds,
  zoom,
} from '../households/support';
import { signIn } from '../pages/door';
import { choose, dialogOn, openSection, press, told } from '../pages/frame';
import { addPerson } from '../pages/people';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';

test.use({ environment: { JUNTOS_TODAY: '2026-07-07' } });

const OTHER = 'Pedro Rojas';
const PAPERS = [
  ['Listas en PDF…', 'lista-para-firmar.pdf'],
  ['Avisos en PDF…', 'avisos.pdf'],
  ['Llamadas en PDF…', 'llamadas.pdf'],
] as const;

/** '' while there is no such file. */
const pdfText = (path: string): string => {
  try {
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', stdio: 'pipe' }).replaceAll(
      '\u00a0',
      ' ',
    );
  } catch {
    return '';
  }
};
const PERIOD = '2026-B3';
const CODES = ['H00001', 'H00002', 'H00005'];

const done = async (window: Page, name: string, input: unknown) =>
  expect(await call(window, name, input), name).toMatchObject({ ok: true });

/** Everybody complied; one person calculates the list, another approves and sends it. */
async function sendList(window: Page): Promise<void> {
  await done(window, 'affiliation.affiliate', { on: '2026-02-20', codes: 'all' });
  await done(window, 'compliance.open', { period: PERIOD });
  for (const household of CODES) {
    for (const month of ['2026-05', '2026-06']) {
      const target = { household, member: 2 };
      const why = { reason: 'PAPER_LIST', note: 'Según la lista del director' };
      await done(window, 'compliance.resolve', { period: PERIOD, month, as: 'COMPLIANT', target, ...why });
    }
  }
  await done(window, 'compliance.close', { period: PERIOD });
  await done(window, 'payments.calculate', { period: PERIOD });
  await done(window, 'registry.lock', {});
  await window.reload();
  await signIn(window, OTHER, PASSPHRASE);
  await done(window, 'payments.approve', { period: PERIOD });
  await done(window, 'payments.send', { period: PERIOD, on: '2026-07-07', reference: 'Oficio 12' });
}

const line = (household: string, total: number, result: string, more: Record<string, string> = {}) => ({
  'Código de hogar': household,
  Total: total,
  Resultado: result,
  Fecha: '07/07/2026',
  Motivo: '',
  ...more,
});

/** As it comes back from an office that works with LibreOffice, where this machine has it. */
async function fromPayer(folder: string, name: string, rows: Parameters<typeof writeTyped>[2][number]['rows']) {
  const path = await writeTyped(folder, name, [{ name: 'Hoja1', rows }]);
  if (soffice === undefined) return path;
  const target = join(folder, `vuelto de ${name}`);
  await mkdir(target, { recursive: true });
  return (await resaveAll([path], target))[0] ?? path;
}

test('a payer answers, the list balances and is closed, and a household is visited', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await addPerson(window, OTHER, /Supervis/, PASSPHRASE);
  await registerHouseholds(window, 5);
  await sendList(window);

  await openSection(window, 'Pagos');
  await window.getByRole('tab', { name: 'Entrega' }).press('Enter');
  await expect(window.getByRole('button', { name: 'Listas en PDF…' })).toBeEnabled();
  await picture('entrega-papeles');
  await expectAccessible(window);
  for (const [name, file] of PAPERS) {
    const path = join(dataFolder, file);
    await pickNext(path);
    await press(window, name);
    await expect.poll(() => pdfText(path)).toContain('Centro poblado');
    await copyFile(path, join(__dirname, '../../../test-results', file));
  }
  const [signing, notices, calls] = PAPERS.map(([, file]) => pdfText(join(dataFolder, file)));
  expect(signing).toContain('Total: 3 hogares, S/ 600,00');
  expect(signing).toContain('página 3 de 3');
  expect(notices).not.toMatch(/600,00|200,00|H0000/);
  expect(calls).toContain('Sin madre líder');

  await press(window, 'Formatos…');
  const preview = window.getByRole('region', { name: /Así empieza el archivo/ });
  await expect(preview).toContainText('Titular;Cuenta');
  await press(window, 'Agregar columna');
  await expect(preview).toContainText('Código de hogar');
  await picture('formatos-separador');
  await window.getByLabel('Forma', { exact: true }).press('ArrowDown');
  await window.getByRole('option', { name: 'Ancho fijo' }).click();
  await window.getByLabel('Ancho, Columna 4').fill('8');
  await expect(told(window, 'no cabe en la columna «Titular»')).toBeVisible();
  await window.getByLabel('Se puede cortar, Columna 4').check();
  await expect(told(window, 'Caben los 3 hogares')).toBeVisible();
  await window.getByLabel('Nombre del formato').fill('Banco del distrito');
  await expectAccessible(window);
  await picture('formatos-ancho-fijo');
  await press(window, 'Guardar formato');
  await expect(told(window, 'Formato «Banco del distrito» guardado.')).toBeVisible();
  await press(window, 'Cerrar');
  await window.getByLabel('Formato', { exact: true }).press('ArrowDown');
  await expect(window.getByRole('option', { name: 'Banco del distrito (propio)' })).toBeVisible();
  await window.keyboard.press('Escape');

  await window.getByRole('tab', { name: 'Resultados' }).press('Enter');
  const balance = window.getByRole('table', { name: 'Cuadre de la lista' });
  const balanceRow = (name: string) => balance.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(balanceRow('Pendiente')).toContainText('3');
  await picture('resultados-sin-respuesta');

  const first = await fromPayer(dataFolder, 'banco.xlsx', [
    line('H00001', 200, 'COBRADO'),
    line('H00002', 200, 'DEVUELTO', { Motivo: 'Cuenta cancelada' }),
    line('H00005', 500, 'COBRADO'),
    line('H99999', 200, 'COBRADO'),
  ]);
  await pickNext(first);
  await press(window, 'Recibir el archivo del pagador…');
  await expect(told(window, 'Todavía no se guardó nada')).toBeVisible();
  const classes = window.getByRole('table', { name: 'Líneas del archivo' }).getByRole('row').last();
  await expect(classes.getByRole('cell')).toHaveText(['4', '2', '0', '1', '0', '1', '0']);
  await expect(window.getByText('Es más de lo que queda por responder')).toBeVisible();
  await expect(window.getByRole('table', { name: 'Cómo queda la lista si se aplica' })).toContainText('Pagado');
  await picture('resultados-revisar');
  await expectAccessible(window);
  const remarks = join(dataFolder, 'observaciones.xlsx');
  await pickNext(remarks);
  await press(window, 'Guardar observaciones…');
  await expect(told(window, 'Libros con observaciones guardados: 1.')).toBeVisible();
  await press(window, 'Aplicar solo las filas buenas');
  await expect(told(window, /^Listo\./)).toBeVisible();
  await expect(balanceRow('Pagado')).toContainText('S/ 200,00');
  await expect(balanceRow('Devuelto')).toContainText('S/ 200,00');
  await expect(balanceRow('Pendiente')).toContainText('S/ 200,00');

  await pickNext(first);
  await press(window, 'Recibir el archivo del pagador…');
  await expect(classes.getByRole('cell')).toHaveText(['4', '0', '2', '1', '0', '1', '0']);

  await window.getByLabel('Cuántos hogares').fill('1');
  await window.getByLabel('Cuántos hogares').press('Enter');
  await window.getByRole('button', { name: 'Anotar la visita al hogar H00001' }).press('Enter');
  await window.getByRole('radio', { name: 'Menos' }).check();
  await window.getByLabel('Cuánto recibió (S/)').fill('150');
  await window.getByLabel('Día de la visita').fill('7/7/26');
  await window.getByLabel('Quién visitó').fill('Rosa Quispe');
  await picture('resultados-visita');
  await expectAccessible(window);
  await press(window, 'Guardar');
  await expect(window.getByText('De S/ 200,00 recibieron S/ 150,00.')).toBeVisible();
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'resultados-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);

  const visits = join(dataFolder, 'visitas.pdf');
  await pickNext(visits);
  await press(window, 'Visitas en PDF…');
  await expect.poll(() => pdfText(visits)).toContain('Verificación posterior al pago');
  await copyFile(visits, join(__dirname, '../../../test-results/visitas.pdf'));

  await window.getByRole('tab', { name: 'Lista de pago' }).press('Enter');
  await choose(window, 'Mostrar', 'Por pagar');
  await press(window, 'Por qué Hogar H00001');
  const why = join(dataFolder, 'por-que.pdf');
  await pickNext(why);
  await press(dialogOn(window), 'Guardar en PDF…');
  await expect.poll(() => pdfText(why)).toContain('Huella de la lista');
  await copyFile(why, join(__dirname, '../../../test-results/por-que.pdf'));
  await press(dialogOn(window), 'Cerrar');
  await window.getByRole('tab', { name: 'Resultados' }).press('Enter');

  const paper = join(dataFolder, 'cuadre.pdf');
  await pickNext(paper);
  await press(window, 'Cuadre en PDF…');
  await expect
    .poll(() =>
      copyFile(paper, join(__dirname, '../../../test-results/cuadre.pdf')).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  await press(window, 'Cerrar la lista…');
  await picture('resultados-cerrar');
  await press(dialogOn(window), 'Cerrar la lista');
  await expect(window.getByRole('region', { name: 'Cuadre de la lista: Cerrada' })).toBeVisible();
  await expect(told(window, 'La lista está cerrada')).toBeVisible();
  await picture('resultados-cerrada');

  await window.getByRole('link', { name: 'H00002' }).first().press('Enter');
  const payments = window.getByRole('table', { name: 'Pagos' });
  await expect(payments).toContainText('Devuelto S/ 200,00 · cuenta cerrada («Cuenta cancelada») · banco.xlsx, fila 3');
  await payments.scrollIntoViewIfNeeded();
  await picture('resultados-hogar');
});
