import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { aStatedHousehold, call, createRegistry, importCenters } from '../households/support';
import { openSection } from '../pages/frame';

const SCHOOLS = [
  ['0403691', 'IE 50101 HUANTA', 'PÉREZ ÑAHUI, ANA', '966111222'],
  ['0403709', 'IE 50102 LURICOCHA', 'LLAMOCCA RÍOS, JUAN', '966333444'],
] as const;

type Given = {
  readonly window: Page;
  readonly pickNext: (...paths: readonly string[]) => Promise<void>;
  readonly dataFolder: string;
  /** Both pupils go to the first school; else each to one of the two. */
  readonly sameSchool?: boolean;
};

/** Two households that are paid, with a pupil each, in a bimester whose workbooks went out; the screen of workbooks. */
export async function officeWithForms({ window, pickNext, dataFolder, sameSchool = false }: Given): Promise<void> {
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
      member.number === 2
        ? { ...member, modularCode: sameSchool ? SCHOOLS[0][0] : modularCode, annex: '0', grade: '4' }
        : member,
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
  await expect(window.getByText(/^[12] libros escritos/)).toBeVisible();
}
