import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice();
});
afterEach(() => office.backend.close());

const folder = () => join(office.backend.dir, 'salida');
const textsBelow = ({ sheet, headerRow }: { sheet: ExcelJS.Worksheet; headerRow: () => number }, column: number) =>
  Array.from(
    { length: sheet.rowCount - headerRow() },
    (_, index) => sheet.getCell(headerRow() + 1 + index, column).text,
  );

describe('rosters.export', () => {
  it('writes one workbook for each facility with somebody due, named so that people can tell them apart', async () => {
    const { files } = await office.exportTo('salida');
    expect(files.map(({ name, rows }) => ({ name, rows }))).toEqual([
      { name: 'SAL-00001234 P.S. Alto Perú.xlsx', rows: 2 },
      { name: 'EDU-0403691-0 IE 50101.xlsx', rows: 3 },
      { name: 'EDU-0403709-0 IE 50102 Anexo.xlsx', rows: 1 },
    ]);
    expect(readdirSync(folder()).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
  });

  it('lists pupils by grade, section and name; who serves them fills in colour, who they are is locked', async () => {
    const roster = await office.take(SCHOOL_A);
    expect(textsBelow(roster, roster.columnOf('Apellidos y nombres'))).toEqual([
      'Quispe Huamán, Luis',
      'Quispe Huamán, Ana',
      'Quispe Huamán, Rosa',
    ]);
    const ana = roster.rowOf('Ana');
    const cell = (header: string) => ana.getCell(roster.columnOf(header));
    expect(cell('Clave').protection?.locked).not.toBe(false);
    expect(cell('Mayo Faltas injustificadas').protection?.locked).toBe(false);
    expect(cell('Junio Días de clase').fill).toMatchObject({ type: 'pattern', pattern: 'solid' });
    expect(cell('Situación').dataValidation?.formulae?.[0]).toContain('_listas!');
    expect(cell('Documento').value).toBe('70000001');
    expect(roster.sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9, fitToWidth: 1 });
  });

  it('tells a post what is due, how old the child is and how far the pregnancy', async () => {
    const roster = await office.take(POST);
    const texts = (name: string, ...headers: readonly string[]) =>
      headers.map((header) => roster.rowOf(name).getCell(roster.columnOf(header)).text);
    const headers = ['Edad', 'Condición', 'Mayo Control debido', 'Junio Control debido'];
    expect(texts('Beto', ...headers)).toEqual([
      '9 meses',
      'NIÑO',
      'CRED 8 meses; Suplemento',
      'CRED 9 meses; Suplemento',
    ]);
    expect(texts('Carla', ...headers)).toEqual(['24 semanas', 'GESTANTE', 'Control prenatal', 'Control prenatal']);
  });

  it('counts no weeks of a pregnancy that must have ended', async () => {
    await office.given.db('pregnancy').update({ lmp_date: '2025-08-20' });
    const roster = await office.take(POST);
    expect(roster.rowOf('Carla').getCell(roster.columnOf('Edad')).text).toBe('más de 42 semanas');
  });

  it('lists a pupil who changed schools at both', async () => {
    const link = { member_id: office.ids['Ana'], kind: 'SCHOOL' };
    await office.given.db('member_service').where(link).update({ until: '2026-06-01' });
    const to = { ...link, id: 'L-new', facility_id: 'S2', since: '2026-06-01', grade: '4', section: 'B' };
    await office.given.db('member_service').insert(to);
    const { files } = await office.exportTo('salida');
    expect(files.map(({ rows }) => rows)).toEqual([2, 3, 2]);
  });

  it('keeps the key of everyone listed before and counts the issue when exported again', async () => {
    const keysOf = async () => textsBelow(await office.take(SCHOOL_A), 1);
    const before = await keysOf();
    const again = await office.exportTo('salida');
    expect(await keysOf()).toEqual(before);
    const issues = await office.given
      .db('form')
      .where({ facility_id: 'S1' })
      .orderBy('issue')
      .select('issue', 'code', 'row_count');
    expect(issues).toMatchObject([
      { issue: 1, row_count: 3 },
      { issue: 2, row_count: 3 },
    ]);
    expect(again.files.map(({ form }) => form)).toContain((issues as { code: string }[])[1]?.code);
  });

  it('leaves neither file nor form when it is cancelled half-way', async () => {
    const stop = new AbortController();
    const report = (done: number, _total: number, label = '') => {
      if (label.endsWith('.xlsx') && done === 1) stop.abort();
    };
    const answer = await office.backend.call(
      'rosters.export',
      { period: office.period, folder: { path: folder() } },
      { job: { signal: stop.signal, report } },
    );
    expect(answer).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(readdirSync(folder())).toEqual([]);
    expect(await office.given.db('form').select('id')).toEqual([]);
  });

  it('names the workbook that cannot take its place, and knows every one that went out', async () => {
    const inTheWay = 'EDU-0403691-0 IE 50101.xlsx';
    mkdirSync(join(folder(), inTheWay, 'x'), { recursive: true });
    const answer = await office.backend.call('rosters.export', { period: office.period, folder: { path: folder() } });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'file-unwritable', name: inTheWay } });
    expect(readdirSync(folder()).toSorted()).toEqual([inTheWay, 'SAL-00001234 P.S. Alto Perú.xlsx']);
    const known = await office.given.db('form').select('facility_id');
    expect(known).toHaveLength(3);
  });

  it('is refused for a bimester that is not open', async () => {
    const to = { folder: { path: folder() } };
    await office.given.db('period').update({ status: 'CLOSED', closed_at: '2026-07-04T00:00:00.000Z' });
    expect(await office.backend.call('rosters.export', { period: office.period, ...to })).toMatchObject({
      problem: { code: 'period-not-open' },
    });
  });
});
