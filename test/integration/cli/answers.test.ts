import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTerminal, type Terminal } from '../../support/terminal';

/* Answers of others on a generated district: what comes back from RENIEC, SISFOH and headquarters. */

let terminal: Terminal;
beforeAll(async () => {
  terminal = await openTerminal();
  for (const line of [
    ['registry', 'create', '--district', '050401', '--name', 'UT Huanta'],
    'generate --households 40 --seed 7 --out d',
    'catalog import centros-poblados d/centros-poblados.xlsx',
    'catalog import instituciones d/instituciones.xlsx',
    'catalog import establecimientos d/establecimientos.xlsx',
  ]) {
    terminal.done(line);
  }
  // Nobody has been to an assembly yet.
  await edit('d/hogares.xlsx', 'hogares.xlsx', (sheet) => {
    for (const header of ['Validado en asamblea', 'Fecha de asamblea', 'Fecha de acuerdo'])
      for (let row = 2; row <= sheet.rowCount; row += 1) cellOf(sheet, row, header).value = null;
  });
  terminal.done('households import hogares.xlsx');
});
afterAll(() => terminal.close());

async function edit(from: string, to: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(terminal.place(from));
  const [sheet] = book.worksheets;
  if (sheet === undefined) throw new Error(`${from} has no sheet`);
  change(sheet);
  await book.xlsx.writeFile(terminal.place(to));
}

function cellOf(sheet: ExcelJS.Worksheet, row: number, header: string): ExcelJS.Cell {
  const headers = sheet.getRow(1).values as readonly ExcelJS.CellValue[]; // of one row, by column number
  return sheet.getRow(row).getCell(headers.indexOf(header));
}
const fill = (sheet: ExcelJS.Worksheet, row: number, typed: Readonly<Record<string, string>>) => {
  for (const [header, value] of Object.entries(typed)) cellOf(sheet, row, header).value = value;
};

describe('what RENIEC answers', () => {
  it('is taken from the list that went out, in each of its four ways', async () => {
    expect(terminal.ask('reniec export --out consulta.xlsx').status).toBe(0);
    await edit('consulta.xlsx', 'respuesta.xlsx', (sheet) => {
      fill(sheet, 2, { Respuesta: 'COINCIDE' });
      fill(sheet, 3, {
        Respuesta: 'NOMBRE DIFERENTE',
        'Apellido paterno RENIEC': 'ROJAS',
        'Apellido materno RENIEC': 'PAZ',
        'Nombres RENIEC': 'JUANA',
      });
      fill(sheet, 4, { Respuesta: 'NO ENCONTRADO' });
      fill(sheet, 5, { Respuesta: 'FALLECIDO', 'Fecha de fallecimiento': '01/02/2026' });
      for (let row = 6; row <= sheet.rowCount; row += 1) sheet.getRow(row).values = [];
    });
    expect(terminal.ask('reniec import respuesta.xlsx')).toMatchObject({ status: 0, json: { totals: { new: 4 } } });
    expect(terminal.ask('reniec tasks').json).toMatchObject({ counts: { NAME_DIFF: 1, NOT_FOUND: 1, DECEASED: 1 } });
  });

  it('is not what the office’s own list of households says', () => {
    expect(terminal.ask('reniec import hogares.xlsx')).toMatchObject({
      status: 1,
      json: { files: [{ status: 'refused', code: 'OTHER_KIND', rows: { read: 0 } }] },
    });
  });
});

describe('what SISFOH answers', () => {
  it('goes back with its remarks; corrected, it is taken, and says in words who no longer passes', async () => {
    const [first, second] = terminal.ask('households list').json as readonly { readonly code: string }[];
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Respuestas');
    sheet.addRow(['Código de hogar', 'CSE', 'Fecha de clasificación']);
    sheet.addRow([first?.code, 'NO POBRE', '10/04/2026']);
    sheet.addRow([second?.code, 'RICO', '10/04/2026']);
    await book.xlsx.writeFile(terminal.place('sisfoh.xlsx'));
    expect(terminal.ask('sisfoh import sisfoh.xlsx --remarks obs.xlsx')).toMatchObject({
      status: 1,
      json: { files: [{ status: 'refused', problems: [{ code: 'NOT_IN_LIST', value: 'RICO' }] }] },
    });
    await edit('obs.xlsx', 'corregido.xlsx', (returned) =>
      fill(returned, 3, { 'Clasificación socioeconómica': 'POBRE' }),
    );
    const { status, text } = terminal.run(['sisfoh', 'import', 'corregido.xlsx']);
    expect(status).toBe(0);
    expect(text).toMatch(/: no pobre, vence/);
    expect(text).not.toContain('NON_POOR');
  });
});

describe('what headquarters answers', () => {
  it('is refused for a household it was not asked about', () => {
    const [one] = terminal.ask('households list').json as readonly { readonly code: string }[];
    const answer = ['affiliation', 'answer', '--act', 'RDE 10-2026', '--on', '2026-04-15', one?.code ?? ''];
    expect(terminal.ask(answer)).toMatchObject({ status: 1, json: { done: [], refused: [{ household: one?.code }] } });
  });
});
