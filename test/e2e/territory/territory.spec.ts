import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeTyped } from '../../support/w1Files';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from '../households/support';
import { dialogOn, openSection, press } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-05-04' } });

const openTerritory = async (window: Page) => {
  await openSection(window, 'Inscripción');
  await window.getByRole('tab', { name: 'Territorio' }).click();
};
const RULE = { Reglas: 'CEPAL', Ubigeo: '050401', Distrito: 'Huanta', Intervenido: 'SÍ', Desde: '01/01/2026' };
const INDEX = {
  Ubigeo: '050401',
  Distrito: 'Huanta',
  'Pobreza %': '43,5',
  Fecha: '01/01/2019',
  Fuente: 'Mapa de pobreza 2018, INEI',
  Violencia: 'ALTA',
  'NBI %': '61,2',
};

test('lists of districts come in, are refused in the other coding, and show in the tree', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await openTerritory(window);
  await window.getByRole('tab', { name: 'Listas e índices' }).click();
  const operated = window.getByRole('region', { name: /^Distritos intervenidos/ });
  const receive = async (name: string, rows: Parameters<typeof writeTyped>[2][0]['rows'], list = operated) => {
    await pickNext(await writeTyped(dataFolder, name, [{ name: 'Lista', rows }]));
    await press(list, 'Recibir libro…');
  };
  await receive('reniec.xlsx', [{ ...RULE, Ubigeo: '050301' }]);
  await expect(
    operated.getByText(/1 de 1 filas; por ejemplo 050301 \(«Huanta»\) es Sancos para el INEI/),
  ).toBeVisible();
  await picture('territorio-lista-reniec');
  await receive('lista.xlsx', [RULE, { ...RULE, Ubigeo: '050405', Distrito: 'Luricocha' }]);
  await press(operated, 'Aplicar');
  await expect(operated.getByText(/^Listo\./)).toBeVisible();
  const index = window.getByRole('region', { name: /^Índice de pobreza/ });
  await receive('indice.xlsx', [INDEX], index);
  await press(index, 'Aplicar');
  await expect(index.getByText(/^Listo\./)).toBeVisible();
  await expectAccessible(window);
  await pickNext(join(dataFolder, 'fuera.xlsx'));
  await press(operated, 'Sacar a un libro…');
  await expect(operated.getByText('2 filas escritas.')).toBeVisible();
  await pickNext(join(dataFolder, 'fuera.xlsx'));
  await press(operated, 'Recibir libro…');
  await expect(operated.getByRole('row', { name: 'fuera.xlsx Listo para aplicar 2 0 2' })).toBeVisible();

  await window.getByRole('tab', { name: 'Distritos', exact: true }).click();
  const district = window.getByRole('region', { name: 'Huanta, Huanta, Ayacucho' });
  await expect(district.getByText('INEI 050401 · RENIEC 050301')).toBeVisible();
  await expect(district.getByText('En la lista de distritos intervenidos').first()).toBeVisible();
  await expect(district.getByText('61,2 %')).toBeVisible();
  await picture('territorio-distritos');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await district.getByRole('button', { name: 'Ver sus centros poblados' }).focus();
  await pictureAsSeen(app, 'territorio-distritos-200');
  await zoom(app, window, 1);
});

test('a district is found by its RENIEC code and its list changed, all by keyboard', async ({ window, picture }) => {
  await createRegistry(window);
  await openTerritory(window);
  await window.getByLabel('Buscar por nombre o código, INEI o RENIEC').focus();
  await window.keyboard.type('240101');
  await expect(window.getByText('2 distritos')).toBeVisible();
  const leaf = window.getByRole('treeitem', { name: /^Callao · INEI 070101 · RENIEC 240101/ });
  await leaf.focus();
  await window.keyboard.press('Enter');
  const district = window.getByRole('region', { name: 'Callao, Prov. Const. del Callao, Callao' });
  await expect(
    district.getByText('240101 es también el código INEI de Tumbes, Tumbes, Tumbes.', { exact: false }),
  ).toBeVisible();
  await district.getByRole('button', { name: 'Cambiar la lista…' }).focus();
  await window.keyboard.press('Enter');
  const dialog = dialogOn(window);
  await dialog.getByLabel('Desde').focus();
  await window.keyboard.type('1/2/26');
  await window.keyboard.press('Tab');
  await window.keyboard.type('RDE 044-2026');
  await picture('territorio-cambiar-lista');
  await expectAccessible(window);
  await window.keyboard.press('Enter');
  await expect(
    district.getByRole('row', { name: /CEPAL.*En la lista.*01\/02\/2026.*vigente.*RDE 044-2026/ }),
  ).toBeVisible();
});

test('a provisional centre is added, explained, and gets its official code with its households', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await openTerritory(window);
  await window.getByRole('tab', { name: 'Centros poblados' }).click();
  await expect(window.getByText('3 centros poblados')).toBeVisible();
  await window.getByRole('button', { name: 'Agregar centro poblado…' }).focus();
  await window.keyboard.press('Enter');
  await window.keyboard.type('Puerto Ocopa');
  await dialogOn(window).getByLabel('Comunidad nativa').fill('Puerto Ocopa');
  await dialogOn(window).getByLabel('Pueblo indígena').fill('Asháninka');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Agregado con el código provisional 0504019001.')).toBeVisible();
  const { household, members } = aStatedHousehold(1);
  const place = { populatedCenterCode: '0504019001', populatedCenterName: 'Puerto Ocopa' };
  const saved = { revision: null, household: { ...household, ...place }, members };
  expect(await call(window, 'households.save', saved)).toMatchObject({ ok: true });

  await window.getByRole('button', { name: '¿Por qué? Puerto Ocopa' }).focus();
  await window.keyboard.press('Enter');
  const why = window.getByRole('region', { name: 'Focalización geográfica de Puerto Ocopa' });
  await expect(
    why.getByText(/^El 04\/05\/2026, según CEPAL: cumple\. El centro poblado tiene una comunidad nativa/),
  ).toBeVisible();
  await picture('territorio-centros');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'territorio-centros-200');
  await zoom(app, window, 1);
  await why.getByRole('button', { name: 'Cerrar' }).focus();
  await window.keyboard.press('Enter');
  await expect(why).toHaveCount(0);

  await window.getByRole('button', { name: 'Código oficial… Puerto Ocopa' }).focus();
  await window.keyboard.press('Enter');
  await window.keyboard.press('Control+A');
  await window.keyboard.type('0504020001');
  await window.keyboard.press('Tab');
  await window.keyboard.type('1/5/26');
  await window.keyboard.press('Tab');
  await window.keyboard.type('Oficio INEI 12-2026');
  await window.keyboard.press('Enter');
  await expect(dialogOn(window).getByText(/empieza con el ubigeo del distrito/)).toBeVisible();
  await dialogOn(window).getByLabel('Código oficial').fill('0504010042');
  await window.keyboard.press('Enter');
  await expect(window.getByText('Puerto Ocopa tiene ahora el código 0504010042; lo sigue 1 hogar.')).toBeVisible();
  await window.getByLabel(/^Buscar por nombre, pueblo/).fill('0504019001');
  await expect(window.getByRole('row', { name: /0504010042.*Puerto Ocopa.*Oficial; antes 0504019001/ })).toBeVisible();
  await picture('territorio-codigo-oficial');
  expect(await call(window, 'households.get', { code: 'H00001' })).toMatchObject({
    value: { household: { populatedCenterCode: '0504010042' } },
  });
});
