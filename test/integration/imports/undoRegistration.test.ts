import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { classificationHandlers } from '../../../src/main/backend/handlers/classification';
import { documentHandlers } from '../../../src/main/backend/handlers/documents';
import { reniecHandlers } from '../../../src/main/backend/handlers/reniec';
import { territoryHandlers } from '../../../src/main/backend/handlers/territory';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, formMember, importCatalog, importHouseholds } from '../../support/householdOffice';
import { registrySchema, registryState } from '../../support/registryState';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from '../../support/w1Files';

let office: TestBackend;
beforeEach(async () => {
  office = await aHouseholdOffice({
    handlers: { ...classificationHandlers, ...documentHandlers, ...reniecHandlers, ...territoryHandlers },
  });
});
afterEach(() => office.close());

const state = () => registryState(office.session().db);
const newest = async () => {
  const { files } = await office.ask('imports.list', { limit: 1 });
  if (files[0] === undefined) throw new Error('no file was received');
  return files[0];
};
const undo = (id: string) => office.call('imports.undo', { id, reason: 'archivo equivocado' });
const undoNewest = async () => undo((await newest()).id);
const dependentsOf = async (id: string) =>
  (await office.ask('imports.show', { id })).dependents.map(({ matter, subject }) => `${matter} ${subject}`);
const w1 = (name: string, household: TypedRow = {}, child: TypedRow = {}) =>
  writeW1(office.dir, name, { households: [aHouseholdRow(household)], members: [aMemberRow(), aChildRow(child)] });

/** What a file leaves behind after it was taken back, down to the last trigger; and what comes of it the second time. */
async function roundTrip(receive: () => Promise<unknown>) {
  const lines = async () => [
    ...Object.entries(await state()).flatMap(([table, rows]) => rows.map((row) => `${table} ${row}`)),
    ...(await registrySchema(office.session().db)),
  ];
  const differing = (a: readonly string[], b: readonly string[]) => [
    ...a.filter((line) => !b.includes(line)),
    ...b.filter((line) => !a.includes(line)),
  ];
  const before = await lines();
  await receive();
  const isChanged = differing(before, await lines()).length > 0;
  await undoNewest();
  const left = differing(before, await lines());
  await receive();
  return { isChanged, left, again: (await newest()).outcome };
}

const NOTHING_LEFT = { isChanged: true, left: [], again: 'APPLIED' };

describe('undoing a file of households', () => {
  it('takes out the households it registered, with everything found by them', async () => {
    const path = await w1('hogares.xlsx');
    expect(await roundTrip(() => importHouseholds(office, path))).toEqual(NOTHING_LEFT);
    expect((await office.ask('households.search', { text: 'quispe' })).total).toBe(1);
    await undoNewest();
    expect((await office.ask('households.search', { text: 'quispe' })).total).toBe(0);
  });

  it('brings back what it changed: past addresses, services, classifications and documents are open again', async () => {
    await importHouseholds(office, await w1('hogares.xlsx'));
    office.setToday('2026-06-10');
    const moved = { Teléfono: '900000001', Dirección: 'Jr. Lima 20', 'Fecha de clasificación': '01/06/2026' };
    const path = await w1('segundo.xlsx', moved, { Grado: '5', 'N.º de documento': '78512384' });
    expect(await roundTrip(() => importHouseholds(office, path))).toEqual(NOTHING_LEFT);
  });

  it('tells of it in the history of the household', async () => {
    await importHouseholds(office, await w1('hogares.xlsx'));
    await importHouseholds(office, await w1('segundo.xlsx', { Teléfono: '900000001' }));
    await undoNewest();
    const { timeline } = await office.ask('households.get', { code: 'H-0001' });
    expect(timeline[0]).toMatchObject({
      kind: 'import.undone',
      details: { name: 'segundo.xlsx', reason: 'archivo equivocado' },
    });
  });

  it('is refused with what was built on it, each thing by household and who', async () => {
    await importHouseholds(office, await w1('hogares.xlsx'));
    const { id } = await newest();
    await office.ask('affiliation.affiliate', { on: toDate('2026-04-20'), codes: ['H-0001'] });
    const before = await state();
    expect(await dependentsOf(id)).toEqual(['eligibility H-0001', 'affiliation H-0001']);
    expect(await undo(id)).toMatchObject({ ok: false, problem: { code: 'import-needed', name: 'hogares.xlsx' } });
    expect(await state()).toEqual(before);
  });

  it('is refused after a change by hand of the same household, and after a later file', async () => {
    await importHouseholds(office, await w1('hogares.xlsx'));
    const { id } = await newest();
    const { household, members, revision } = await office.ask('households.get', { code: 'H-0001' });
    const typed = { household: { ...household, phone: '999999999' }, members: members.map(formMember), revision };
    await office.ask('households.save', typed);
    expect(await dependentsOf(id)).toEqual(['household H-0001']);
    await importHouseholds(office, await w1('segundo.xlsx', { Referencia: 'Otra' }));
    expect(await dependentsOf(id)).toContain('import segundo.xlsx');
  });

  it('says nothing of households that a later file brought', async () => {
    await importHouseholds(office, await w1('hogares.xlsx'));
    const { id } = await newest();
    const other = { 'Código de hogar': 'H-0002' };
    const members = [aMemberRow({ ...other, 'N.º de documento': '40512378' })];
    await importHouseholds(
      office,
      await writeW1(office.dir, 'otro.xlsx', { households: [aHouseholdRow(other)], members }),
    );
    expect(await dependentsOf(id)).toEqual([]);
  });
});

describe('undoing a catalogue', () => {
  const school = (given: TypedRow = {}): TypedRow => ({
    'Código modular': '0403709',
    Anexo: '0',
    Nombre: 'IE 50102',
    Nivel: 'B0',
    Ubigeo: '050401',
    ...given,
  });

  it('takes out new entries and brings back changed ones', async () => {
    expect(
      await roundTrip(() =>
        importCatalog(office, 'instituciones', [school(), school({ 'Código modular': '0403691', Nombre: 'IE otra' })]),
      ),
    ).toEqual(NOTHING_LEFT);
  });

  it('is refused while members go to a school it brought, and while households name its centre', async () => {
    await importCatalog(office, 'instituciones', [school()]);
    const schools = (await newest()).id;
    await importCatalog(office, 'centros-poblados', [
      { Código: '0504010002', Nombre: 'Luricocha', Ubigeo: '050401', 'Pobreza %': '50,5' },
    ]);
    const centers = (await newest()).id;
    const there = { 'Código de centro poblado': '0504010002', 'Centro poblado': 'Luricocha' };
    await importHouseholds(office, await w1('hogares.xlsx', there, { 'Código modular': '0403709' }));
    const file = 'import hogares.xlsx';
    expect([await dependentsOf(schools), await dependentsOf(centers)]).toEqual([[file], [file]]);
    await undoNewest();
    expect([await dependentsOf(schools), await dependentsOf(centers)]).toEqual([[], []]);
  });
});

describe('undoing answers', () => {
  beforeEach(async () => {
    await importHouseholds(
      office,
      await w1('hogares.xlsx', {}, { 'Tipo de documento': 'CNV', 'N.º de documento': '900123456' }),
    );
  });
  const received = async (route: 'classification' | 'documents' | 'reniec', row: TypedRow) => {
    const path = await writeTyped(office.dir, `${route}.xlsx`, [{ name: 'Hoja1', rows: [row] }]);
    const { analysisId } = await office.ask(`${route}.analyse`, { file: { path } });
    return office.ask(`${route}.apply`, { analysisId });
  };

  it('of SISFOH', async () => {
    const answer = {
      'Código de hogar': 'H-0001',
      'Código PGH': 'PGH-77',
      'Clasificación socioeconómica': 'POBRE EXTREMO',
      'Fecha de clasificación': '15/04/2026',
      'Vence clasificación': '15/04/2030',
    };
    expect(await roundTrip(() => received('classification', answer))).toEqual(NOTHING_LEFT);
  });

  it('of a campaign of documents', async () => {
    const obtained = {
      'Código de hogar': 'H-0001',
      'N.º': 2,
      Resultado: 'OBTUVO DOCUMENTO',
      'Fecha del resultado': '04/05/2026',
      'Tipo de documento nuevo': 'DNI',
      'N.º de documento nuevo': '78512376',
    };
    expect(await roundTrip(() => received('documents', obtained))).toEqual(NOTHING_LEFT);
  });

  it('of RENIEC, unless somebody settled one of them', async () => {
    const other = { 'Apellido paterno': 'QUISPE', 'Apellido materno': 'MAMANI', Nombres: 'ROSA LUCÍA' };
    expect(
      await roundTrip(() => received('reniec', { DNI: '40512377', Respuesta: 'NOMBRE DIFERENTE', ...other })),
    ).toEqual(NOTHING_LEFT);
    await office.ask('reniec.settle', { household: 'H-0001', member: 1, as: 'ACCEPTED' });
    expect(await dependentsOf((await newest()).id)).toContain('document H-0001');
  });
});

describe('undoing lists of districts', () => {
  const INDEX: TypedRow = {
    Ubigeo: '050401',
    Distrito: 'HUANTA',
    'Pobreza %': '43,5',
    Fecha: '01/01/2019',
    Fuente: 'Mapa de pobreza 2018',
    Violencia: 'ALTA',
  };
  const receive = async (name: string, row: TypedRow) => {
    const path = await writeTyped(office.dir, name, [{ name: 'Hoja1', rows: [row] }]);
    const { analysisId } = await office.ask('territory.analyse', { kind: 'indice-distrital', file: { path } });
    return office.ask('territory.apply', { analysisId });
  };

  it('brings the replaced index back', async () => {
    await receive('a.xlsx', INDEX);
    expect(await roundTrip(() => receive('b.xlsx', { ...INDEX, 'Pobreza %': '39,9' }))).toEqual(NOTHING_LEFT);
  });
});
