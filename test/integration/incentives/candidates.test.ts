import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { benefitHandlers } from '../../../src/main/backend/handlers/benefits';
import { importHandlers } from '../../../src/main/backend/handlers/imports';
import { incentiveHandlers } from '../../../src/main/backend/handlers/incentives';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';
import { writeTyped, type TypedRow } from '../../support/w1Files';
import { contentOf, tableOf } from '../../support/workbookFiles';

let office: TestOffice;
const PERIOD = toPeriod('2026-B1');

beforeEach(async () => {
  office = await openTestOffice({ ...benefitHandlers, ...rulesHandlers, ...incentiveHandlers, ...importHandlers });
  const { backend, registry } = office;
  backend.setToday('2026-01-20');
  await registry.db('school').update({ level: 'F0' });
  const pupil = (birth: string, document: string) => ({ birth, document, school: office.school });
  const members = [pupil('2010-02-01', '70000001'), pupil('2011-12-31', '70000002'), pupil('2012-01-01', '70000003')];
  await registry.addHousehold({ code: 'H1', affiliated: '2020-01-10', members });
  await registry.addHousehold({ code: 'H2', affiliated: '2020-01-10', members: [{ birth: '2009-05-01' }] });
  const exit = [{ status: 'DISAFFILIATED', since: '2025-06-01' }];
  await registry.addHousehold({
    code: 'H3',
    affiliated: '2020-01-10',
    members: [pupil('2010-02-01', '70000001')],
    statuses: exit,
  });
  for (const benefit of ['VRAEM_PASSED', 'VRAEM_UPPER_THIRD']) {
    const sent = { since: toDate('2009-01-01'), reference: 'Oficio 12-2025' };
    await backend.as('ana').ask('benefits.giveIn', { benefit, ubigeo: '050401', ...sent });
  }
});
afterEach(() => office.backend.close());

const aRow = (values: TypedRow = {}): TypedRow => ({
  'Año escolar': 2025,
  'Código modular': '0403691-0',
  'Código de hogar': 'H1',
  'N.º': 2,
  Grado: '4',
  Aprobó: 'SÍ',
  Nota: '15',
  'Puesto en el grado': 2,
  'Estudiantes del grado': 6,
  'Tercio superior': null,
  Observaciones: null,
  ...values,
});
async function analyse(...rows: readonly TypedRow[]) {
  const { dir, engine } = office.backend;
  const path = await writeTyped(dir, `${engine.surroundings.newId()}.xlsx`, [{ name: 'Hoja1', rows }]);
  const { analysisId, files } = await office.backend.ask('incentives.analyse', { file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file, codes: file.problems.map(({ cell, code }) => `${cell} ${code}`) };
}
const bring = async (...rows: readonly TypedRow[]) => {
  const { analysisId } = await analyse(...rows);
  return office.backend.ask('incentives.apply', { analysisId });
};
const list = (year = 2025) => office.backend.ask('incentives.list', { year });

describe('candidates of a school year', () => {
  it('are pupils of secondary school who are 14 by 31 December, in a district of the incentive', async () => {
    const { rows, withoutSchool, unanswered, districts } = await list();
    expect(rows.map(({ household, member, school }) => [household, member, school])).toEqual([
      ['H2', 2, ''],
      ['H1', 2, '0403691-0'],
      ['H1', 3, '0403691-0'],
    ]);
    expect({ withoutSchool, unanswered, districts }).toEqual({
      withoutSchool: 1,
      unanswered: 3,
      districts: ['050401'],
    });
    await office.registry.db('household').update({ ubigeo: '050101' });
    expect((await list()).rows).toEqual([]);
  });

  it('go out by school and come back: unfilled they are the same, filled in each wins what it earned', async () => {
    const folder = { path: `${office.backend.dir}/vraem` };
    const { files, withoutSchool } = await office.backend.ask('incentives.export', { year: 2025, folder });
    expect({ files, withoutSchool }).toEqual({
      files: [{ name: 'VRAEM-2025-0403691-0 IE 50101.xlsx', school: '0403691-0', pupils: 2 }],
      withoutSchool: 1,
    });
    const path = `${folder.path}/${files[0]?.name}`;
    const unfilled = await office.backend.ask('incentives.analyse', { file: { path } });
    expect(unfilled.files[0]).toMatchObject({ unanswered: 2, rows: { read: 2, same: 2 }, problems: [] });
    const [headers = [], ...went] = tableOf((await contentOf(path)).sheets[0]);
    const answers: TypedRow[] = [
      { Grado: '4', Aprobó: 'SÍ', Nota: 'AD', 'Puesto en el grado': 1, 'Estudiantes del grado': 20 },
      { Grado: '3', Aprobó: 'NO', Nota: 'C', 'Puesto en el grado': 20, 'Estudiantes del grado': 20 },
    ];
    const typed = (row: (typeof went)[number]) =>
      headers.map((header, column) => [
        header as string,
        typeof row[column] === 'object' ? null : (row[column] ?? null),
      ]);
    const filled = went.map((row, index) => ({ ...Object.fromEntries(typed(row)), ...answers[index] }) as TypedRow);
    expect((await bring(...filled)).totals).toMatchObject({ read: 2, new: 2 });
    const { rows, winners, awardedCents } = await list();
    expect({ winners, awardedCents }).toEqual({ winners: 1, awardedCents: 50_000 });
    expect(rows.map(({ awards }) => awards.map(({ cents, reason }) => `${cents} ${reason}`))).toEqual([
      [],
      ['30000 BENEFIT', '20000 BENEFIT'],
      ['0 NOT_PASSED', '0 NOT_PASSED'],
    ]);
    await office.backend.ask('incentives.export', { year: 2025, folder });
    const again = await office.backend.ask('incentives.analyse', { file: { path } });
    expect(again.files[0]).toMatchObject({ rows: { read: 2, same: 2 }, unanswered: 0 });
  });

  it('told otherwise later change, blank cells take nothing back', async () => {
    await bring(aRow());
    const { file } = await analyse(
      aRow({ Aprobó: null, Nota: '13', 'Puesto en el grado': null, 'Estudiantes del grado': null }),
    );
    expect(file.rows).toMatchObject({ read: 1, changed: 1 });
    expect(file.changes).toEqual([{ row: 'H1 · 2', field: 'Nota', before: '15', after: '13', decidedBy: '' }]);
  });

  it('are refused where rows contradict each other, the person or what is known', async () => {
    await bring(aRow({ 'Año escolar': 2024, Grado: '3', 'N.º': 3 }));
    const { file, codes } = await analyse(
      aRow({ Nota: '25' }),
      aRow({ 'N.º': 3, Grado: '3', 'Estudiantes del grado': 9 }),
      aRow({ 'N.º': 9 }),
      aRow({ 'Código de hogar': 'H2', 'Puesto en el grado': 8 }),
      aRow({ 'N.º': 4, 'Tercio superior': 'NO' }),
    );
    expect(codes).toEqual([
      'G2 VRA_MARK',
      'E3 VRA_PASSED_BEFORE',
      'C4 DOC_MEMBER_UNKNOWN',
      'H5 VRA_PLACE',
      'J6 VRA_THIRD',
    ]);
    expect(file.rows).toMatchObject({ read: 5, rejected: 5 });
    const ranks = await analyse(aRow(), aRow({ 'N.º': 3, 'Estudiantes del grado': 9 }));
    expect(ranks.codes).toEqual(['I2 VRA_PUPILS_DIFFER', 'I3 VRA_PUPILS_DIFFER']);
  });

  it('count once a person, whichever household writes it down', async () => {
    const inFile = await analyse(aRow(), aRow({ 'Código de hogar': 'H3' }));
    expect(inFile.codes).toEqual(['D3 VRA_TWICE']);
    await bring(aRow());
    const later = await analyse(aRow({ 'Código de hogar': 'H3' }));
    expect(later.codes).toEqual(['D2 VRA_TWICE']);
    expect(later.file.problems[0]?.message).toContain('hogar H1');
  });

  it('write their remarks back', async () => {
    const { analysisId } = await analyse(aRow(), aRow({ 'N.º': 3, Nota: '25' }));
    expect(await office.backend.call('incentives.apply', { analysisId })).toMatchObject({
      problem: { code: 'rows-rejected' },
    });
    const path = `${office.backend.dir}/observaciones.xlsx`;
    await office.backend.ask('imports.remarks', { analysisId, target: { path }, kind: 'file' });
    const { sheets } = await contentOf(path);
    expect(sheets.map(({ name }) => name)).toEqual(['Candidatos', 'Observaciones', '_listas']);
  });
});

describe('winners', () => {
  const undo = async () => {
    const { files } = await office.backend.ask('imports.list', { kind: 'candidatos-vraem' });
    return office.backend.call('imports.undo', { id: files[0]?.id ?? '', reason: 'Libro de otra sección' });
  };

  it('flow into the payment list; a file can be taken back until a list in force pays by it', async () => {
    await office.backend.ask('rules.choose', { choice: 'R2021' });
    await bring(aRow());
    expect((await undo()).ok).toBe(true);
    expect((await list()).winners).toBe(0);
    await bring(aRow({ Observaciones: 'Acta firmada' }));
    await playBimester(office, PERIOD);
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({
      benefits: { VRAEM_PASSED: 30_000, VRAEM_UPPER_THIRD: 20_000 },
    });
    await office.backend.as('luis').ask('payments.approve', { period: PERIOD });
    expect((await list()).rows[1]).toMatchObject({ paidCents: 50_000 });
    expect(await undo()).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ matter: 'payment', subject: 'H1 · 2026-B1' }] },
    });
  });
});
