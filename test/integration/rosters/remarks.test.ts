import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';
import { takeRoster } from '../../support/rosterFiller';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

/** A school's answer with an error in a row, one in a cell of the whole school, and a pupil who is not listed. */
async function answerWithErrors() {
  const roster = await office.take(SCHOOL_A);
  roster.sayMonth('Mayo', { 'Días de clase': 'veinte', 'Mes cerrado': 'SÍ' });
  roster.say('Ana', { 'Mayo Faltas injustificadas': 'tres', Observaciones: '=1+1' });
  roster.say('Luis', { 'Mayo Faltas injustificadas': 1 });
  roster.sayOther({ Documento: '79999999', 'Apellidos y nombres': 'Nueva Niña, Sol' });
  return roster.save(office.place('mala.xlsx'));
}
async function remarksOf(...paths: readonly string[]) {
  const { analysisId } = await office.analyse(...paths);
  const target = { path: office.place('observaciones') };
  const { written } = await office.backend.ask('imports.remarks', { analysisId, target, kind: 'folder' });
  return written.map(({ name }) => join(target.path, name));
}

describe('the remarks of a returned roster', () => {
  it('are written into the roster made anew: every value that came, bad cells marked, and a list of them', async () => {
    const [path = ''] = await remarksOf(await answerWithErrors());
    const { book, sheet, rowOf, columnOf } = await takeRoster(path);
    const bad = rowOf('Ana').getCell(columnOf('Mayo Faltas injustificadas'));
    expect(bad.text).toBe('tres');
    expect(bad.note).toBeDefined();
    expect(sheet.getCell('I6').text).toBe('veinte');
    expect(sheet.getCell('I6').note).toBeDefined();
    expect(rowOf('Luis').getCell(columnOf('Mayo Faltas injustificadas')).value).toBe(1);
    expect(rowOf('Ana').getCell(columnOf('Observaciones')).value).toBe('=1+1');
    expect(book.getWorksheet('Otros estudiantes')?.getCell('B4').text).toBe('Nueva Niña, Sol');
    const observations = book.getWorksheet('Observaciones');
    expect(textsIn(observations, 'A', 'B', 'D', 'E')).toEqual([
      ['Asistencia', 'I6', 'veinte', 'ATT_NOT_A_COUNT'],
      ['Asistencia', 'I10', 'tres', 'ATT_NOT_A_COUNT'],
    ]);
  });

  it('keep who answered, where and when in its place, wherever the columns were moved to', async () => {
    const roster = await office.take(SCHOOL_A);
    roster.sheet.spliceColumns(2, 0, []); // somebody's own column
    roster.say('Ana', { 'Mayo Faltas injustificadas': 'tres' });
    const head = { F4: 'Rojas Vega, Luz', J4: '01234567', P4: 'UGEL Huanta', D5: '03/07/2026', R5: 'apunte' };
    for (const [cell, text] of Object.entries(head)) roster.sheet.getCell(cell).value = text;
    const [path = ''] = await remarksOf(await roster.save(office.place('movida.xlsx')));
    const { book, sheet } = await takeRoster(path);
    const [, , , who, when] = Array.from({ length: 5 }, (_, index) => textsOfRow(sheet, index + 1).filter(Boolean));
    expect(who).toEqual(['Director(a)', 'Rojas Vega, Luz', 'DNI', '01234567', 'UGEL', 'UGEL Huanta']);
    expect(when?.slice(0, 3)).toEqual(['Fecha', '03/07/2026', 'Mes']);
    expect(textsIn(book.getWorksheet('Otros valores'), 'B', 'D')).toEqual([['R5', 'apunte']]);
  });

  it('corrected in place, come back without an error', async () => {
    const [path = ''] = await remarksOf(await answerWithErrors());
    const roster = await takeRoster(path);
    roster.sayMonth('Mayo', { 'Días de clase': 20 });
    roster.say('Ana', { 'Mayo Faltas injustificadas': 3 });
    const { files } = await office.import([await roster.save(office.place('corregida.xlsx'))]);
    expect(files[0]).toMatchObject({ status: 'applied', problems: [], rows: { read: 4, new: 3, stranger: 1 } });
    expect(await office.given.db('attendance').where({ unjustified: 3 }).select('member_id')).toEqual([
      { member_id: office.ids['Ana'] },
    ]);
  });

  it('left as they are, come back with the same errors', async () => {
    const first = await answerWithErrors();
    const [path = ''] = await remarksOf(first);
    const codes = async (file: string) =>
      (await office.analyse(file)).files[0]?.problems.map(({ code, cell }) => [code, cell]);
    expect(await codes(path)).toEqual(await codes(first));
  });

  it('of a post keep dates as the post wrote them', async () => {
    const roster = await office.take(POST);
    roster.say('Beto', { 'Mayo Fecha del control': '12/05/2026; 31/02/2026', 'Junio Cumplió': 'quizá' });
    roster.say('Carla', { 'Junio Fecha del control': new Date('2026-06-09T00:00:00Z') });
    roster.rowOf('Carla').getCell(roster.columnOf('Junio Fecha del control')).numFmt = 'dd/mm/yyyy';
    const [path = ''] = await remarksOf(await roster.save(office.place('p.xlsx')));
    const again = await takeRoster(path);
    const textOf = (name: string, header: string) => again.rowOf(name).getCell(again.columnOf(header)).text;
    expect(textOf('Beto', 'Mayo Fecha del control')).toBe('12/05/2026; 31/02/2026');
    expect(textOf('Carla', 'Junio Fecha del control')).toBe('09/06/2026');
    expect(textOf('Beto', 'Mayo Control debido')).toBe('CRED 8 meses; Suplemento');
  });

  it('say the day at fault as people write it, and nothing of ours among what nobody reads', async () => {
    await office.given.db('health_post').update({ category: 'I-1', responsible: 'Rojas, Ana' });
    const roster = await office.take(POST);
    roster.say('Beto', { 'Mayo Fecha del control': '02/02/2019' });
    const [path = ''] = await remarksOf(await roster.save(office.place('p.xlsx')));
    const { book, sheet } = await takeRoster(path);
    expect(textsIn(book.getWorksheet('Observaciones'), 'D', 'E')).toEqual([['02/02/2019', 'HLT_DATE']]);
    expect(book.getWorksheet('Observaciones')?.getCell('F2').text).toContain('«02/02/2019»');
    expect(book.getWorksheet('Otros valores')).toBeUndefined();
    expect(textsOfRow(sheet, 3)).toEqual(textsOfRow(roster.sheet, 3));
    expect(textsOfRow(sheet, 4)).toEqual(textsOfRow(roster.sheet, 4));
  });

  it('are written only for files in which something is wrong', async () => {
    const good = await (await office.take(POST)).save(office.place('buena.xlsx'));
    await remarksOf(await answerWithErrors(), good);
    expect(readdirSync(office.place('observaciones'))).toEqual(['Observaciones - mala.xlsx']);
  });
});

const textsIn = (sheet: ExcelJS.Worksheet | undefined, ...columns: readonly string[]) =>
  Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, index) =>
    columns.map((column) => sheet?.getCell(`${column}${index + 2}`).text),
  );

const textsOfRow = (sheet: ExcelJS.Worksheet, row: number) =>
  Array.from({ length: 15 }, (_, index) => sheet.getRow(row).getCell(index + 1).text);
