import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TerritoryList } from '@shared/contract/territory';
import { toDate } from '@shared/domain/calendar';
import { DISTRICTS } from '@shared/domain/territory/districts';
import { rulesHandlers } from '../../../src/main/backend/handlers/rules';
import { territoryHandlers } from '../../../src/main/backend/handlers/territory';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice } from '../../support/householdOffice';
import { writeTyped, type TypedRow } from '../../support/w1Files';
import { contentOf, tableOf } from '../../support/workbookFiles';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({ handlers: { ...rulesHandlers, ...territoryHandlers } });
});
afterEach(() => office.close());

const analyse = async (kind: TerritoryList, name: string, rows: readonly TypedRow[]) => {
  const path = await writeTyped(office.dir, `${name}.xlsx`, [{ name: 'Hoja1', rows }]);
  const { analysisId, files } = await office.ask('territory.analyse', { kind, file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file };
};
const bring = async (kind: TerritoryList, name: string, rows: readonly TypedRow[]) => {
  const { analysisId } = await analyse(kind, name, rows);
  return office.ask('territory.apply', { analysisId });
};
const again = async (kind: TerritoryList) => {
  const path = `${office.dir}/${kind}.xlsx`;
  const { rows } = await office.ask('territory.export', { kind, file: { path } });
  const { files } = await office.ask('territory.analyse', { kind, file: { path } });
  return { written: rows, counts: files[0]?.rows, problems: files[0]?.problems, path };
};
const codesOf = ({ problems }: Awaited<ReturnType<typeof analyse>>['file']) =>
  problems.map(({ cell, code }) => `${cell} ${code}`);

const aRule = (given: TypedRow = {}): TypedRow => ({
  Reglas: 'CEPAL',
  Ubigeo: '050401',
  Distrito: 'HUANTA',
  Intervenido: 'SÍ',
  Desde: '01/01/2026',
  'Último día': null,
  'Pobreza %': null,
  Norma: 'RDE 012-2026',
  ...given,
});
const LURICOCHA = { Ubigeo: '050405', Distrito: 'Luricocha' };
const anIndex = (given: TypedRow = {}): TypedRow => ({
  Ubigeo: '050401',
  Distrito: 'HUANTA',
  'Pobreza %': '43,5',
  Fecha: '01/01/2019',
  Fuente: 'Mapa de pobreza 2018, INEI',
  Violencia: 'ALTA',
  'NBI %': '61,2',
  'Brecha de pobreza %': null,
  'Pobreza extrema %': 12,
  'DCI %': null,
  ...given,
});

describe('distritos-intervenidos', () => {
  it('come in with their validity and reference, feed the gate, and go out to come back the same', async () => {
    const rows = [
      aRule({ 'Último día': '31/03/2026' }),
      aRule({ Desde: '01/04/2026', Intervenido: 'NO' }),
      aRule(LURICOCHA),
    ];
    expect((await bring('distritos-intervenidos', 'lista', rows)).totals).toMatchObject({ read: 3, new: 3 });
    const on = async (day: string) =>
      (await office.ask('territory.explain', { code: '0504010001', on: toDate(day) })).gate.code;
    expect(await on('2026-03-31')).toBe('GEO_LIST');
    expect(await on('2026-04-01')).toBe('GEO_NOT_LISTED');
    const { rules } = await office.ask('territory.district', { ubigeo: '050401' });
    expect(rules).toMatchObject([
      { since: '2026-04-01', until: null, operated: false, reference: 'RDE 012-2026' },
      { since: '2026-01-01', until: '2026-04-01', operated: true },
    ]);
    const { written, counts, path } = await again('distritos-intervenidos');
    expect(written).toBe(3);
    expect(counts).toMatchObject({ read: 3, same: 3 });
    expect(tableOf((await contentOf(path)).sheets[0])[1]?.slice(0, 4)).toEqual(['CEPAL', '050401', 'Huanta', 'NO']);
  });

  it('show what they would end or change before it is applied', async () => {
    await bring('distritos-intervenidos', 'lista', [aRule(), aRule(LURICOCHA)]);
    const { file } = await analyse('distritos-intervenidos', 'cambio', [
      aRule({ Desde: '01/05/2026', Intervenido: 'NO' }),
      aRule({ ...LURICOCHA, 'Último día': '30/06/2026' }),
    ]);
    expect(file.rows).toMatchObject({ read: 2, new: 1, changed: 1 });
    expect(file.changes).toEqual([
      { row: '2', field: 'Último día (desde 01/01/2026)', before: '', after: '30/04/2026', decidedBy: '' },
      { row: '3', field: 'Último día', before: '', after: '30/06/2026', decidedBy: '' },
    ]);
  });

  it('are refused where validities overlap, in the file or with what is registered, and the past stays', async () => {
    await bring('distritos-intervenidos', 'lista', [aRule({ 'Último día': '31/03/2026' })]);
    const { file } = await analyse('distritos-intervenidos', 'mal', [
      aRule({ Intervenido: 'NO', 'Último día': '31/03/2026' }),
      aRule({ Desde: '15/03/2026' }),
      aRule(LURICOCHA),
      aRule({ ...LURICOCHA, Desde: '01/02/2026' }),
      aRule({ ...LURICOCHA, Reglas: 'R2014', Desde: '01/02/2026', 'Último día': '01/01/2026' }),
    ]);
    expect(file.rows).toMatchObject({ read: 5, rejected: 5 });
    expect(codesOf(file)).toEqual([
      'E2 TER_OVERLAP',
      'E3 TER_OVERLAP',
      'E4 TER_OVERLAP',
      'E5 TER_OVERLAP',
      'F6 TER_LAST_DAY',
    ]);
    expect(file.problems[2]?.message).toContain('fila 5');
    const past = await analyse('distritos-intervenidos', 'pasado', [
      aRule({ Intervenido: 'NO', 'Último día': '31/03/2026' }),
    ]);
    expect(codesOf(past.file)).toEqual(['E2 TER_PAST']);
    expect(past.file.problems[0]?.message).toContain('del 01/01/2026 al 31/03/2026');
  });

  it('name an unknown district, another name, another set, a percent that is none, a blank cell', async () => {
    const sound = Array.from({ length: 60 }, (_, index) => DISTRICTS[index * 20]).flatMap((district) =>
      district === undefined ? [] : [aRule({ Ubigeo: district.inei, Distrito: district.name })],
    );
    const { file } = await analyse('distritos-intervenidos', 'mal', [
      aRule({ Ubigeo: '050499' }),
      aRule({ Distrito: 'Iquitos' }),
      aRule({ ...LURICOCHA, Reglas: 'R1999' }),
      aRule({ ...LURICOCHA, 'Pobreza %': 140 }),
      aRule({ ...LURICOCHA, Distrito: null, Desde: '01/02/2026' }),
      ...sound,
    ]);
    expect(file.rows).toMatchObject({ read: 65, rejected: 5, new: 60 });
    expect(codesOf(file)).toEqual([
      'B2 TER_DISTRICT_UNKNOWN',
      'C3 TER_DISTRICT_NAME',
      'A4 NOT_IN_LIST',
      'G5 CAT_PERCENT',
      'C6 REQUIRED',
    ]);
    expect(file.problems[1]?.message).toContain('Huanta, Huanta, Ayacucho');
  });

  it('coded as RENIEC does are refused whole, with counts and an example', async () => {
    const { file } = await analyse('distritos-intervenidos', 'reniec', [
      aRule({ Ubigeo: '050301' }),
      aRule({ Ubigeo: '240101', Distrito: 'CALLAO' }),
    ]);
    expect(file).toMatchObject({ status: 'refused', code: 'UBIGEO_RENIEC' });
    expect(file.message).toContain('2 de 2 filas; por ejemplo 050301 («HUANTA») es Sancos para el INEI');
  });

  it('are not applied once a person changed the list meanwhile', async () => {
    const { analysisId } = await analyse('distritos-intervenidos', 'lista', [aRule()]);
    await office.ask('territory.stateDistrict', {
      ruleSet: 'CEPAL',
      ubigeo: '050401',
      operated: false,
      since: toDate('2026-02-01'),
    });
    expect(await office.call('territory.apply', { analysisId })).toMatchObject({
      problem: { code: 'analysis-outdated' },
    });
  });

  it('write their remarks back, and the corrected file comes in', async () => {
    const { analysisId } = await analyse('distritos-intervenidos', 'mal', [
      aRule(),
      aRule({ ...LURICOCHA, Desde: null }),
    ]);
    expect(await office.call('territory.apply', { analysisId })).toMatchObject({ problem: { code: 'rows-rejected' } });
    const path = `${office.dir}/observaciones.xlsx`;
    await office.ask('imports.remarks', { analysisId, target: { path }, kind: 'file' });
    const { sheets } = await contentOf(path);
    expect(sheets.map(({ name }) => name)).toEqual(['Distritos', 'Observaciones', '_listas']);
    expect(JSON.stringify(sheets[1]?.rows)).toContain('REQUIRED');
    expect((await office.ask('territory.apply', { analysisId, goodRowsOnly: true })).totals).toMatchObject({ new: 1 });
  });
});

describe('indice-distrital', () => {
  it('holds from its day until the next, feeds the gate, and goes out to come back the same', async () => {
    await bring('indice-distrital', 'indice', [
      anIndex(),
      anIndex({ Fecha: '01/01/2026', 'Pobreza %': '38,1' }),
      anIndex(LURICOCHA),
    ]);
    const on = async (day: string) => {
      const { index, district } = await office.ask('territory.district', { ubigeo: '050401', on: toDate(day) });
      return [district.povertyPct, index?.violence, index?.unmetNeedsPct, index?.extremePovertyPct];
    };
    expect(await on('2018-12-31')).toEqual([null, undefined, undefined, undefined]);
    expect(await on('2025-12-31')).toEqual([43.5, 'ALTA', 61.2, 12]);
    expect(await on('2026-01-01')).toEqual([38.1, 'ALTA', 61.2, 12]);
    const { counts, problems } = await again('indice-distrital');
    expect(counts).toMatchObject({ read: 3, same: 3 });
    expect(problems).toEqual([]);
  });

  it('put right on the same day replaces the one before, which stays in the history', async () => {
    await bring('indice-distrital', 'uno', [anIndex()]);
    const { file, analysisId } = await analyse('indice-distrital', 'dos', [
      anIndex({ 'Pobreza %': '41,5', Fuente: null }),
    ]);
    expect(file.changes).toEqual([{ row: '2', field: 'Pobreza %', before: '43.5', after: '41.5', decidedBy: '' }]);
    await office.ask('territory.apply', { analysisId });
    const { indexes } = await office.ask('territory.district', { ubigeo: '050401' });
    expect(indexes).toMatchObject([{ povertyPct: 41.5, source: 'Mapa de pobreza 2018, INEI' }]);
    const kept: unknown[] = await office.session().db('district_index').whereNotNull('replaced_at');
    expect(kept).toMatchObject([{ poverty_pct: 43.5 }]);
  });

  it('refuses figures that are no percents and days to come', async () => {
    const { file } = await analyse('indice-distrital', 'mal', [
      anIndex({ 'Pobreza %': '140', 'NBI %': -1 }),
      anIndex({ ...LURICOCHA, Fecha: '01/01/2027' }),
    ]);
    expect(codesOf(file)).toEqual(['C2 CAT_PERCENT', 'G2 CAT_PERCENT', 'D3 HH_DATE_FUTURE']);
  });

  it('gives way to the index that the list itself states', async () => {
    await bring('indice-distrital', 'indice', [anIndex({ Fecha: '01/01/2020', 'Pobreza %': '30' })]);
    const povertyPct = async () => (await office.ask('territory.district', { ubigeo: '050401' })).district.povertyPct;
    expect(await povertyPct()).toBe(30);
    await bring('distritos-intervenidos', 'lista', [aRule({ 'Pobreza %': '55,5' })]);
    expect(await povertyPct()).toBe(55.5);
  });
});
