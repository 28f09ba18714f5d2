import { execFile } from 'node:child_process';
import { copyFile, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { DEMO_PASSPHRASE } from '../../../src/cli/demo/office';
import { call, expectAccessible, pictureAsSeen, zoom } from '../households/support';
import { signIn } from '../pages/door';
import { openSection } from '../pages/frame';
import { answerDialogs, launchWindow, takePicture, test, windowOf } from '../support/launch';

const COMMAND_LINE = resolve(__dirname, '../../../out/main/cli.js');
const PERIOD = '2026-B3';

/** A whole bimester of a small district, closed, in a folder of its own. */
async function playDistrict(folder: string): Promise<string> {
  const out = join(folder, 'distrito');
  await promisify(execFile)(process.execPath, [
    COMMAND_LINE,
    'demo',
    '--households',
    '30',
    '--seed',
    '7',
    '--out',
    out,
  ]);
  return out;
}

async function inBreach(window: Page): Promise<string> {
  const asked = { period: PERIOD, state: 'NON_COMPLIANT', offset: 0, limit: 50 };
  const answer = (await call(window, 'compliance.results', asked)) as {
    value: { rows: { household: string; duty: string }[] };
  };
  const code = answer.value.rows.find(({ duty }) => duty === 'SCHOOL')?.household;
  if (code === undefined) throw new Error('nobody in this district was absent too often');
  return code;
}

test('a closed household says why, level by level, by keyboard and on a page for the family', async ({
  dataFolder,
}) => {
  const out = await playDistrict(dataFolder);
  const data = { JUNTOS_REGISTRY: join(out, 'registro.db'), JUNTOS_DATA: join(out, 'app'), JUNTOS_TODAY: '2026-07-20' };
  const app = await launchWindow(data);
  try {
    const window = await windowOf(app);
    await signIn(window, 'gestor', DEMO_PASSPHRASE);
    const code = await inBreach(window);
    await openSection(window, 'Hogares');
    await window.getByText(code).dblclick();

    const panel = window.getByRole('region', { name: `¿Por qué? Cumplimiento del bimestre ${PERIOD}` });
    await expect(panel.getByText('El hogar incumplió')).toBeVisible();
    const tree = panel.getByRole('tree');
    const duty = tree.getByRole('treeitem', { name: /Asistencia escolar: No cumplió/ }).last();
    await expect(duty).toHaveAttribute('aria-expanded', 'false');
    await duty.focus();
    await window.keyboard.press('ArrowRight');
    await expect(duty).toHaveAttribute('aria-expanded', 'true');
    await expect(tree.getByText(/E21\. No cumple quien pasa de las faltas que se permiten/)).toBeVisible();
    await expect(tree.getByText(/asistir al menos al 85 %: a lo más \d faltas/)).toBeVisible();
    await expect(
      tree.getByText(/libro «.*\.xlsx», hoja «Asistencia»: .*faltas injustificadas = \d+ \(celda [A-Z]+\d+\)/),
    ).toBeVisible();
    await window.keyboard.press('ArrowRight');
    await expect(tree.getByRole('treeitem', { name: /^Qué corresponde: D4\./ }).last()).toBeFocused();
    await panel.scrollIntoViewIfNeeded();
    await takePicture(window, 'por-que-hogar');
    await expectAccessible(window);
    await duty.focus();
    await window.keyboard.press('ArrowLeft');
    await expect(duty).toHaveAttribute('aria-expanded', 'false');

    const page = join(dataFolder, 'por-que.pdf');
    await answerDialogs(app, [page]);
    await panel.getByRole('button', { name: 'Explicación en PDF…' }).press('Enter');
    const written = () =>
      readFile(page, 'latin1').then(
        (text) => text.slice(0, 5),
        () => '',
      );
    await expect.poll(written).toBe('%PDF-');
    await copyFile(page, join(__dirname, '../../../test-results/por-que.pdf'));
    expect((await readFile(page, 'latin1')).match(/\/Type\s*\/Page\b/g)).toHaveLength(1);

    await duty.focus();
    await window.keyboard.press('ArrowRight');
    await zoom(app, window, 2);
    await duty.scrollIntoViewIfNeeded();
    await pictureAsSeen(app, 'por-que-hogar-200');
  } finally {
    await app.close();
  }
});
