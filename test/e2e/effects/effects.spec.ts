import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
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
import { choose, openSection, press } from '../pages/frame';
import { addPerson } from '../pages/people';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';

test.use({ environment: { JUNTOS_TODAY: '2026-09-05' } });

const FIRST = 'Rosa Quispe';
const OTHER = 'Pedro Rojas';
const PERIODS = {
  '2026-B2': ['2026-03', '2026-04'],
  '2026-B3': ['2026-05', '2026-06'],
  '2026-B4': ['2026-07', '2026-08'],
};

const done = async (window: Page, name: string, input: unknown) =>
  expect(await call(window, name, input), name).toMatchObject({ ok: true });

type Decision = { readonly period: string; readonly household: string; readonly month: string; readonly as: string };
const decide = (window: Page, { household, ...decision }: Decision) =>
  done(window, 'compliance.resolve', {
    ...decision,
    target: { household, member: 2 },
    reason: 'PAPER_LIST',
    note: 'Según la lista del director',
  });

/** A pupil misses the first month of each bimester; one person says so, another confirms it, closes and calculates. */
async function sayBreaches(window: Page): Promise<void> {
  for (const [period, [first, second]] of Object.entries(PERIODS)) {
    await done(window, 'compliance.open', { period });
    for (const household of ['H00001', 'H00002']) {
      const isBreach = household === 'H00001' || period === '2026-B4';
      await decide(window, { period, household, month: first ?? '', as: isBreach ? 'NON_COMPLIANT' : 'COMPLIANT' });
      await decide(window, { period, household, month: second ?? '', as: 'COMPLIANT' });
    }
  }
}
async function confirmBreaches(window: Page): Promise<void> {
  for (const [period, [first]] of Object.entries(PERIODS)) {
    const month = first ?? '';
    await decide(window, { period, household: 'H00001', month, as: 'NON_COMPLIANT' });
    if (period === '2026-B4') await decide(window, { period, household: 'H00002', month, as: 'NON_COMPLIANT' });
    await done(window, 'compliance.close', { period });
    await done(window, 'payments.calculate', { period });
  }
}

async function sitDown(window: Page, user: string): Promise<void> {
  await done(window, 'registry.lock', {});
  await window.reload();
  await signIn(window, user, PASSPHRASE);
}

async function openEffects(window: Page): Promise<void> {
  await openSection(window, 'Pagos');
  await window.getByRole('tab', { name: 'Efectos' }).press('Enter');
  await expect(window.getByRole('table', { name: 'Suspensiones y salida' })).toBeVisible();
}

test('«3 de 3»: notices, an exit that somebody else confirms, an appeal that annuls it', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await addPerson(window, OTHER, /Supervis/, PASSPHRASE);
  await registerHouseholds(window, 2);
  await done(window, 'affiliation.affiliate', { on: '2026-02-20', codes: 'all' });
  await sayBreaches(window);
  await sitDown(window, OTHER);
  await confirmBreaches(window);

  await openEffects(window);
  const row = (code: string) => window.getByRole('row', { name: new RegExp(code) });
  await expect(row('H00001')).toContainText('3 de 3');
  await expect(row('H00001')).toContainText('Toca proponer la salida');
  await expect(row('H00002')).toContainText('1 de 3');
  await picture('efectos');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'efectos-200');
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);

  const file = join(dataFolder, 'avisos.pdf');
  await pickNext(file);
  await window.getByRole('button', { name: 'Avisos en PDF… (2)' }).press('Enter');
  await expect.poll(() => readFile(file, 'latin1').then(pagesOf, () => 0)).toBe(2);
  await copyFile(file, join(__dirname, '../../../test-results/avisos.pdf'));
  await expect(row('H00001')).toContainText('Aviso del 05/09/2026; se apela hasta el 20/09/2026.');

  await window.getByRole('button', { name: 'Proponer salida… hogar H00001' }).press('Enter');
  await picture('efectos-proponer');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Proponer', exact: true }).press('Enter');
  await expect(row('H00001')).toContainText('Salida por confirmar');

  await sitDown(window, FIRST);
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Por confirmar' }).press('Enter');
  await expect(window.getByText('Afiliado → Desafiliado')).toBeVisible();
  await picture('efectos-por-confirmar');
  await window.getByRole('button', { name: 'Confirmar: hogar H00001' }).press('Enter');
  await press(window, /^Confirmar$/);
  await expect(window.getByText('No hay nada por confirmar.')).toBeVisible();

  await openEffects(window);
  await expect(row('H00001')).toContainText('vale desde el 01/11/2026; se apela hasta el 20/09/2026');
  await window.getByRole('button', { name: 'Apelación… hogar H00001' }).press('Enter');
  await window.getByLabel('Qué dice el hogar').fill('La niña estuvo hospitalizada');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Epicrisis del hospital');
  await picture('efectos-apelar');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Registrar', exact: true }).press('Enter');
  await expect(row('H00001')).toContainText('Apelación por decidir');
  await window.getByRole('button', { name: 'Ejecutar salidas vencidas' }).press('Enter');
  await expect(window.getByText('0 salidas ejecutadas. 1 esperan su día o una apelación.')).toBeVisible();

  await sitDown(window, OTHER);
  await openEffects(window);
  await window.getByRole('button', { name: 'Decidir… hogar H00001' }).press('Enter');
  await expect(window.getByText('La niña estuvo hospitalizada · Epicrisis del hospital')).toBeVisible();
  await window.getByLabel('Por qué').fill('La epicrisis lo demuestra');
  await picture('efectos-decidir');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Decidir', exact: true }).press('Enter');
  await expect(row('H00001')).toContainText('2 de 3');
  await expect(row('H00001')).toContainText('Salió de la cuenta');
  await expect(row('H00001')).not.toContainText('Salida confirmada');

  await window.getByRole('button', { name: 'Interrumpir… hogar H00002' }).press('Enter');
  await window.getByLabel('Por qué').fill('El huaico cortó el camino a la escuela');
  await picture('efectos-interrumpir');
  await expectAccessible(window);
  await window.getByRole('button', { name: 'Interrumpir', exact: true }).press('Enter');
  await expect(row('H00002')).toContainText('0 de 3');
  await expect(row('H00002')).toContainText('No cuenta: la cuenta estaba interrumpida.');

  await window.getByRole('link', { name: 'H00001' }).press('Enter');
  const card = window.getByRole('region', { name: 'Suspensiones' });
  await expect(card).toContainText('2 de 3');
  await expect(card).toContainText('Julio y agosto de 2026: Ya no cuenta: se aceptó la apelación.');
  await card.scrollIntoViewIfNeeded();
  await picture('efectos-hogar');
  await expectAccessible(window);
  await expect(window.getByText('La epicrisis lo demuestra')).toHaveCount(1);
  const why = (period: string) => window.getByRole('region', { name: `¿Por qué? Cumplimiento del bimestre ${period}` });
  await choose(window, 'Bimestre', '2026-B4', window.getByRole('region', { name: /^¿Por qué\? / }));
  await expect(why('2026-B4').getByRole('treeitem', { name: /^Julio de 2026/ })).toBeVisible();
  await why('2026-B4').scrollIntoViewIfNeeded();
  await picture('por-que-otro-bimestre');

  await window.getByRole('button', { name: 'Cambios…' }).press('Enter');
  await window.getByRole('menuitem', { name: 'Suspensión, salida o regreso…' }).press('Enter');
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Proponer' })).toBeDisabled();
  await dialog.getByLabel(/^Sustento/).fill('Informe 14-2026: el DNI no coincide');
  await picture('programa-suspender');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'programa-suspender-200');
  await zoom(app, window, 1);
  await dialog.getByRole('button', { name: 'Proponer' }).press('Enter');
  await expect(window.getByRole('status').filter({ hasText: 'Propuesto: espera a otra persona' })).toBeVisible();

  await sitDown(window, FIRST);
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Por confirmar' }).press('Enter');
  await expect(window.getByText('Afiliado → Suspendido')).toBeVisible();
  await window.getByRole('button', { name: 'Confirmar: hogar H00001' }).press('Enter');
  await press(window, /^Confirmar$/);
  await expect(window.getByText('No hay nada por confirmar.')).toBeVisible();
});

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
