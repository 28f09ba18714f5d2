import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toPeriod } from '@shared/domain/calendar';
import { benefitHandlers } from '../../../src/main/backend/handlers/benefits';
import { importHandlers, templateHandlers } from '../../../src/main/backend/handlers/imports';
import { lineOf, openTestOffice, playBimester, type TestOffice } from '../../support/playedBimester';
import { aHeadquarters, DOWNLOAD_HANDLERS, takeIn } from '../../support/fromHeadquarters';
import { writeTyped, type TypedRow } from '../../support/w1Files';
import { contentOf } from '../../support/workbookFiles';

let office: TestOffice;
const ana = () => office.backend.as('ana');

beforeEach(async () => {
  office = await openTestOffice({ ...benefitHandlers, ...importHandlers, ...templateHandlers, ...DOWNLOAD_HANDLERS });
  const pupil = { birth: '2010-02-01', school: office.school };
  await office.registry.addHousehold({ code: 'H1', affiliated: '2020-06-01', members: [pupil] });
  await office.registry.db('school').update({ level: 'F0' });
  await office.registry.db('member_service').update({ grade: '4' });
});
afterEach(() => office.backend.close());

const row = (values: TypedRow = {}): TypedRow => ({
  Esquema: 'A1',
  Nivel: 'SECUNDARIA',
  Grado: 4,
  'Monto por bimestre': 150,
  'Bono anual': 0,
  'Rige desde': '01/01/2026',
  'Último día': null,
  'Se da': 'EN DISTRITOS',
  Distritos: '050401',
  'Documento de la sede': 'Oficio 12-2025',
  ...values,
});
async function analyse(...rows: readonly TypedRow[]) {
  const { dir, engine } = office.backend;
  const path = await writeTyped(dir, `${engine.surroundings.newId()}.xlsx`, [{ name: 'Hoja1', rows }]);
  const { analysisId, files } = await ana().ask('benefits.analyseSchemes', { file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file, codes: file.problems.map(({ cell, code }) => `${cell} ${code}`) };
}
async function bring(...rows: readonly TypedRow[]) {
  const { analysisId } = await analyse(...rows);
  return ana().ask('benefits.applySchemes', { analysisId });
}
const schemes = async () =>
  (await office.backend.ask('benefits.schemes', {})).map(
    ({ code, level, grade, periodicCents, validFrom, validTo, list, districts }) =>
      `${code} ${level} ${grade} ${periodicCents} ${validFrom} ${validTo} ${list ?? districts.map(({ ubigeo }) => ubigeo).join()}`,
  );
async function undo() {
  const { files } = await office.backend.ask('imports.list', { kind: 'esquemas-alternativos', outcome: 'APPLIED' });
  return office.backend.call('imports.undo', { id: files[0]?.id ?? '', reason: 'Lista de otra oficina' });
}
const PERIOD = toPeriod('2026-B2');

describe('schemes of headquarters in a workbook', () => {
  it('are new, then the same, then changed from a later day, old beside new', async () => {
    const first = await analyse(row());
    expect(first.file.changes.map(({ field, after }) => `${field}: ${after}`)).toEqual([
      'Monto por bimestre: S/ 150,00',
      'Bono anual: S/ 0,00',
      'Rige desde: 01/01/2026',
      'Se da: EN DISTRITOS',
      'Distritos: 050401',
    ]);
    expect((await bring(row(), row(), row({ Grado: 5 }))).totals).toMatchObject({ read: 3, new: 2, repeated: 1 });
    expect((await analyse(row({ Esquema: 'a1', Distritos: 50401 }))).file).toMatchObject({
      rows: { read: 1, same: 1 },
      problems: [],
    });
    const { file } = await analyse(
      row({ 'Monto por bimestre': '170,50', 'Rige desde': '15/06/2026', Distritos: null }),
    );
    expect(file.rows).toMatchObject({ changed: 1 });
    expect(file.changes.map(({ row: of, field, before, after }) => [of, field, before, after])).toEqual([
      ['A1 · secundaria 4.º', 'Monto por bimestre', 'S/ 150,00', 'S/ 170,50'],
      ['A1 · secundaria 4.º', 'Rige desde', '01/01/2026', '15/06/2026'],
    ]);
    await bring(row({ 'Monto por bimestre': 170.5, 'Rige desde': '15/06/2026', Distritos: null }));
    expect(await schemes()).toEqual([
      'A1 SECONDARY 4 15000 2026-01-01 2026-04-30 050401',
      'A1 SECONDARY 5 15000 2026-01-01 null 050401',
      'A1 SECONDARY 4 17050 2026-06-15 null 050401',
    ]);
  });

  it('names every cell that cannot stand, and applies the good rows alone if asked', async () => {
    await bring(row());
    const { analysisId, codes, file } = await analyse(
      row({ 'Monto por bimestre': 180 }),
      row({ Esquema: 'A 1' }),
      row({ Grado: 6 }),
      row({ Nivel: 'PRIMARIA', Grado: 6, Distritos: '050401, 059999' }),
      row({ 'Se da': 'A HOGARES NOMBRADOS', 'Rige desde': '01/05/2026' }),
      row({ Grado: 1, 'Monto por bimestre': -1, 'Bono anual': 10.555 }),
      row({ Grado: 2, 'Último día': '31/12/2025' }),
      row({ Grado: 3, 'Monto por bimestre': null, 'Documento de la sede': null }),
      row({ Grado: 5, 'Monto por bimestre': 0, Distritos: null }),
    );
    expect(codes).toEqual([
      'F2 BEN_SCHEME_KNOWN',
      'A3 BEN_SCHEME_CODE',
      'C4 BEN_SCHEME_GRADE',
      'I5 BEN_SCHEME_DISTRICT',
      'I6 BEN_SCHEME_NAMED',
      'D7 BEN_SCHEME_AMOUNT',
      'E7 BEN_SCHEME_AMOUNT',
      'G8 TER_LAST_DAY',
      'D9 REQUIRED',
      'J9 REQUIRED',
      'D10 BEN_SCHEME_NOTHING',
      'I10 BEN_SCHEME_NOWHERE',
    ]);
    expect(file.rows).toMatchObject({ read: 9, new: 1, rejected: 8 });
    expect(await ana().call('benefits.applySchemes', { analysisId })).toMatchObject({
      problem: { code: 'rows-rejected' },
    });
    expect(await schemes()).toHaveLength(1);
    await ana().ask('benefits.applySchemes', { analysisId, goodRowsOnly: true });
    expect(await schemes()).toHaveLength(2);
    const path = `${office.backend.dir}/observaciones.xlsx`;
    await ana().ask('imports.remarks', { analysisId, target: { path }, kind: 'file' });
    expect((await contentOf(path)).sheets.map(({ name }) => name)).toContain('Observaciones');
  });

  it('refuses two rows that state one scheme otherwise, whatever their order', async () => {
    const { codes } = await analyse(row(), row({ 'Monto por bimestre': 180 }));
    expect(codes).toEqual(['A2 ROW_CONFLICT', 'A3 ROW_CONFLICT']);
  });

  it('is for supervisors; its template comes back as it is', async () => {
    const path = `${office.backend.dir}/plantilla.xlsx`;
    await ana().ask('templates.write', { kind: 'esquemas-alternativos', file: { path } });
    expect(await office.backend.as('rosa').call('benefits.analyseSchemes', { file: { path } })).toMatchObject({
      problem: { code: 'forbidden' },
    });
    const { files } = await ana().ask('benefits.analyseSchemes', { file: { path } });
    expect(files[0]).toMatchObject({ rows: { read: 0 }, problems: [] });
  });

  it('pays where it is given, and is taken back until a list in force pays by it', async () => {
    await bring(row());
    expect(await undo()).toMatchObject({ ok: true, value: { rows: 2 } });
    expect(await schemes()).toEqual([]);
    await bring(row({ 'Documento de la sede': 'Oficio 13-2025' }));
    await playBimester(office, PERIOD);
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ benefits: { EAT_A1_S4: 15_000 } });
    await office.backend.as('luis').ask('payments.approve', { period: PERIOD });
    expect(await undo()).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ matter: 'payment', subject: 'H1 · 2026-B2' }] },
    });
  });

  it('stays while a list names households by it', async () => {
    await bring(row({ 'Se da': 'A HOGARES NOMBRADOS', Distritos: null }));
    const named = { Lista: 'EAT_A1', 'Código de hogar': 'H1', 'Nombrado desde': '01/03/2026' };
    const path = await writeTyped(office.backend.dir, 'nombrados.xlsx', [
      { name: 'Hoja1', rows: [{ ...named, 'Documento de la sede': 'Oficio 14-2025' }] },
    ]);
    const { analysisId } = await ana().ask('benefits.analyse', { file: { path } });
    await ana().ask('benefits.apply', { analysisId });
    expect(await undo()).toMatchObject({
      problem: { code: 'import-needed', dependents: [{ matter: 'named', subject: 'H1 · EAT_A1', by: 'ana' }] },
    });
  });
});

describe('schemes of headquarters in a package', () => {
  const sent = {
    code: 'A1',
    level: 'SECONDARY',
    grade: 4,
    periodic: '150.00',
    annual: '0',
    valid_from: '2026-01-01',
    valid_to: null,
    given_to: 'DISTRICTS',
    districts: '050401',
    reference: 'Oficio 12-2025',
  };

  it('are judged and taken back as those of a workbook', async () => {
    const sede = await aHeadquarters(office.backend, 'ana');
    const bad = await sede.publish('BENEFIT_SCHEMES', [{ ...sent, grade: 9 }]);
    const { analysis } = await ana().ask('downloads.analyse', { file: { path: bad } });
    expect(analysis?.files[0]?.problems.map(({ code }) => code)).toEqual(['BEN_SCHEME_GRADE']);
    expect(await takeIn(ana(), bad)).toBe('rows-rejected');
  });

  it('pay like those typed by hand', async () => {
    const sede = await aHeadquarters(office.backend, 'ana');
    expect(await takeIn(ana(), await sede.publish('BENEFIT_SCHEMES', [sent]))).toBe('APPLIED');
    expect(await schemes()).toEqual(['A1 SECONDARY 4 15000 2026-01-01 null 050401']);
    await playBimester(office, PERIOD);
    expect(await lineOf(office, PERIOD, 'H1')).toMatchObject({ benefits: { EAT_A1_S4: 15_000 } });
  });
});
