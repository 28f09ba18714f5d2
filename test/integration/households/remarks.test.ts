import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice } from '../../support/householdOffice';
import { aHouseholdRow, aMemberRow, writeW1 } from '../../support/w1Files';
import { contentOf, tableOf } from '../../support/workbookFiles';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

const faulty = () =>
  writeW1(office.dir, 'hogares de abril.xlsx', {
    households: [aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002', Área: 'SELVA' })],
    members: [
      aMemberRow({ 'Fecha de nacimiento': '31/02/1992', 'N.º de documento': 40512377 }),
      aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512385', Titular: 'NO' }),
    ],
  });

async function remarksOf(path: string): Promise<{ readonly analysisId: string; readonly remarks: string }> {
  const { analysisId } = await office.ask('households.analyse', { file: { path } });
  const remarks = join(office.dir, 'observado.xlsx');
  const { written } = await office.ask('imports.remarks', { analysisId, target: { path: remarks }, kind: 'file' });
  expect(written).toEqual([{ name: 'observado.xlsx', source: 'hogares de abril.xlsx' }]);
  return { analysisId, remarks };
}

describe('imports.remarks', () => {
  it('gives back every value that came and lists what is wrong with cell, value, code and sentence', async () => {
    const { remarks } = await remarksOf(await faulty());
    const { sheets } = await contentOf(remarks);
    expect(sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual([
      'Hogares',
      'Integrantes',
      'Observaciones',
    ]);
    const members = tableOf(sheets.find(({ name }) => name === 'Integrantes'));
    expect(members[1]).toEqual(expect.arrayContaining(['H-0001', 'QUISPE', '40512377', '31/02/1992', '31/01/2030']));
    const observations = tableOf(sheets.find(({ name }) => name === 'Observaciones')).slice(1);
    expect(observations.map(([sheet, cell, , value, code]) => [sheet, cell, value, code])).toEqual([
      ['Hogares', 'A2', 'H-0001', 'HH_MEMBER_REJECTED'],
      ['Hogares', 'G3', 'SELVA', 'NOT_IN_LIST'],
      ['Integrantes', 'I2', '31/02/1992', 'NOT_DATE'],
    ]);
  });

  it('colours and comments the bad cells', async () => {
    const { remarks } = await remarksOf(await faulty());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(remarks);
    const cell = workbook.getWorksheet('Hogares')?.getCell('G3');
    expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(JSON.stringify(cell?.note)).toContain('«Área» debe ser uno de: URBANA, RURAL.');
  });

  it('can be corrected in place and imported like any other file', async () => {
    const { remarks } = await remarksOf(await faulty());
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(remarks);
    const set = (sheet: string, cell: string, value: string) => {
      const worksheet = workbook.getWorksheet(sheet);
      if (worksheet === undefined) throw new Error(`no sheet ${sheet}`);
      worksheet.getCell(cell).value = value;
    };
    set('Hogares', 'G3', 'RURAL');
    set('Integrantes', 'I2', '28/02/1992');
    set('Integrantes', 'M3', 'SÍ');
    const corrected = join(office.dir, 'corregido.xlsx');
    await workbook.xlsx.writeFile(corrected);
    const { analysisId, files } = await office.ask('households.analyse', { file: { path: corrected } });
    expect(files).toMatchObject([{ status: 'ready', rows: { read: 4, new: 4 }, problems: [] }]);
    await office.ask('households.apply', { analysisId });
    expect((await office.ask('households.search', {})).total).toBe(2);
  });

  it('is still written after the good rows were applied, and not for a clean file', async () => {
    const path = await writeW1(office.dir, 'mitad.xlsx', {
      households: [aHouseholdRow(), aHouseholdRow({ 'Código de hogar': 'H-0002', Área: 'SELVA' })],
      members: [aMemberRow(), aMemberRow({ 'Código de hogar': 'H-0002', 'N.º de documento': '40512385' })],
    });
    const { analysisId } = await office.ask('households.analyse', { file: { path } });
    await office.ask('households.apply', { analysisId, goodRowsOnly: true });
    const folder = { path: office.dir };
    expect(await office.ask('imports.remarks', { analysisId, target: folder, kind: 'folder' })).toEqual({
      written: [{ name: 'Observaciones - mitad.xlsx', source: 'mitad.xlsx' }],
    });
    const clean = await writeW1(office.dir, 'bien.xlsx', {
      households: [aHouseholdRow({ 'Código de hogar': 'H-0003' })],
      members: [aMemberRow({ 'Código de hogar': 'H-0003', 'N.º de documento': '40512393', Nombres: 'DELIA' })],
    });
    const sound = await office.ask('households.analyse', { file: { path: clean } });
    expect(
      await office.ask('imports.remarks', { analysisId: sound.analysisId, target: folder, kind: 'folder' }),
    ).toEqual({ written: [] });
  });
});
