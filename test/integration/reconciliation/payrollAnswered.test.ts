import exceljs from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import type { Period } from '@shared/domain/calendar';
import { resave, soffice } from '../../support/libreOffice';
import type { TestOffice } from '../../support/playedBimester';
import { openPaidOffice, playAndSend, reconcile } from '../../support/payer';

let office: TestOffice;
let B3: Period;
const CODES = ['H1', 'H2', 'H3'];

beforeEach(async () => {
  office = await openPaidOffice();
  const { registry, school } = office;
  for (const code of CODES) {
    await registry.addHousehold({ code, affiliated: '2026-01-10', members: [{ birth: '2016-02-01', school }] });
  }
  B3 = await playAndSend(office, '2026-B3');
});
afterEach(() => office.backend.close());

const ANSWERS: Readonly<Record<string, string>> = { H1: 'COBRADO', H2: 'DEVUELTO', H3: 'NO COBRADO' };

/** The list as it was handed out, with result and day written beside each household by who paid. */
async function answeredList(): Promise<string> {
  const path = join(office.backend.dir, 'lista-de-pago.xlsx');
  await office.backend.ask('payments.export', { period: B3, file: { path } });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('a list without a sheet');
  let code = 0;
  const after = sheet.columnCount + 1;
  sheet.eachRow((row) => {
    if (code === 0) {
      row.eachCell((cell, column) => {
        if (cell.text === 'Código de hogar') code = column;
      });
      if (code > 0) for (const [at, title] of ['Resultado', 'Fecha'].entries()) row.getCell(after + at).value = title;
      return;
    }
    const result = ANSWERS[row.getCell(code).text];
    if (result === undefined) return;
    row.getCell(after).value = result;
    row.getCell(after + 1).value = '05/07/2026';
  });
  const answered = join(office.backend.dir, 'respondida.xlsx');
  await workbook.xlsx.writeFile(answered);
  return answered;
}

describe('the list itself, sent back with what became of each payment', () => {
  const kept = [
    ['as it was written', (path: string) => Promise.resolve(path)],
    ...(soffice === undefined
      ? []
      : [['saved again by LibreOffice', (path: string) => resave(path, 'xlsx', office.backend.dir)] as const]),
  ] as const;

  it.each(kept)('is read as results: %s', async (_, saved) => {
    const { lines, balance } = await reconcile(office, B3, await saved(await answeredList()));
    expect(lines).toMatchObject({ read: 3, applied: 3, malformed: 0 });
    expect(balance).toMatchObject({ sums: { authorised: 60_000, paid: 20_000, returned: 20_000, pending: 20_000 } });
    const { rows } = await office.backend.ask('reconciliation.households', { period: B3, limit: 10 });
    expect(rows.map(({ household, states }) => `${household} ${states.join()}`)).toEqual([
      'H1 COLLECTED',
      'H2 RETURNED',
      'H3 UNCOLLECTED',
    ]);
  });
});
