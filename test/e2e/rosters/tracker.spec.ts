import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import {
  aStatedHousehold,
  call,
  createRegistry,
  expectAccessible,
  importCenters,
  pictureAsSeen,
  zoom,
} from '../households/support';
import { choose, idle, openSection } from '../pages/frame';
import { test } from '../support/launch';

test.use({ environment: { JUNTOS_TODAY: '2026-07-08' } });

const SCHOOLS = [
  ['0403691', 'IE 50101 HUANTA', 'PÉREZ ÑAHUI, ANA', '966111222'],
  ['0403709', 'IE 50102 LURICOCHA', 'LLAMOCCA RÍOS, JUAN', '966333444'],
] as const;

test('forms are followed from the desk to the school and back, by manager and route', async ({
  app,
  window,
  dataFolder,
  pickNext,
  picture,
}) => {
  await createRegistry(window);
  await importCenters(window, pickNext, dataFolder);
  const file = join(dataFolder, 'escuelas.csv');
  const rows = SCHOOLS.map(([code, name, head, phone]) => `${code};0;${name};B0;050401;${head};${phone}`);
  await writeFile(
    file,
    ['Código modular;Anexo;Nombre;Nivel;Ubigeo;Director(a);Teléfono', ...rows].join('\r\n'),
    'utf8',
  );
  await window.getByRole('tab', { name: 'Instituciones educativas' }).click();
  await pickNext(file);
  await window.getByRole('button', { name: 'Importar archivo…' }).click();
  await window.getByRole('button', { name: 'Aplicar', exact: true }).click();
  await expect(window.getByText('Listo.', { exact: false })).toBeVisible();
  for (const [index, [modularCode]] of SCHOOLS.entries()) {
    const { household, members } = aStatedHousehold(index + 1);
    const atSchool = members.map((member) =>
      member.number === 2 ? { ...member, modularCode, annex: '0', grade: '4' } : member,
    );
    const answer = await call(window, 'households.save', { revision: null, household, members: atSchool });
    expect(answer).toMatchObject({ ok: true });
  }
  expect(await call(window, 'affiliation.affiliate', { on: '2026-04-20', codes: 'all' })).toMatchObject({ ok: true });
  expect(await call(window, 'compliance.open', { period: '2026-B3' })).toMatchObject({ ok: true });
  await window.reload();

  await openSection(window, 'Libros de verificación');
  await pickNext(join(dataFolder, 'libros'));
  await window.getByRole('button', { name: 'Generar libros…' }).click();
  await expect(window.getByText('2 libros escritos', { exact: false })).toBeVisible();
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
  await choose(window, 'Ruta', 'Norte');
  await expect(forms.getByRole('row')).toHaveCount(2);
  await zoom(app, window, 2);
  await forms.scrollIntoViewIfNeeded();
  await pictureAsSeen(app, 'libros-200');
});

const pagesOf = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
