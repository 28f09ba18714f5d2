import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { aheadText } from '@shared/messages/ahead';
import { leaderHandlers } from '../../../src/main/backend/handlers/leaders';
import { aRosterOffice, POST, SCHOOL_A, type RosterOffice } from '../../support/rosterOffice';

let office: RosterOffice;
beforeEach(async () => {
  office = await aRosterOffice({ today: '2026-05-18', role: 'supervisor', handlers: leaderHandlers });
});
afterEach(() => office.backend.close());

const ask = (center = '') => office.backend.ask('compliance.ahead', { period: office.period, center });
const tell = async (center?: string) =>
  (await ask(center)).rows.map((row) => `${row.name.replace(/^.*, /, '')} ${row.month.slice(5)} ${aheadText(row)}`);

/** Half way through May the school reports. */
async function report(): Promise<void> {
  const school = await office.take(SCHOOL_A);
  school.sayMonth('Mayo', { 'Días de clase': 10, 'Mes cerrado': 'NO' });
  school.say('Ana', { 'Mayo Faltas injustificadas': 2 });
  school.say('Luis', { 'Mayo Faltas injustificadas': 1 });
  await school.save(office.place('a.xlsx'));
  const post = await office.take(POST);
  post.say('Beto', { 'Mayo Fecha del control': '12/05/2026', 'Mayo Suplemento': 'SÍ' });
  await post.save(office.place('p.xlsx'));
  await office.import([office.place('a.xlsx'), office.place('p.xlsx')]);
}

describe('before it is a breach', () => {
  it('lists what is due and not done, and who is near the limit, by the day until which it can be done', async () => {
    const before = await tell();
    expect(before.filter((text) => text.startsWith('Beto 05'))).toHaveLength(2); // control and supplement
    await report();
    expect(await tell()).toEqual([
      'Ana 05 2 faltas en mayo de 2026; a lo más 3 si hay 21 días de clase. Le queda 1.',
      'Carla 05 Control prenatal: del 01/05/2026 al 31/05/2026',
      'Beto 06 CRED 9 meses: del 21/05/2026 al 30/06/2026',
      'Beto 06 Suplemento nutricional: del 01/06/2026 al 30/06/2026',
      'Carla 06 Control prenatal: del 01/06/2026 al 30/06/2026',
    ]);
  });

  it('asks for nothing whose time is over', async () => {
    office.backend.setToday('2026-06-02');
    expect((await tell()).every((text) => / 06 /.test(text))).toBe(true);
    office.backend.setToday('2026-07-01');
    expect(await tell()).toEqual([]);
  });

  it('is asked for one populated centre', async () => {
    const { rows } = await ask();
    expect(rows.length).toBeGreaterThan(0);
    expect((await ask('Huaylla')).rows).toEqual(rows);
    expect((await ask('Otro')).rows).toEqual([]);
  });

  it('is written as a workbook with a column for notes, and no document number', async () => {
    await report();
    const path = join(office.backend.dir, 'antes.xlsx');
    const asked = { period: office.period, file: { path } };
    expect(await office.backend.ask('compliance.exportAhead', asked)).toEqual({ members: 3, centers: 1 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.getWorksheet('Antes de que sea falta');
    const texts = sheet?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])) ?? [];
    expect(texts).toContain('Anotación');
    expect(texts).toContain('CRED 9 meses: del 21/05/2026 al 30/06/2026');
    expect(texts.join(' ')).not.toMatch(/7000000\d/);
  });

  describe('by the zone of a mother leader', () => {
    beforeEach(async () => {
      const named = { name: 'LUISA TORRES', since: toDate('2026-05-01'), evidence: 'Reunión' };
      await office.backend.ask('leaders.add', { ...named, centers: ['Huaylla'] });
      await office.backend.ask('leaders.add', { ...named, name: 'OTRA' });
    });

    it('names her in each row and is asked for her zone', async () => {
      const { rows, leaders } = await ask();
      expect(new Set(rows.map(({ leader }) => leader))).toEqual(new Set(['ML-001']));
      expect(leaders).toEqual([{ leader: 'ML-001', name: 'LUISA TORRES' }]);
      const hers = { period: office.period, leader: 'ML-001' };
      expect((await office.backend.ask('compliance.ahead', hers)).rows).toEqual(rows);
      expect((await office.backend.ask('compliance.ahead', { ...hers, leader: 'ML-002' })).rows).toEqual([]);
      expect(await office.backend.call('compliance.ahead', { ...hers, leader: 'ML-009' })).toMatchObject({
        problem: { code: 'not-found', what: 'ML-009' },
      });
    });

    it('forgets her once her term is over', async () => {
      const end = { leader: 'ML-001', lastDay: toDate('2026-05-10'), reason: 'Renunció' };
      await office.backend.ask('leaders.end', end);
      expect((await ask()).rows.map(({ leader }) => leader)).toContain('');
      expect((await ask()).leaders).toEqual([]);
    });

    it('is a workbook without absences, household, document or pregnancy', async () => {
      await report();
      const path = join(office.backend.dir, 'recordatorios.xlsx');
      const asked = { period: office.period, leader: 'ML-001', file: { path } };
      await office.backend.ask('compliance.exportAhead', asked);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(path);
      const sheet = book.getWorksheet('Recordatorios');
      const texts = sheet?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])) ?? [];
      expect(texts).toEqual(
        expect.arrayContaining(['Asistir a clases todos los días', 'Control de salud', 'CRED 9 meses']),
      );
      expect(texts.join(' ')).not.toMatch(/H-0001|7000000\d|prenatal|faltas en|límite/);
    });
  });

  it('is refused for a bimester nobody opened', async () => {
    const answer = await office.backend.call('compliance.ahead', { period: toPeriod('2027-B3') });
    expect(answer).toMatchObject({ problem: { code: 'not-found' } });
  });
});
