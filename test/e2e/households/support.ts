import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { Bridge } from '../../../src/shared/contract/bridge';
import { fillFirstRun } from '../pages/door';
import { openSection } from '../pages/frame';

type BridgedWindow = { readonly bridge: Bridge };

export const PASSPHRASE = 'cuatro palabras para probar';

/** Asks the backend what a screen would ask, to prepare what a test is not about. */
export const call = (window: Page, name: string, input: unknown): Promise<unknown> =>
  window.evaluate(([route, given]) => (globalThis as unknown as BridgedWindow).bridge.call(route, given), [
    name,
    input,
  ] as const);

/** First run: the wizard, the recovery code, in. */
export async function createRegistry(window: Page): Promise<void> {
  const office = { office: 'Oficina Juntos Huanta', ubigeo: '050401', userName: 'Rosa Quispe' };
  await fillFirstRun(window, { ...office, passphrase: PASSPHRASE, repeat: PASSPHRASE });
  await window.getByRole('checkbox').check();
  await window.getByRole('button', { name: 'Entrar al registro' }).click();
  await expect(window.getByRole('navigation')).toBeVisible();
}

type PickNext = (...paths: readonly string[]) => Promise<void>;
type Catalog = 'Instituciones educativas' | 'Establecimientos de salud' | 'Centros poblados';

/** A catalogue as a file of lines with semicolons, imported on its screen. */
export async function importCatalog(
  window: Page,
  pickNext: PickNext,
  folder: string,
  catalog: Catalog,
  lines: readonly string[],
): Promise<void> {
  const file = join(folder, `${catalog}.csv`);
  await writeFile(file, lines.join('\r\n'), 'utf8');
  await pickNext(file);
  await openSection(window, 'Catálogos');
  await window.getByRole('tab', { name: catalog }).click();
  await window.getByRole('button', { name: 'Importar archivo…' }).click();
  await window.getByRole('button', { name: 'Aplicar', exact: true }).click();
  await expect(window.getByText('Listo.', { exact: false })).toBeVisible();
}

/** A catalogue of populated centres in which the district is poor enough to be chosen. */
export const importCenters = (window: Page, pickNext: PickNext, folder: string): Promise<void> =>
  importCatalog(window, pickNext, folder, 'Centros poblados', [
    'Código;Nombre;Ubigeo;Pobreza %',
    ...CENTERS.map((name, index) => `050401000${index + 1};${name};050401;61.5`),
  ]);

/** No serious violation; the focus library's invisible stops are a known false alarm. */
export async function expectAccessible(window: Page): Promise<void> {
  const found = await new AxeBuilder({ page: window })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .exclude('[data-tabster-dummy]')
    .analyze();
  const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** As the system's scaling or Ctrl and plus would do; the page is laid out anew by then. */
export async function zoom(app: ElectronApplication, window: Page, factor: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
    factor,
  );
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(Math.round(1366 / factor));
  await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** The window as it is on the screen: Playwright's own picture does not know of the zoom. */
export async function pictureAsSeen(app: ElectronApplication, name: string): Promise<void> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return picture?.toPNG().toString('base64') ?? '';
  });
  const folder = join(__dirname, '../../../test-results/screens');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), Buffer.from(png, 'base64'));
}

const SURNAMES = ['QUISPE', 'HUAMÁN', 'CÁCERES', 'VÁSQUEZ', 'ZÚÑIGA', 'LLAMOCCA', 'ÑAHUI', 'PALOMINO'];
const NAMES = ['ROSA LUZ', 'JUANA', 'HERMELINDA', 'YOVANA', 'SARITA', 'MARÍA ELENA'];
const CENTERS = ['SAN JOSÉ DE SECCE', 'HUANTA', 'LURICOCHA'];

/** Household number `index`: a mother and her daughter; every fourth has not been to the assembly. */
export function aStatedHousehold(index: number) {
  const surname1 = SURNAMES[index % SURNAMES.length];
  const validated = index % 4 !== 3;
  const person = { documentType: 'DNI', surname1, surname2: SURNAMES[(index * 3 + 1) % SURNAMES.length] };
  return {
    household: {
      code: `H${String(index).padStart(5, '0')}`,
      ubigeo: '050401',
      populatedCenterCode: `050401000${(index % CENTERS.length) + 1}`,
      populatedCenterName: CENTERS[index % CENTERS.length],
      area: 'RURAL',
      cse: index % 5 === 4 ? 'NON_POOR' : 'EXTREME_POOR',
      cseDate: '2025-03-01',
      residenceSince: '2010-01-15',
      assemblyValidated: validated ? true : null,
      assemblyDate: validated ? '2026-02-01' : null,
      agreementDate: validated ? '2026-02-05' : null,
    },
    members: [
      {
        ...person,
        number: 1,
        givenNames: NAMES[index % NAMES.length],
        documentNumber: String(40_000_102 + index * 7),
        documentExpiry: '2031-01-31',
        birthDate: '1992-02-10',
        sex: 'F',
        relationship: 'HEAD',
        maritalStatus: 'COHABITING',
        isHolder: true,
      },
      {
        ...person,
        number: 2,
        givenNames: 'FLOR DE MARÍA',
        documentNumber: String(78_000_102 + index * 7),
        birthDate: '2016-09-03',
        sex: 'F',
        relationship: 'CHILD',
        isHolder: false,
      },
    ],
  };
}

export async function registerHouseholds(window: Page, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const answer = await call(window, 'households.save', { revision: null, ...aStatedHousehold(index) });
    expect(answer).toMatchObject({ ok: true });
  }
}
