import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect } from '@playwright/test';
import { answerAll } from '../../../src/cli/demo/answers';
import { resaveAll } from '../../support/libreOffice';
import { openQuestions, settleFacility, settleFirstRow } from '../pages/compliance';
import { fillFirstRun, recoveryCodeOn } from '../pages/door';
import { dialogOn, idle, openSection, press, SECTIONS, told } from '../pages/frame';
import { apply, dropFiles, pickFiles, saveRemarks } from '../pages/imports';
import { listOnScreen, totalsOf } from '../pages/payments';
import { addPerson } from '../pages/people';
import { expectAccessible } from '../support/accessible';
import { receiveDistrict, type Received } from '../support/districtFiles';
import { PASSPHRASE, test } from '../support/office';
import { sidewaysScroll, takeZoomedPicture, zoom } from '../support/zoom';

const SIZE = { households: 45, seed: 7 };
const DAYS = {
  enrol: '2026-04-20',
  open: '2026-05-04',
  rosters: '2026-06-10',
  returns: '2026-07-02',
  close: '2026-07-06',
  pay: '2026-07-07',
} as const;

test.describe.configure({ mode: 'serial' });

let received: Received;

test('an empty computer becomes an office', async ({ office }) => {
  const window = await office.start(DAYS.enrol);
  const about = { office: 'Oficina Juntos de prueba', ubigeo: '050401', userName: 'gestor', passphrase: PASSPHRASE };
  await fillFirstRun(window, { ...about, repeat: 'otra frase' });
  await expect(told(window, 'Las dos frases no son iguales.')).toBeVisible();
  await office.look('01-asistente');
  await window.getByLabel('Repita la frase').fill(PASSPHRASE);
  await press(window, 'Crear el registro');
  await expect(window.getByRole('heading', { name: 'Código de recuperación' })).toBeVisible();
  expect((await recoveryCodeOn(window)).length).toBeGreaterThan(20);
  await office.look('02-codigo-de-recuperacion');
  await expect(window.getByRole('button', { name: 'Entrar al registro' })).toBeDisabled();
  await office.pickNext(office.file('codigo.pdf'));
  await press(window, 'Guardar en PDF…');
  await expect.poll(() => existsSync(office.file('codigo.pdf'))).toBe(true);
  await window.getByLabel('Lo imprimí o lo copié, y está guardado.').check();
  await press(window, 'Entrar al registro');
  await expect(window.getByRole('heading', { name: 'Tablero del bimestre' })).toBeVisible();
  await office.look('03-tablero-vacio');
});

test('people are added, each with a role', async ({ office }) => {
  const window = office.window();
  await addPerson(window, 'supervisora', /^Supervisor/, PASSPHRASE);
  await addPerson(window, 'aprobadora', /^Aprobador/, PASSPHRASE);
  await office.look('04-personas');
});

test('catalogues are imported', async ({ office }) => {
  const window = office.window();
  received = await receiveDistrict(SIZE, office.file('recibidos'));
  await openSection(window, 'Catálogos');
  const names = {
    'centros-poblados': 'Centros poblados',
    instituciones: 'Instituciones educativas',
    establecimientos: 'Establecimientos de salud',
  };
  for (const [kind, path] of received.catalogs) {
    await window.getByRole('tab', { name: names[kind] }).click();
    await pickFiles(office, 'Importar archivo…', path);
    await office.look(`05-catalogo-${kind}`);
    await apply(window, 'all');
  }
  await expect(told(window, /\d+ registrados/)).toBeVisible();
  await office.look('06-catalogos');
});

test('households come in: first with errors, then corrected', async ({ office }) => {
  const window = office.window();
  await openSection(window, 'Hogares');
  await press(window, 'Importar…');
  await pickFiles(office, 'Elegir libro de hogares…', received.withErrors);
  await office.look('07-hogares-con-errores');
  await saveRemarks(office, office.file('observaciones-hogares.xlsx'), 1);
  await apply(window, 'good rows');
  await office.look('08-hogares-aplicados');
  await pickFiles(office, 'Elegir libro de hogares…', received.households[0] ?? '');
  await apply(window, 'all');
  await press(window, 'Volver a la lista');
  await expect(told(window, `${SIZE.households} hogares`)).toBeVisible();
  await office.look('09-hogares');
});

const PERIOD = '2026-B3';

test('those who pass are affiliated', async ({ office }) => {
  const window = office.window();
  await openSection(window, 'Inscripción');
  await press(window, 'Evaluar candidatos');
  await expect(window.getByRole('status')).toContainText(`${SIZE.households} evaluados al 20/04/2026`);
  await expect(window.getByRole('gridcell').first()).toBeVisible();
  await office.look('10-elegibilidad');
  await press(window, /^Afiliar a los \d+ que cumplen$/);
  await press(dialogOn(window), 'Afiliar');
  await expect(told(window, /^Se afiliaron \d+ hogares con fecha 20\/04\/2026\./)).toBeVisible();
  await office.look('11-afiliados');
});

test('the bimester is opened and its workbooks go out', async ({ office }) => {
  const window = await office.sitDown('gestor', DAYS.open);
  await openSection(window, 'Cumplimiento');
  await window.getByLabel('Bimestre por abrir').fill('B3');
  await window.keyboard.press('Enter');
  await expect(told(window, 'Escriba el año y el bimestre, por ejemplo 2026-B3.')).toBeVisible();
  await window.getByLabel('Bimestre por abrir').fill(PERIOD);
  await window.keyboard.press('Enter');
  await expect(told(window, `Bimestre ${PERIOD} abierto:`)).toBeVisible();
  await office.look('12-bimestre-abierto');

  await office.sitDown('gestor', DAYS.rosters);
  await openSection(office.window(), 'Libros de verificación');
  await office.pickNext(office.file('libros'));
  await press(office.window(), 'Generar libros…');
  await expect(told(office.window(), /\d+ libros escritos en la carpeta elegida\./)).toBeVisible();
  await idle(office.window());
  await office.look('13-libros-entregados');
});

test('workbooks come back, filled in and saved again by LibreOffice', async ({ office }) => {
  const answers = await answerAll(office.file('libros'), office.file('devueltos'), SIZE.seed, PERIOD.slice(0, 4));
  const resaved = await resaveAll(answers.onTime, office.file('resaved'));
  const dropped = resaved.find((path) => !answers.careless.includes(basename(path)));
  if (dropped === undefined) throw new Error('nobody answered with care');
  const window = await office.sitDown('gestor', DAYS.returns);
  await openSection(window, 'Libros de verificación');
  await pickFiles(office, 'Recibir libros…', ...resaved.filter((path) => path !== dropped));
  await office.look('14-libros-devueltos');
  await mkdir(office.file('observaciones'));
  await saveRemarks(office, office.file('observaciones'), answers.careless.length);
  expect(await readdir(office.file('observaciones'))).toHaveLength(answers.careless.length);
  await apply(window, 'good rows');
  await dropFiles(window, dropped);
  await expect(told(window, 'Todavía no se guardó nada')).toBeVisible();
  await office.look('15-libro-arrastrado');
  await apply(window, 'all');
  await office.look('16-libros-aplicados');
  await openSection(window, 'Tablero');
  await expect(window.locator('[data-step="QUESTIONS"]')).toHaveAttribute('data-state', 'WAITING');
  await office.look('16-tablero-a-medias');
});

test('what is open is settled: one by one, and a whole facility at once', async ({ office }) => {
  const window = await office.sitDown('supervisora', DAYS.close);
  await openSection(window, 'Cumplimiento');
  const before = await openQuestions(window);
  await office.look('17-lista-de-trabajo');
  await settleFirstRow(office, 'Visita del 3 de julio; lo vio el director');
  await expect.poll(() => openQuestions(window)).toBe(before - 1);
  const settled = await settleFacility(office, 'Mayo de 2026', 'Tres visitas sin respuesta');
  await expect.poll(() => openQuestions(window)).toBe(before - 1 - settled);
});

test('a supervisor closes with what is still open', async ({ office }) => {
  const window = office.window();
  await press(window, 'Cerrar el bimestre…');
  await press(dialogOn(window), 'Cerrar el bimestre');
  await expect(window.getByRole('alert')).toContainText('No se cerró: faltan resolver');
  await press(window, 'Cerrar con pendientes…');
  await window.getByLabel('Razón del cierre con pendientes').fill('Una institución no devolvió su libro');
  await office.look('20-cerrar-con-pendientes');
  await press(dialogOn(window), 'Cerrar el bimestre');
  await expect(told(window, /^Cerrado: \d+ hogares cumplieron/)).toBeVisible();
  await office.look('21-cerrado');
});

test('the list is calculated, and approved by another person', async ({ office }) => {
  const window = await office.sitDown('supervisora', DAYS.pay);
  await openSection(window, 'Pagos');
  await press(window, 'Calcular la lista');
  await expect(window.locator('[aria-current="step"]')).toHaveText('Calculada');
  await office.look('22-lista-calculada');
  await press(window, 'Aprobar la lista…');
  await press(dialogOn(window), 'Aprobar la lista');
  await expect(told(window, 'supervisora calculó esta lista; debe aprobarla otra persona.')).toBeVisible();
  await office.look('23-misma-persona');

  await office.sitDown('aprobadora', DAYS.pay);
  await openSection(office.window(), 'Pagos');
  await press(office.window(), 'Aprobar la lista…');
  await office.look('24-aprobar');
  await press(dialogOn(office.window()), 'Aprobar la lista');
  await expect(office.window().locator('[aria-current="step"]')).toHaveText('Aprobada');
  await office.pickNext(office.file('lista-de-pago.xlsx'));
  await press(office.window(), 'Exportar lista (Excel)…');
  await expect(told(office.window(), 'Lista exportada: lista-de-pago.xlsx.')).toBeVisible();
  const { paid, total } = await listOnScreen(office.window());
  expect(await totalsOf(office.file('lista-de-pago.xlsx'))).toEqual([paid, total]);
  await office.look('25-lista-exportada');
});

test('who pays is told once, and the file for the payer holds the whole list', async ({ office }) => {
  const window = await office.sitDown('supervisora', DAYS.pay);
  await openSection(window, 'Pagos');
  const { paid, total } = await listOnScreen(window);
  await window.getByRole('tab', { name: 'Entrega' }).click();
  await press(window, 'Cambiar quién paga…');
  const dialog = dialogOn(window);
  await dialog.getByLabel('Nombre').fill('Programa Juntos');
  await dialog.getByLabel('Cuenta de cargo').fill('00000123456');
  await dialog.getByLabel('Banco').fill('bancpepl');
  await press(dialog, 'Guardar');
  await expect(window.getByText('Quién paga: Programa Juntos, cuenta 00000123456, BANCPEPL')).toBeVisible();
  await office.look('25-quien-paga');
  await window.getByRole('combobox', { name: 'Formato' }).click();
  await window.getByRole('option', { name: 'Ancho fijo con totales' }).click();
  await office.pickNext(office.file('pagos.txt'));
  await press(window, 'Escribir archivo…');
  await expect(told(window, /^pagos\.txt: .* Fuera de este archivo: 0 hogares/)).toBeVisible();
  await office.look('25-archivo-para-el-pagador');
  const lines = (await readFile(office.file('pagos.txt'), 'latin1')).trimEnd().split('\r\n');
  expect(lines).toHaveLength(paid + 1);
  expect(Number(lines.at(-1)?.slice(-12)) / 100).toBe(total);
});

test('the package for headquarters is made and verified', async ({ office }) => {
  const window = await office.sitDown('gestor', DAYS.pay);
  await openSection(window, 'Paquetes');
  await office.pickNext(office.file('paquete.jpkg'));
  await press(window, 'Generar paquete…');
  await expect(told(window, /^Paquete .* generado/)).toBeVisible();
  await press(window, 'Verificar un paquete…');
  await expect(told(window, /está íntegro y lo firmó/)).toBeVisible();
  await office.look('26-paquete');
  await openSection(window, 'Tablero');
  await expect(window.locator('[data-state="DONE"]')).toHaveCount(12);
  await office.look('27-tablero-completo');
});

test('every screen can be used at 200 % and in the dark', async ({ office }) => {
  const window = office.window();
  await window.emulateMedia({ colorScheme: 'dark' });
  await office.look('30-oscuro-tablero');
  await zoom(office, 2);
  for (const name of SECTIONS) {
    await openSection(window, name);
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
    await window.waitForLoadState('networkidle');
    expect(await sidewaysScroll(window), name).toEqual([]);
    await expectAccessible(window);
    await takeZoomedPicture(office, `31-200-${name}`);
  }
  await zoom(office, 1);
  await window.emulateMedia({ colorScheme: 'light' });
});
