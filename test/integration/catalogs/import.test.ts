import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogKind } from '@shared/contract/catalogs';
import { openTestBackend, type TestBackend } from '../../support/backend';
import { REGISTRATION_HANDLERS } from '../../support/householdOffice';
import { writeTyped, type TypedRow } from '../../support/w1Files';
import { contentOf, writeBytes } from '../../support/workbookFiles';

let office: TestBackend;
beforeEach(async () => {
  office = await openTestBackend({ handlers: REGISTRATION_HANDLERS });
});
afterEach(() => office.close());

const analyse = async (kind: CatalogKind, path: string) => {
  const { analysisId, files } = await office.ask('catalogs.analyse', { kind, file: { path } });
  const [file] = files;
  if (file === undefined) throw new Error('one file was analysed');
  return { analysisId, file };
};
const analyseRows = async (kind: CatalogKind, name: string, rows: readonly TypedRow[]) =>
  analyse(kind, await writeTyped(office.dir, name, [{ name: 'Hoja1', rows }]));

const SCHOOL: TypedRow = {
  COD_MOD: '0403691',
  ANEXO: '0',
  CEN_EDU: 'IE 50101',
  NIV_MOD: 'B0',
  CODGEO: '050401',
  CODCCPP: '0504010001',
  DIRECTOR: 'PÉREZ ÑAHUI, ANA',
  GESTION: 'Pública',
};

const analysisOf = async (name: string, rows: readonly TypedRow[]) => ({
  analysisId: (await analyseRows('instituciones', name, rows)).analysisId,
});

describe('instituciones', () => {
  it("take the ministry's own headers and list the columns nobody needs", async () => {
    const { analysisId, file } = await analyseRows('instituciones', 'padron.xlsx', [SCHOOL]);
    expect(file).toMatchObject({ status: 'ready', rows: { read: 1, new: 1 }, unknownColumns: ['GESTION'] });
    await office.ask('catalogs.apply', { analysisId });
    expect(await office.ask('catalogs.list', { kind: 'instituciones', text: '50101' })).toEqual({
      total: 1,
      entries: [{ code: '0403691-0', name: 'IE 50101', ubigeo: '050401', place: '0504010001', detail: 'B0' }],
    });
  });

  it('show old and new of what changed, keep what is left blank, and count the rest as the same', async () => {
    const other = { ...SCHOOL, COD_MOD: '0403709' };
    await office.ask('catalogs.apply', await analysisOf('a.xlsx', [SCHOOL, other]));
    const { file } = await analyseRows('instituciones', 'b.xlsx', [
      { ...SCHOOL, DIRECTOR: null, CEN_EDU: 'IE 50101 Huanta' },
      other,
    ]);
    expect(file.rows).toMatchObject({ read: 2, changed: 1, same: 1 });
    expect(file.changes).toEqual([
      { row: '2', field: 'Nombre', before: 'IE 50101', after: 'IE 50101 Huanta', decidedBy: '' },
    ]);
  });

  it('ask about a modular code that lost its zeros until the catalogue has it', async () => {
    const short = { ...SCHOOL, COD_MOD: 403691 };
    const { file } = await analyseRows('instituciones', 'a.xlsx', [short]);
    expect(file.problems).toMatchObject([{ cell: 'A2', value: '403691', code: 'ZEROS_LOST', level: 'error' }]);
    expect(file.problems[0]?.message).toContain('¿es 0403691?');
    await office.ask('catalogs.apply', await analysisOf('b.xlsx', [SCHOOL]));
    expect((await analyseRows('instituciones', 'c.xlsx', [short])).file).toMatchObject({
      rows: { same: 1 },
      problems: [{ code: 'REPAIRED', level: 'warning' }],
    });
  });

  it('reject a bad level or ubigeo and rows that contradict each other, each by name', async () => {
    const { file } = await analyseRows('instituciones', 'a.xlsx', [
      { ...SCHOOL, NIV_MOD: 'PRIM' },
      { ...SCHOOL, COD_MOD: '0403709', CODGEO: '990101' },
      { ...SCHOOL, COD_MOD: '0403717' },
      { ...SCHOOL, COD_MOD: '0403717', CEN_EDU: 'Otro nombre' },
      { ...SCHOOL, COD_MOD: '0403725', CEN_EDU: null },
    ]);
    expect(file.rows).toMatchObject({ read: 5, rejected: 5 });
    expect(file.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'D2 CAT_LEVEL',
      'E3 CAT_UBIGEO',
      'A4 ROW_CONFLICT',
      'A5 ROW_CONFLICT',
      'C6 REQUIRED',
    ]);
  });
});

const RENIPRESS_HEADER =
  'INSTITUCION;COD_IPRESS;NOMBRE;CLASIFICACION;TIPO_ESTABLECIMIENTO;DEPARTAMENTO;PROVINCIA;DISTRITO;UBIGEO;DIRECCION;CO_DISA;COD_RED;COD_MICRORRED;DISA;RED;MICRORED;COD_UE;UNIDAD_EJECUTORA;CATEGORIA;TELEFONO;HORARIO;INICIO_ACTIVIDAD;ESTADO;NORTE;ESTE;COTA;CAMAS;RUC;RESOLUCION;FECHA;ACTUALIZADO';
const renipress = (code: string, name: string) =>
  `GOBIERNO REGIONAL;${code};${name};PUESTO;ESTABLECIMIENTO DE SALUD SIN INTERNAMIENTO;AYACUCHO;HUANTA;HUANTA;050401;"JR. LIMA S/N; ALTO";1;2;3;AYACUCHO;HUANTA;CASTROPAMPA;100;UE 400;I-1;966000111;08:00-14:00;01/02/1990;ACTIVO;-12.9;-74.2;2650;0;;R-1;01/01/2000;02/01/2026`;

describe('establecimientos', () => {
  it("take the national register's file as it comes: semicolons, byte order mark, 31 columns", async () => {
    const lines = [
      RENIPRESS_HEADER,
      renipress('00001234', 'P.S. ALTO PERÚ'),
      renipress('00023159', 'C.S. ÑAHUINPUQUIO'),
    ];
    const path = await writeBytes(office.dir, 'RENIPRESS_2026.csv', `\uFEFF${lines.join('\r\n')}\r\n`);
    const { analysisId, file } = await analyse('establecimientos', path);
    expect(file).toMatchObject({ status: 'ready', rows: { read: 2, new: 2 }, problems: [] });
    expect(file.unknownColumns).toHaveLength(25);
    await office.ask('catalogs.apply', { analysisId });
    expect((await office.ask('catalogs.list', { kind: 'establecimientos' })).entries).toEqual([
      { code: '00001234', name: 'P.S. ALTO PERÚ', ubigeo: '050401', place: 'ACTIVO', detail: 'I-1' },
      { code: '00023159', name: 'C.S. ÑAHUINPUQUIO', ubigeo: '050401', place: 'ACTIVO', detail: 'I-1' },
    ]);
    const again = await writeBytes(office.dir, 'otra.csv', `${lines.join('\n')}\n`);
    expect((await analyse('establecimientos', again)).file.rows).toMatchObject({ read: 2, same: 2 });
  });
});

describe('centros-poblados', () => {
  it('read decimals with a comma, and refuse what cannot be in Peru or in the district', async () => {
    const { analysisId, file } = await analyseRows('centros-poblados', 'a.xlsx', [
      {
        Código: '0504010001',
        Nombre: 'Huanta',
        Ubigeo: '050401',
        'Pobreza %': '45,2',
        Altitud: 2627,
        Latitud: '-12,94',
      },
      { Código: '0504020001', Nombre: 'Ajeno', Ubigeo: '050401', 'Pobreza %': '45,2' },
      { Código: '0504010003', Nombre: 'Norte', Ubigeo: '050401', 'Pobreza %': '145,2', Latitud: '12,9' },
    ]);
    expect(file.rows).toMatchObject({ read: 3, new: 1, rejected: 2 });
    expect(file.problems.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'A3 CAT_CENTER_CODE',
      'D4 CAT_PERCENT',
      'F4 CAT_COORDINATE',
    ]);
    await office.ask('catalogs.apply', { analysisId, goodRowsOnly: true });
    const [center] = (await office.ask('catalogs.list', { kind: 'centros-poblados' })).entries;
    expect(center).toMatchObject({ code: '0504010001', detail: '45.2 %' });
  });
});

describe('templates.write', () => {
  it.each([
    ['hogares', ['Hogares', 'Integrantes', '_listas']],
    ['instituciones', ['Instituciones']],
    ['establecimientos', ['Establecimientos']],
    ['centros-poblados', ['Centros poblados', '_listas']],
  ] as const)('writes an empty workbook of %s that is read back without rows', async (kind, sheets) => {
    const path = `${office.dir}/${kind}.xlsx`;
    await office.ask('templates.write', { kind, file: { path } });
    expect((await contentOf(path)).sheets.map(({ name }) => name)).toEqual(sheets);
    const { files } =
      kind === 'hogares'
        ? await office.ask('households.analyse', { file: { path } })
        : await office.ask('catalogs.analyse', { kind, file: { path } });
    expect(files).toMatchObject([{ status: 'ready', rows: { read: 0 } }]);
  });
});
