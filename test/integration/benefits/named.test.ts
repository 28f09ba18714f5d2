import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { benefitHandlers } from '../../../src/main/backend/handlers/benefits';
import { importHandlers, templateHandlers } from '../../../src/main/backend/handlers/imports';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';
import { writeTyped, type TypedRow } from '../../support/w1Files';
import { contentOf, tableOf } from '../../support/workbookFiles';

let office: TestOffice;
let document = '';
const ana = () => office.backend.as('ana');
const sent = { since: toDate('2026-01-01'), reference: 'Oficio 12-2025' };

beforeEach(async () => {
  office = await openTestOffice({ ...benefitHandlers, ...rulesHandlers, ...importHandlers, ...templateHandlers });
  const pupil = { birth: '2010-02-01', school: office.school };
  await office.registry.addHousehold({ code: 'H1', affiliated: '2026-01-01' });
  await office.registry.addHousehold({ code: 'H2', affiliated: '2020-06-01', members: [pupil] });
  const statuses = [{ status: 'AFFILIATED', since: '2020-06-01' }];
  await office.registry.addHousehold({ code: 'H3', affiliated: '2020-06-01', members: [pupil], statuses });
  const holder = await office.registry
    .db('member')
    .join('household', 'household.id', 'member.household_id')
    .where({ 'household.code': 'H1', number: 1 })
    .first<{ document: string }>('document_number as document');
  ({ document } = holder);
});
afterEach(() => office.backend.close());

const row = (values: TypedRow = {}): TypedRow => ({
  Lista: 'TEMPORARY_2020',
  'Código de hogar': 'H1',
  'Documento del titular': null,
  Titular: null,
  'Nombrado desde': '03/10/2020',
  'Documento de la sede': 'Oficio 80-2020',
  ...values,
});
async function analyse(...rows: readonly TypedRow[]) {
  const { dir, engine } = office.backend;
  const path = await writeTyped(dir, `${engine.surroundings.newId()}.xlsx`, [{ name: 'Hoja1', rows }]);
  const { analysisId, files } = await ana().ask('benefits.analyse', { file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file, codes: file.problems.map(({ cell, code }) => `${cell} ${code}`) };
}
async function bring(...rows: readonly TypedRow[]) {
  const { analysisId } = await analyse(...rows);
  return ana().ask('benefits.apply', { analysisId });
}
const named = async () => {
  const { rows } = await office.backend.ask('benefits.named', {});
  return rows.map(({ list, household, since, reference }) => `${list} ${household} ${since} ${reference}`);
};
async function undo() {
  const { files } = await office.backend.ask('imports.list', { kind: 'hogares-nombrados', outcome: 'APPLIED' });
  return office.backend.call('imports.undo', { id: files[0]?.id ?? '', reason: 'Lista de otra oficina' });
}

describe('a list of households of headquarters', () => {
  it('says what is new, changed and the same, and shows what it changes', async () => {
    expect((await bring(row(), row())).totals).toMatchObject({ read: 2, new: 1, repeated: 1 });
    expect(await named()).toEqual(['TEMPORARY_2020 H1 2020-10-03 Oficio 80-2020']);
    const { file } = await analyse(row({ Lista: 'temporary_2020', 'Documento del titular': document }));
    expect(file).toMatchObject({ rows: { read: 1, same: 1 }, problems: [] });
    const later = await analyse(row({ 'Nombrado desde': '02/11/2020' }));
    expect(later.file.rows).toMatchObject({ changed: 1 });
    expect(later.file.changes).toEqual([
      {
        row: 'H1 · TEMPORARY_2020',
        field: 'Nombrado desde',
        before: '03/10/2020',
        after: '02/11/2020',
        decidedBy: '',
      },
    ]);
  });

  it('names every row that cannot stand, and applies the good ones alone if asked', async () => {
    const { analysisId, file, codes } = await analyse(
      row(),
      row({ Lista: 'OTRA', 'Código de hogar': 'H2' }),
      row({ 'Código de hogar': 'H9' }),
      row({ 'Código de hogar': 'H2', 'Documento del titular': document }),
      row({ 'Código de hogar': 'H2', Titular: 'NADIE DE AQUÍ, ZOILA', 'Nombrado desde': '04/10/2020' }),
      row({ 'Código de hogar': 'H3', 'Nombrado desde': '03/10/2025' }),
      row({ Lista: null, 'Documento de la sede': null }),
    );
    expect(codes).toEqual([
      'A3 BEN_LIST',
      'B4 BEN_HOUSEHOLD',
      'A5 ROW_CONFLICT',
      'C5 BEN_HOLDER',
      'A6 ROW_CONFLICT',
      'D6 BEN_HOLDER',
      'E7 BEN_OUTSIDE',
      'B7 BEN_ON_PAYROLL',
      'A8 REQUIRED',
      'F8 REQUIRED',
    ]);
    expect(file.rows).toMatchObject({ read: 7, new: 1, rejected: 6 });
    expect(await ana().call('benefits.apply', { analysisId })).toMatchObject({ problem: { code: 'rows-rejected' } });
    expect(await named()).toEqual([]);
    await ana().ask('benefits.apply', { analysisId, goodRowsOnly: true });
    expect(await named()).toHaveLength(1);
    const path = `${office.backend.dir}/observaciones.xlsx`;
    await ana().ask('imports.remarks', { analysisId, target: { path }, kind: 'file' });
    const { sheets } = await contentOf(path);
    expect(sheets.map(({ name }) => name)).toEqual(['Hogares nombrados', 'Observaciones']);
    expect(tableOf(sheets[0])).toHaveLength(8);
  });

  it('warns of who was in the programme on that day already, whatever it is today', async () => {
    const { codes } = await analyse(row(), row({ 'Código de hogar': 'H3' }));
    expect(codes).toEqual(['B3 BEN_ON_PAYROLL']);
  });

  it('is for supervisors; its template comes back as it is', async () => {
    const path = `${office.backend.dir}/plantilla.xlsx`;
    await ana().ask('templates.write', { kind: 'hogares-nombrados', file: { path } });
    expect(await office.backend.as('rosa').call('benefits.analyse', { file: { path } })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const { files } = await ana().ask('benefits.analyse', { file: { path } });
    expect(files[0]).toMatchObject({ rows: { read: 0 }, problems: [] });
    expect(await ana().call('benefits.nameHousehold', { list: 'OTRA', household: 'H1', ...sent })).toMatchObject({
      problem: { code: 'not-found', what: 'OTRA' },
    });
  });

  it('is judged alike where one household is named by hand', async () => {
    const byHand = (household: string, since: string) =>
      ana().call('benefits.nameHousehold', {
        list: 'TEMPORARY_2020',
        household,
        since: toDate(since),
        reference: 'Oficio 80-2020',
      });
    expect(await byHand('H1', '2019-01-01')).toMatchObject({
      problem: { code: 'naming-outside', since: '2019-01-01' },
    });
    expect(await named()).toEqual([]);
    expect(await byHand('H3', '2020-10-03')).toMatchObject({ value: { warnings: ['BEN_ON_PAYROLL'] } });
    expect(await byHand('H1', '2020-10-03')).toMatchObject({ value: { warnings: [] } });
  });

  it('is taken back, with what it changed, until a list in force pays by it', async () => {
    await office.backend.ask('rules.choose', { choice: 'BY_DATE' });
    await bring(row());
    await bring(row({ 'Documento de la sede': 'Oficio 99-2020' }));
    expect((await undo()).ok).toBe(true);
    expect(await named()).toEqual(['TEMPORARY_2020 H1 2020-10-03 Oficio 80-2020']);
    expect(await playBimester(office, '2020-B5')).toMatchObject({ total: 80_000 });
    await office.backend.as('luis').ask('payments.approve', { period: toPeriod('2020-B5') });
    expect(await undo()).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ matter: 'payment', subject: 'H1 · 2020-B5' }] },
    });
  });
});

describe('an alternative scheme for named households', () => {
  it('is paid to those of them that are in the programme, wherever they live', async () => {
    const { list } = await ana().ask('benefits.addScheme', {
      code: 'A1',
      level: 'SECONDARY',
      grade: '4',
      periodicCents: 15e3,
      annualCents: 0,
      validFrom: sent.since,
      reference: sent.reference,
      givenTo: 'HOUSEHOLDS',
    });
    expect(list).toBe('EAT_A1');
    await office.registry.db('school').update({ level: 'F0' });
    await office.registry.db('member_service').update({ grade: '4' });
    const since = { Lista: 'EAT_A1', 'Nombrado desde': '01/03/2026' };
    const { codes } = await analyse(row({ ...since, 'Nombrado desde': '31/12/2025' }));
    expect(codes).toEqual(['E2 BEN_OUTSIDE', 'B2 BEN_NOT_IN_PROGRAMME']);
    await bring(row({ ...since, 'Código de hogar': 'H2' }));
    const period = toPeriod('2026-B2');
    await playBimester(office, period);
    expect(await lineOf(office, period, 'H2')).toMatchObject({ benefits: { EAT_A1_S4: 15_000 } });
    expect(await lineOf(office, period, 'H3')).toMatchObject({ benefits: {} });
    const { benefits } = await office.backend.ask('benefits.list', {});
    expect(benefits.find(({ code }) => code === 'EAT_A1_S4')).toMatchObject({ districts: null, list: 'EAT_A1' });
  });
});
