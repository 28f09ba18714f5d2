import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { openSection } from '../pages/frame';
import { test } from '../support/launch';
import { call, createRegistry, expectAccessible, importCenters, pictureAsSeen, zoom } from './support';

/**
 * Every key counts, also those held down. A practised clerk strikes one in 0.28 s (Card, Moran and Newell): 90 seconds
 * for this form, against 446 when every cell was typed and gone through.
 */
const KEYS_AT_MOST = 320;

/** Presses keys as a clerk does and counts each one, also those held down. */
function countingKeyboard({ keyboard }: Page) {
  let strokes = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      strokes += key.split('+').length;
      await keyboard.press(key);
    }
  };
  /** Each text and Enter after it; '' only goes on, and a name of a key in brackets is that key instead. */
  const fill = async (...values: readonly string[]) => {
    for (const value of values) {
      const key = /^\[(.+)\]$/.exec(value)?.[1];
      if (key !== undefined) {
        await press(key);
        continue;
      }
      strokes += value.length;
      await keyboard.type(value);
      await press('Enter');
    }
  };
  const type = async (text: string) => {
    strokes += text.length;
    await keyboard.type(text);
  };
  return { press, fill, type, strokes: () => strokes };
}

const focused = (window: Page) => window.evaluate(() => document.activeElement?.getAttribute('name'));

async function importFacilities(window: Page, pickNext: (path: string) => Promise<void>, folder: string) {
  const files = [
    [
      'Instituciones educativas',
      'ie.csv',
      'COD_MOD;ANEXO;CEN_EDU;NIV_MOD;D_NIV;CODGEO\r\n0403691;0;IE ÑAHUINPUQUIO;B0;Primaria;050401\r\n0672063;0;IE SAN RAMÓN;F0;Secundaria;050401',
    ],
    [
      'Establecimientos de salud',
      'eess.csv',
      'Código IPRESS;Nombre;Ubigeo\r\n00001234;P.S. ALTO PERÚ;050401\r\n00005678;C.S. HUANTA;050401',
    ],
  ] as const;
  for (const [tab, name, text] of files) {
    const file = join(folder, name);
    await writeFile(file, text, 'utf8');
    await pickNext(file);
    await openSection(window, 'Catálogos');
    await window.getByRole('tab', { name: tab }).click();
    await window.getByRole('button', { name: 'Importar archivo…' }).click();
    await window.getByRole('button', { name: 'Aplicar', exact: true }).click();
    await expect(window.getByText('Listo.', { exact: false })).toBeVisible();
  }
}

test('a household of six is typed from paper without the mouse, in few keystrokes', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  await importFacilities(window, pickNext, dataFolder);
  await openSection(window, 'Hogares');
  await window.getByRole('button', { name: 'Nuevo hogar' }).press('Enter');
  await expect.poll(() => focused(window)).toBe('household.code');

  const clerk = countingKeyboard(window);
  await clerk.fill('H-001', '');
  await clerk.type('luri');
  await expect(window.getByRole('option', { name: /LURICOCHA/ })).toBeVisible();
  await clerk.press('ArrowDown', 'Enter', 'Enter', 'Enter');
  await clerk.fill('r', '', '', '', 'qu', '', '', '150110', 'pobre e', '010325', '', '', '', 's', '010226', '050226');
  expect(await focused(window)).toBe('members.0.surname1');
  await clerk.fill('quispe', 'rojas', 'maria elena', '', '40512377', '310131', '100292', 'm', '', 'c', '');
  expect(await focused(window)).toBe('members.1.surname1');
  await clerk.fill('huaman', 'lopez', 'juan carlos', '', '41234568', '050390', 'h', 'c', 'c');
  expect(await focused(window)).toBe('members.2.surname1');
  await expect(window.getByLabel('Apellido paterno, integrante 3')).toHaveAttribute('placeholder', 'HUAMAN');
  await clerk.fill('[F4]', '[F4]', 'rosa', '', '78000111', '031117', 'm', '', 'ñahui', '3', 'a');
  await clerk.fill('[F4]', '[F4]', 'luis', '', '78000112', '150514', 'h', '', '[F4]', '5', 'a');
  await clerk.fill('[F4]', '[F4]', 'ana', '', '78000113', '200712', 'm', '', '', 'ramon', '1', 'b');
  await clerk.fill('[F4]', '[F4]', 'jose', '', '90000114', '080525', 'h', '');
  expect(await focused(window)).toBe('members.5.ipressCode');
  await clerk.type('alto');
  await picture('hogar-de-seis');
  await expectAccessible(window);
  await zoom(app, window, 2);
  await pictureAsSeen(app, 'hogar-de-seis-200');
  await zoom(app, window, 1);
  await clerk.press('Control+s');

  await expect(window.getByRole('heading', { name: 'Hogar H-001', exact: true })).toBeVisible();
  const stored = await call(window, 'households.get', { code: 'H-001' });
  expect(stored).toMatchObject({
    value: {
      household: { populatedCenterCode: '0504010003', cse: 'EXTREME_POOR', residenceSince: '2010-01-15' },
      members: [
        { surname1: 'QUISPE', givenNames: 'MARIA ELENA', relationship: 'HEAD', isHolder: true },
        { surname1: 'HUAMAN', surname2: 'LOPEZ', relationship: 'SPOUSE', birthDate: '1990-03-05' },
        { surname1: 'HUAMAN', surname2: 'QUISPE', modularCode: '0403691', annex: '0', grade: '3' },
        { surname1: 'HUAMAN', surname2: 'QUISPE', modularCode: '0403691', annex: '0', grade: '5' },
        { surname1: 'HUAMAN', surname2: 'QUISPE', modularCode: '0672063', annex: '0', section: 'b' },
        { surname1: 'HUAMAN', surname2: 'QUISPE', modularCode: '', ipressCode: '00001234' },
      ],
    },
  });
  console.log(`a household of six: ${clerk.strokes()} keystrokes`);
  expect(clerk.strokes()).toBeLessThanOrEqual(KEYS_AT_MOST);
});

test('cells of a spreadsheet are pasted, arrows move about, what is not saved is marked', async ({ app, window }) => {
  await createRegistry(window);
  await openSection(window, 'Hogares');
  await window.getByRole('button', { name: 'Nuevo hogar' }).press('Enter');
  await expect.poll(() => focused(window)).toBe('household.code');
  const rows = [
    ['Quispe', 'Rojas', 'María', 'DNI', '40512377', '', '10/2/92', 'Mujer', 'Jefe'],
    ['Huamán', 'Quispe', 'Rosa', 'DNI', '78000111', '', '3/11/16', 'F', 'Robot'],
  ];
  const text = rows.map((cells) => cells.join('\t')).join('\r\n');
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await window.getByLabel('Apellido paterno, integrante 1').focus();
  await window.keyboard.press('Control+v');
  await expect(window.getByLabel('Nombres, integrante 2')).toHaveValue('Rosa');
  await expect(window.getByLabel('Fecha de nacimiento, integrante 2')).toHaveValue('03/11/2016');
  await expect(window.getByText('No está en la lista', { exact: false })).toBeVisible();
  await expect(window.getByRole('img', { name: 'Con datos sin guardar' })).toHaveCount(2);

  await window.keyboard.press('ArrowRight');
  expect(await focused(window)).toBe('members.0.surname2');
  await window.keyboard.press('ArrowDown');
  expect(await focused(window)).toBe('members.1.surname2');
  await window.keyboard.press('ArrowDown');
  await expect.poll(() => focused(window)).toBe('members.2.surname1');
  await window.keyboard.type('"');
  await expect(window.getByLabel('Apellido paterno, integrante 3')).toHaveValue(/QUISPE|Huamán/i);
  await window.keyboard.press('Control+Enter');
  await expect.poll(() => focused(window)).toBe('members.3.surname1');
});
