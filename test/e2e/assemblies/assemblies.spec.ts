import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  PASSPHRASE,
  pictureAsSeen,
  zoom,
} from '../households/support';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { addPerson } from '../pages/people';
import { test } from '../support/launch';
import { sidewaysScroll } from '../support/zoom';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

const ASSEMBLY = 'ACV-2026-001';

/** Five candidates nobody has said anything of yet; the fourth is not poor. */
async function registerCandidates(window: Page): Promise<void> {
  for (const index of [1, 2, 3, 4, 5]) {
    const { household, members } = aStatedHousehold(index);
    const fresh = { ...household, assemblyValidated: null, assemblyDate: null, agreementDate: null };
    const answer = await call(window, 'households.save', { revision: null, household: fresh, members });
    expect(answer).toMatchObject({ ok: true });
  }
}

/** Prints one of the papers to a PDF file; what went on it stays in the page, where it is read. */
async function paperOf(window: Page, pickNext: (...paths: string[]) => Promise<void>, what: string, file: string) {
  await pickNext(file);
  await window.getByRole('button', { name: 'Imprimir' }).press('Enter');
  await window.getByRole('menuitem', { name: `${what}: PDF…` }).press('Enter');
  await expect.poll(() => readFile(file, 'latin1').then(pagesOf, () => 0)).toBeGreaterThan(0);
  await copyFile(file, join(__dirname, '../../../test-results', file.split('/').at(-1) ?? ''));
  return (await window.locator('[data-print-sheet]').textContent()) ?? '';
}
const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function seenAt200(app: ElectronApplication, window: Page, name: string): Promise<void> {
  await zoom(app, window, 2);
  await pictureAsSeen(app, name);
  expect(await sidewaysScroll(window)).toEqual([]);
  await zoom(app, window, 1);
}

async function openAssembly(window: Page): Promise<void> {
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Asambleas' }).press('Enter');
  await window.getByRole('link', { name: ASSEMBLY }).press('Enter');
}

test('an assembly by keyboard: convened, posted, typed in, closed, ranked, corrected', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await registerCandidates(window);
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Asambleas' }).press('Enter');
  await expect(window.getByText('Todavía no se convocó ninguna asamblea.')).toBeVisible();

  await window.getByRole('button', { name: 'Convocar asamblea…' }).press('Enter');
  const center = window.getByRole('combobox', { name: 'Centro poblado' });
  await center.pressSequentially('luri');
  await window.getByRole('option', { name: /LURICOCHA/ }).waitFor();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Quitar LURICOCHA' })).toBeVisible();
  await center.pressSequentially('huanta');
  await picture('asambleas-convocar');
  await window.getByLabel('Día').fill('4/5/26');
  await window.getByLabel('Lugar').fill('Local comunal');
  await window.getByLabel('Cupos').fill('1');
  await window.keyboard.press('Enter');
  await expect(window.getByText(`Asamblea ${ASSEMBLY}: 3 hogares en la agenda. 1 hogar no pasa`)).toBeVisible();
  await picture('asambleas');
  await expectAccessible(window);
  await window.getByRole('link', { name: ASSEMBLY }).press('Enter');

  // the wall
  const grid = window.getByRole('table', { name: 'Agenda y resultados' });
  await expect(grid.getByRole('row')).toHaveCount(4);
  const wall = await paperOf(window, pickNext, 'Lista pública', join(dataFolder, 'lista.pdf'));
  expect(wall).toContain('HUAMÁN ZÚÑIGA, JUANA*****109HUANTACÁCERES PALOMINO, HERMELINDA*****116LURICOCHA');
  for (const hidden of ['H0000', '4000', '7800', 'pobre', 'EXTREM', 'FLOR', 'Observación'])
    expect(wall).not.toContain(hidden);
  await window.getByRole('button', { name: 'Anotar publicación' }).press('Enter');
  await expect(window.getByText('Publicada el 04/05/2026.')).toBeVisible();
  await paperOf(window, pickNext, 'Hoja de la agenda (para llenar a mano)', join(dataFolder, 'agenda.pdf'));

  // a household the list did not bring
  await window.getByRole('button', { name: 'Agregar hogar…' }).press('Enter');
  await window.getByLabel('Código de hogar').fill('H00003');
  await window.getByLabel('Motivo').fill('La comunidad pide revisarlo');
  await window.keyboard.press('Enter');
  await expect(window.getByText('El hogar H00003 es el número 4 de la agenda.')).toBeVisible();
  await expect(grid.getByText('Agregado a mano: La comunidad pide revisarlo')).toBeVisible();

  // results, from the first field on by keyboard alone
  await grid
    .getByLabel(/^Presente de/)
    .first()
    .focus();
  await window.keyboard.type('s');
  await window.keyboard.press('Enter');
  await window.keyboard.type('v');
  await window.keyboard.press('Enter');
  await window.keyboard.type('conocida por todos');
  await window.keyboard.press('Enter');
  await window.keyboard.type('n');
  await window.keyboard.press('Enter');
  await window.keyboard.type('no re');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.type('v');
  await expect(window.getByText('Con resultado: 3 de 4 · Presentes: 2 · Validados: 2')).toBeVisible();
  await expect(grid.getByText('✓ Guardado')).toHaveCount(3);
  // a key that leaves the screen loses no text
  await grid.getByLabel(/^Observación de LLAMOCCA/).press('End');
  await window.keyboard.type('vive en la otra banda');
  await window.keyboard.press('Alt+2');
  await openAssembly(window);
  await expect(grid.getByLabel(/^Observación de LLAMOCCA/)).toHaveValue('vive en la otra banda');
  await expect(grid.getByText('✓ Guardado')).toHaveCount(3);
  await picture('asambleas-agenda');
  await expectAccessible(window);
  await seenAt200(app, window, 'asambleas-agenda-200');

  // the meeting, which is saved by itself too
  await window.getByRole('tab', { name: 'Reunión' }).press('Enter');
  await window.getByLabel('Hora de inicio').fill('9');
  await window.keyboard.press('Enter');
  await window.keyboard.type('1130');
  await window.getByLabel('Asistentes').fill('42');
  await window.getByLabel('Nombre de la autoridad 1').fill('Juan Huamán Quispe');
  await window.keyboard.press('Enter');
  await window.keyboard.type('2820');
  await window.keyboard.press('Enter');
  await expect(window.getByText('El DNI tiene 8 cifras.')).toBeVisible();
  await expect(window.getByText('Sin guardar')).toBeVisible();
  await window.getByLabel('DNI de la autoridad 1').fill('28201122');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Presidente');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Comunidad de Luricocha');
  await window.keyboard.press('Enter');
  await window.keyboard.type('Rosa Ñahui');
  await window.keyboard.press('Tab');
  await expect(window.getByText('✓ Reunión guardada.')).toBeVisible();
  await expect(window.getByLabel('Hora de inicio')).toHaveValue('09:00');
  await expect(window.getByLabel('Nombre de la autoridad 3')).toBeVisible();
  await picture('asambleas-reunion');
  await expectAccessible(window);
  await seenAt200(app, window, 'asambleas-reunion-200');

  await window.getByLabel('Acuerdos y observaciones').fill('Se leyó la lista dos veces.');
  await window.keyboard.press('Alt+2');
  await openAssembly(window);
  await window.getByRole('tab', { name: 'Reunión' }).press('Enter');
  await expect(window.getByLabel('Acuerdos y observaciones')).toHaveValue('Se leyó la lista dos veces.');
  await expect(window.getByText('✓ Reunión guardada.')).toBeVisible();

  await window.getByRole('tab', { name: 'Familias para la ULE' }).press('Enter');
  await window.getByLabel('Primer apellido').fill('CCORAHUA');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await window.keyboard.type('FELÍCITAS');
  await window.getByRole('button', { name: 'Agregar familia' }).press('Enter');
  await expect(window.getByText('Familia número 1 de la lista para la ULE.')).toBeVisible();
  await expect(window.getByLabel('Primer apellido')).toBeFocused();
  await picture('asambleas-ule');
  await expectAccessible(window);

  // closing
  await window.getByRole('tab', { name: 'Cierre' }).press('Enter');
  const close = window.getByRole('button', { name: 'Cerrar la asamblea…' });
  await expect(close).toHaveAttribute('aria-disabled', 'true');
  await window.getByRole('checkbox').press('Space');
  await expect(window.getByText('Validado: 2 · No reside en la comunidad: 1 · Ausente: 1.')).toBeVisible();
  await picture('asambleas-cierre');
  await expectAccessible(window);
  await close.press('Enter');
  await window.getByRole('button', { name: 'Cerrar', exact: true }).press('Enter');
  await expect(window.getByText(/^Cerrada por Rosa Quispe/)).toBeVisible();

  await window.getByRole('tab', { name: 'Orden y cupos' }).press('Enter');
  const ranking = window.getByRole('table', { name: 'Orden y cupos' });
  await expect(ranking.getByRole('row').nth(1)).toContainText('Con cupo');
  await expect(ranking.getByRole('row').nth(2)).toContainText('En espera');
  await expect(window.getByText('si aún empatan, el código de hogar menor')).toBeVisible();
  await picture('asambleas-orden');
  await expectAccessible(window);
  await seenAt200(app, window, 'asambleas-orden-200');
  expect(await paperOf(window, pickNext, 'Orden y lista de espera', join(dataFolder, 'orden.pdf'))).toContain(
    'En espera',
  );

  // a correction with its reason, on screen and in the minutes
  await window.getByRole('tab', { name: 'Agenda y resultados' }).press('Enter');
  await window
    .getByRole('button', { name: /^Corregir el resultado de/ })
    .nth(1)
    .press('Enter');
  await window.getByRole('combobox', { name: 'Resultado' }).selectOption('Validado');
  await window.getByLabel('Motivo').fill('Error al leer el acta');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/No reside en la comunidad → Validado: Error al leer el acta/)).toBeVisible();
  await picture('asambleas-corregida');
  await expectAccessible(window);
  const acta = await paperOf(window, pickNext, 'Acta', join(dataFolder, 'acta.pdf'));
  for (const part of ['a las 09:00 horas', 'con 42 personas', 'Juan Huamán Quispe28201122', 'CCORAHUA, FELÍCITAS'])
    expect(acta).toContain(part);
  expect(acta).toContain('No reside en la comunidad → Validado');
  await paperOf(window, pickNext, 'Lista para la ULE', join(dataFolder, 'ule.pdf'));

  // signed on paper, scanned, kept with it
  await window.getByRole('tab', { name: 'Cierre y papeles' }).press('Enter');
  await pickNext(join(dataFolder, 'acta.pdf'));
  await window.getByRole('button', { name: 'Agregar escaneo' }).press('Enter');
  await expect(window.getByRole('row', { name: /Acta.*acta\.pdf/ })).toBeVisible();
  await picture('asambleas-acta-escaneada');
  await expectAccessible(window);
});

test('who only looks is offered nothing to write, who types does not close, who manages calls it off', async ({
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await addPerson(window, 'Dora Digita', /Digita/, PASSPHRASE);
  await addPerson(window, 'Aldo Audita', /Audit/, PASSPHRASE);
  await registerCandidates(window);
  const opened = { centers: ['HUANTA'], heldOn: '2026-05-04', place: '' };
  expect(await call(window, 'assemblies.open', opened)).toMatchObject({ ok: true });

  const sitDown = async (name: string) => {
    expect(await call(window, 'registry.lock', {})).toMatchObject({ ok: true });
    await window.reload();
    await signIn(window, name, PASSPHRASE);
    await openSection(window, 'Inscripción');
    await window.getByRole('tab', { name: 'Asambleas' }).press('Enter');
    await expect(window.getByRole('link', { name: ASSEMBLY })).toBeVisible();
  };
  await sitDown('Aldo Audita');
  await expect(window.getByRole('button', { name: 'Convocar asamblea…' })).toHaveCount(0);
  await window.getByRole('link', { name: ASSEMBLY }).press('Enter');
  await expect(window.getByText('Con su rol puede ver la asamblea, no anotar en ella.')).toBeVisible();
  await expect(window.getByRole('main').getByRole('combobox')).toHaveCount(0);
  await expect(window.getByRole('tab', { name: 'Asambleas' })).toHaveAttribute('aria-selected', 'true');
  await picture('asambleas-auditor');
  await openSection(window, 'Hogares');
  await window.getByRole('gridcell').first().click();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { name: 'Elegibilidad' })).toBeVisible();
  for (const name of ['Editar', 'Cambios…', 'Evaluar ahora'])
    await expect(window.getByRole('button', { name, exact: true })).toHaveCount(0);
  await window.keyboard.press('F2');
  expect(await call(window, 'registry.describe', {})).toMatchObject({ ok: true }); // by then a form would be open
  await expect(window.getByRole('heading', { name: /^Hogar / })).toBeVisible();
  await picture('hogar-auditor');

  await sitDown('Dora Digita');
  await window.getByRole('link', { name: ASSEMBLY }).press('Enter');
  await expect(window.getByLabel(/^Presente de/)).toBeVisible();
  await window.getByRole('tab', { name: 'Cierre' }).press('Enter');
  await expect(window.getByText('Lo hace quien es gestor o supervisor.')).toHaveCount(2);
  await expect(window.getByRole('button', { name: 'Cerrar la asamblea…' })).toHaveCount(0);

  await sitDown('Rosa Quispe');
  await window.getByRole('link', { name: ASSEMBLY }).press('Enter');
  await window.getByRole('tab', { name: 'Cierre' }).press('Enter');
  await window.getByRole('button', { name: 'Anular la asamblea…' }).press('Enter');
  await window.keyboard.type('x');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog').getByText(/^Complete/)).toBeVisible();
  await window.getByLabel('Motivo').fill('Huaico en la carretera');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/^No se realizó: Huaico en la carretera \(Rosa Quispe/)).toBeVisible();
  await picture('asambleas-anulada');
  await window.getByRole('link', { name: 'Todas las asambleas' }).press('Enter');
  await expect(window.getByRole('row', { name: /ACV-2026-001.*No se realizó/ })).toBeVisible();
});
