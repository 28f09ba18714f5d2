import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { takeRoster, type RosterInHand, type Typed } from '../../support/rosterFiller';
import { aStatedHousehold, call, pictureAsSeen, zoom } from '../households/support';
import { createOffice } from '../pages/door';
import { dialogOn, idle, openSection, press, told } from '../pages/frame';
import { apply, pickFiles } from '../pages/imports';
import { addPerson } from '../pages/people';
import { PASSPHRASE, test, type Office } from '../support/office';
import { sidewaysScroll } from '../support/zoom';

const PERIOD = '2026-B3';
const DAYS = { enrol: '2026-04-20', open: '2026-05-04', returns: '2026-07-02', later: '2026-07-20' } as const;
const SCHOOLS = [
  'COD_MOD;ANEXO;CEN_EDU;NIV_MOD;D_NIV;CODGEO;DIRECTOR',
  '0403691;0;IE 50101 ÑAHUINPUQUIO;B0;Primaria;050401;',
  '0403709;0;IE 50102 LURICOCHA;B0;Primaria;050401;',
];

test.describe.configure({ mode: 'serial' });

test('an office whose schools have answered', async ({ office }) => {
  const window = await office.start(DAYS.enrol);
  const about = { office: 'Oficina Juntos Huanta', ubigeo: '050401', userName: 'gestora', passphrase: PASSPHRASE };
  await createOffice(window, about);
  await addPerson(window, 'supervisora', /^Supervisor/, PASSPHRASE);
  await importCatalogs(office);
  for (const index of [1, 2, 4]) await affiliate(window, index, '0403691');
  await affiliate(window, 5, '0403709');

  await office.sitDown('gestora', DAYS.open);
  expect(await call(office.window(), 'compliance.open', { period: PERIOD })).toMatchObject({ ok: true });
  await openSection(office.window(), 'Libros de verificación');
  await office.pickNext(office.file('libros'));
  await press(office.window(), 'Generar libros…');
  await expect(told(office.window(), /\d+ libros escritos/)).toBeVisible();
  await idle(office.window());

  await office.sitDown('gestora', DAYS.returns);
  await openSection(office.window(), 'Libros de verificación');
  await pickFiles(office, 'Recibir libros…', ...(await answers(office)));
  await apply(office.window(), 'all');
});

test('whom a school does not have is located with two keys, where another school wrote the child down', async ({
  office,
}) => {
  const window = office.window();
  await openSection(window, 'Cumplimiento');
  await window.getByRole('tab', { name: 'No ubicados' }).press('Enter');
  await expect(window.getByRole('heading', { name: 'No ubicados (3)' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Otras personas que anotaron (2)' })).toBeVisible();
  await office.look('no-ubicados');
  const row = window.getByRole('row', { name: /H00001/ }).first();
  await expect(row).toContainText('IE 50102 LURICOCHA: el documento y el nombre son los suyos, y se le busca');

  await row.getByRole('button', { name: 'Ubicar…' }).press('Enter');
  const dialog = dialogOn(window);
  await expect(dialog.getByRole('radio', { name: /^IE 50102 LURICOCHA/ })).toBeChecked();
  await expect(dialog.getByRole('row', { name: /^Nombres FLOR DE MARÍA FLOR MARIA igual$/ })).toBeVisible();
  await office.look('no-ubicados-ubicar');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('status')).toHaveText(/ pasó a IE 50102 LURICOCHA\./);
  await expect(window.getByRole('heading', { name: 'No ubicados (2)' })).toBeVisible();
  await expect(window.getByRole('heading', { name: 'Otras personas que anotaron (1)' })).toBeVisible();
});

test('a child nobody wrote down is searched by hand in the lists of every school', async ({ office }) => {
  const window = office.window();
  await window
    .getByRole('row', { name: /H00002/ })
    .getByRole('button', { name: 'Ubicar…' })
    .press('Enter');
  const dialog = dialogOn(window);
  await dialog.getByLabel('Buscar a mano').fill('flor luri');
  await expect(dialog.getByRole('radio')).toHaveCount(0);
  await dialog.getByLabel('Buscar a mano').fill('nueva');
  await dialog.getByRole('radio', { name: /NUEVA NIÑA, SOL/ }).check();
  await expect(dialog.getByRole('button', { name: 'Pasar a esta institución' })).toBeEnabled();
  await dialog.getByLabel('Desde').fill('01/01/2026');
  await dialog.getByLabel('Desde').press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await office.look('no-ubicados-a-mano');
  await zoom(office.app(), window, 2);
  await pictureAsSeen(office.app(), 'no-ubicados-a-mano-200');
  await zoom(office.app(), window, 1);
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('the call list goes on paper, one a populated centre', async ({ office }) => {
  const target = office.file('llamadas.pdf');
  await office.pickNext(target);
  await press(office.window(), 'Lista de llamadas en PDF…');
  await expect
    .poll(async () => (await readFile(target).catch(() => Buffer.alloc(0))).subarray(0, 4).toString())
    .toBe('%PDF');
});

test('what kept a school from serving is recorded with its scan, and found again beside it', async ({ office }) => {
  const window = office.window();
  await window.getByRole('tab', { name: 'Lista de trabajo' }).press('Enter');
  const paper = office.file('acta.png');
  await writeFile(paper, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]));
  await press(window, 'El establecimiento no atendió…');
  const dialog = dialogOn(window);
  await dialog.getByLabel(/^Código de establecimiento/).fill('0403709-0');
  await dialog.getByLabel(/^Sustento/).fill('Acta de la UGEL del 2 de julio');
  await office.pickNext(paper);
  await dialog.getByRole('button', { name: 'Agregar escaneo…' }).press('Enter');
  await expect(dialog.getByText('acta.png')).toBeVisible();
  await office.look('situacion-escaneo');
  await dialog.getByRole('button', { name: 'Registrar' }).press('Enter');
  await expect(told(window, 'Situación registrada.')).toBeVisible();

  await window.getByRole('button', { name: /^1 papel de 0403709-0 en mayo/ }).press('Enter');
  await expect(window.getByRole('row', { name: /Sustento acta\.png/ })).toBeVisible();
  await office.look('situacion-papeles');
});

test('closing waits for a decision by name, which only a supervisor makes', async ({ office }) => {
  const window = office.window();
  await expect(window.getByRole('button', { name: 'Decidir…' })).toHaveCount(0);
  await office.sitDown('supervisora', DAYS.later);
  const seat = office.window();
  await openSection(seat, 'Cumplimiento');
  await press(seat, 'Cerrar con pendientes…');
  await dialogOn(seat).getByLabel('Razón del cierre con pendientes').fill('Faltan dos');
  await press(dialogOn(seat), 'Cerrar el bimestre');
  await expect(
    seat.getByText('No se cerró: su institución o establecimiento no tiene a', { exact: false }),
  ).toBeVisible();
  await seat.getByRole('tab', { name: 'No ubicados' }).press('Enter');
  await expect(seat.getByText('vencido').first()).toBeVisible();
  for (const [code, name] of [
    ['H00002', 'CÁCERES'],
    ['H00004', 'ZÚÑIGA'],
  ] as const) {
    await seat
      .getByRole('row', { name: new RegExp(code) })
      .getByRole('button', { name: 'Decidir…' })
      .press('Enter');
    const dialog = dialogOn(seat);
    await dialog.getByLabel(/^Motivo/).fill('Se llamó y se visitó; la familia se mudó');
    if (code === 'H00002') await office.look('no-ubicados-decidir');
    await dialog.getByRole('button', { name: 'Decidir', exact: true }).press('Enter');
    await expect(seat.getByRole('status')).toHaveText(new RegExp(`^Quedó decidido por ${name}`));
    await expect(dialog).toHaveCount(0);
  }
  await office.look('no-ubicados-decididos');
  await zoom(office.app(), seat, 2);
  expect(await sidewaysScroll(seat)).toEqual([]);
  await seat.getByRole('heading', { name: 'No ubicados (2)' }).scrollIntoViewIfNeeded();
  await seat.getByRole('row', { name: /H00002/ }).scrollIntoViewIfNeeded();
  await pictureAsSeen(office.app(), 'no-ubicados-200');
  await zoom(office.app(), seat, 1);
  await press(seat, 'Cerrar con pendientes…');
  await dialogOn(seat).getByLabel('Razón del cierre con pendientes').fill('Faltan dos');
  await press(dialogOn(seat), 'Cerrar el bimestre');
  await expect(told(seat, /^Cerrado: 2 hogares cumplieron, 0 no cumplieron, 2 quedan pendientes/)).toBeVisible();
});

async function importCatalogs(office: Office): Promise<void> {
  const window = office.window();
  const centers = ['Código;Nombre;Ubigeo;Pobreza %', ...[1, 2, 3].map((n) => `050401000${n};CENTRO ${n};050401;61.5`)];
  const files = [
    ['Centros poblados', centers],
    ['Instituciones educativas', SCHOOLS],
  ] as const;
  await openSection(window, 'Catálogos');
  for (const [name, lines] of files) {
    const path = office.file(`${name}.csv`);
    await writeFile(path, lines.join('\r\n'), 'utf8');
    await window.getByRole('tab', { name }).click();
    await pickFiles(office, 'Importar archivo…', path);
    await apply(window, 'all');
  }
}

/** A mother and her daughter, who goes to that school. */
async function affiliate(window: Page, index: number, modularCode: string): Promise<void> {
  const { household, members } = aStatedHousehold(index);
  const pupils = members.map((member) => (member.number === 1 ? member : { ...member, modularCode, annex: '0' }));
  const phone = index === 4 ? '' : `96600000${index}`;
  const stated = { household: { ...household, phone, cse: 'EXTREME_POOR' }, members: pupils };
  expect(await call(window, 'households.save', { revision: null, ...stated })).toMatchObject({ ok: true });
  expect(await call(window, 'affiliation.affiliate', { on: DAYS.enrol, codes: [household.code] })).toMatchObject({
    ok: true,
    value: { refused: [] },
  });
}

/** The first school has none of its three pupils; the second one wrote two children on its other sheet. */
async function answers(office: Office): Promise<readonly string[]> {
  const folder = office.file('libros');
  const names = await readdir(folder);
  await mkdir(office.file('devueltos'));
  const [, flor] = aStatedHousehold(1).members;
  const others: readonly Typed[] = [
    {
      Documento: flor?.documentNumber ?? '',
      'Apellidos y nombres': 'Huaman Zuñiga, Flor Maria',
      Nacimiento: '03/09/2016',
      Grado: '4',
    },
    { 'Apellidos y nombres': 'NUEVA NIÑA, SOL', Nacimiento: '01/02/2016' },
  ];
  const written: string[] = [];
  for (const name of names.filter((one) => one.endsWith('.xlsx'))) {
    const roster = await takeRoster(join(folder, name));
    for (const month of ['Mayo', 'Junio']) roster.sayMonth(month, { 'Días de clase': 20, 'Mes cerrado': 'SÍ' });
    if (name.includes('0403691')) missAll(roster);
    else for (const other of others) roster.sayOther(other);
    written.push(await roster.save(office.file('devueltos', name)));
  }
  return written;
}

function missAll(roster: RosterInHand): void {
  const [first, situation] = [roster.headerRow() + 1, roster.columnOf('Situación')];
  for (let row = first; roster.sheet.getRow(row).getCell(1).text !== ''; row += 1) {
    roster.sheet.getRow(row).getCell(situation).value = 'NO ENCONTRADO';
  }
}
