import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listBatch } from '../../../src/main/backend/database/imports';
import { getDraft } from '../../../src/main/backend/imports/draftLines';
import type { SheetContent } from '../../../src/main/backend/workbooks/reading/content';
import { aHouseholdOffice } from '../../support/householdOffice';
import type { TestBackend } from '../../support/backend';
import { aRosterOffice, SCHOOL_A } from '../../support/rosterOffice';
import { takeRoster } from '../../support/rosterFiller';
import { aHouseholdRow, aMemberRow, writeTyped, writeW1 } from '../../support/w1Files';
import { contentOf } from '../../support/workbookFiles';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice();
});
afterEach(() => office.close());

/** What a clerk keeps beside the table: notes with a merged title, dates, marks, sums; and a sheet put out of sight. */
async function addOwnSheets(path: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const notes = book.addWorksheet('Visitas');
  notes.mergeCells('B2:D2');
  notes.getCell('B2').value = 'Visitas de abril';
  notes.getCell('A4').value = new Date('2026-04-12T00:00:00Z');
  notes.getCell('A4').numFmt = 'dd/mm/yyyy';
  notes.getCell('B4').value = 0.5;
  notes.getCell('C4').value = true;
  notes.getCell('D4').value = '00123';
  notes.getCell('E4').value = '=HOY()';
  notes.getCell('F4').value = { formula: 'B4*2', result: 1 };
  notes.getCell('G4').value = { error: '#N/A' };
  notes.getCell('C900000').value = 'muy abajo';
  book.addWorksheet('privada', { state: 'hidden' }).getCell('A1').value = 'no enviar';
  book.addWorksheet('Observaciones').getCell('A1').value = 'las del gestor';
  book.addWorksheet('vacía');
  await book.xlsx.writeFile(path);
  return path;
}

async function remarksOf(path: string, route: 'households' | 'instituciones'): Promise<string> {
  const { analysisId } =
    route === 'households'
      ? await office.ask('households.analyse', { file: { path } })
      : await office.ask('catalogs.analyse', { kind: route, file: { path } });
  const target = { path: join(office.dir, 'observado.xlsx') };
  await office.ask('imports.remarks', { analysisId, target, kind: 'file' });
  return target.path;
}

const named = async (path: string, name: string) => (await contentOf(path)).sheets.find((one) => one.name === name);
const namesIn = async (path: string) => (await contentOf(path)).sheets.map(({ name }) => name);

const faulty = () =>
  writeW1(office.dir, 'hogares.xlsx', {
    households: [aHouseholdRow({ Área: 'SELVA' })],
    members: [aMemberRow()],
  });

describe('sheets of the sender that nobody reads', () => {
  it('go back with the remarks: every value of its kind, at its cell, hidden where it was', async () => {
    const sent = await addOwnSheets(await faulty());
    const remarks = await remarksOf(sent, 'households');
    for (const name of ['Visitas', 'privada']) expect(await named(remarks, name)).toEqual(await named(sent, name));
    expect(await named(remarks, 'Visitas')).toMatchObject({ hidden: false, rows: { length: 3 } });
    expect((await named(remarks, 'privada'))?.hidden).toBe(true);
    expect((await named(remarks, 'Observaciones (2)'))?.rows).toEqual([{ number: 1, cells: [[1, 'las del gestor']] }]);
    expect(await namesIn(remarks)).not.toContain('vacía');
  });

  it('do not pile up while the file goes to and fro, and are no error in the corrected one', async () => {
    const first = await remarksOf(await addOwnSheets(await faulty()), 'households');
    const names = await namesIn(first);
    expect(names).toContain('Visitas');
    expect(await namesIn(await remarksOf(first, 'households'))).toEqual(names);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(first);
    const area = book.getWorksheet('Hogares')?.getCell('G2');
    if (area !== undefined) area.value = 'RURAL';
    await book.xlsx.writeFile(first);
    const { files } = await office.ask('households.analyse', { file: { path: first } });
    expect(files).toMatchObject([{ status: 'ready', rows: { read: 2, new: 2 }, problems: [] }]);
  });

  it('go back where a remark was answered beside the list of remarks', async () => {
    const first = await remarksOf(await faulty(), 'households');
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(first);
    const list = book.getWorksheet('Observaciones');
    if (list !== undefined) list.getCell('H2').value = 'ya lo consulté';
    await book.xlsx.writeFile(first);
    const again = await named(await remarksOf(first, 'households'), 'Observaciones (2)');
    expect(valuesIn(again)).toContain('ya lo consulté');
  });

  it('of a catalogue go back too', async () => {
    const path = await writeTyped(office.dir, 'padron.xlsx', [
      { name: 'Hoja1', rows: [{ COD_MOD: '040369', ANEXO: '0', CEN_EDU: 'X', NIV_MOD: 'B0', CODGEO: '050401' }] },
      { name: 'Directores', rows: [{ Nombre: 'ANA', Edad: 51 }] },
    ]);
    const remarks = await remarksOf(path, 'instituciones');
    expect(await named(remarks, 'Directores')).toEqual(await named(path, 'Directores'));
  });

  it('are left out of the draft of a file in which nothing is wrong', async () => {
    const sound = await writeW1(office.dir, 'bien.xlsx', { households: [aHouseholdRow()], members: [aMemberRow()] });
    const { analysisId } = await office.ask('households.analyse', { file: { path: await addOwnSheets(sound) } });
    const { db } = office.session();
    const [stored] = await listBatch(db, analysisId);
    const draft = JSON.stringify(await getDraft(db, stored?.id ?? ''));
    expect(draft).toContain('H-0001');
    expect(draft).not.toContain('Visitas');
  });
});

const valuesIn = (sheet: SheetContent | undefined) =>
  (sheet?.rows ?? []).flatMap(({ cells }) => cells.map(([, value]) => value));

describe('sheets a school added to its roster', () => {
  it('go back, the instructions only where somebody wrote into them', async () => {
    const rosters = await aRosterOffice();
    const remarksFor = async (name: string, write: (book: ExcelJS.Workbook) => void) => {
      const roster = await rosters.take(SCHOOL_A);
      roster.say('Ana', { 'Mayo Faltas injustificadas': 'tres' });
      write(roster.book);
      const { analysisId } = await rosters.analyse(await roster.save(rosters.place(name)));
      const target = { path: rosters.place(`obs-${name}`) };
      await rosters.backend.ask('imports.remarks', { analysisId, target, kind: 'file' });
      return target.path;
    };
    const plain = await remarksFor('a.xlsx', (book) => {
      book.addWorksheet('Control de aula').getCell('C7').value = 25;
    });
    expect(await named(plain, 'Control de aula')).toMatchObject({ rows: [{ number: 7, cells: [[3, 25]] }] });
    expect((await namesIn(plain)).filter((name) => name.includes('(2)'))).toEqual([]);
    const written = await remarksFor('b.xlsx', (book) => {
      const sheet = book.getWorksheet('Instrucciones');
      if (sheet !== undefined) sheet.getCell('A20').value = 'El profesor volvió el día 4';
    });
    expect(valuesIn(await named(written, 'Instrucciones (2)'))).toContain('El profesor volvió el día 4');
    const again = await takeRoster(written);
    again.say('Ana', { 'Mayo Faltas injustificadas': 3 });
    const { files } = await rosters.analyse(await again.save(rosters.place('c.xlsx')));
    expect(files).toMatchObject([{ status: 'ready', problems: [] }]);
    await rosters.backend.close();
  });
});
