import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IMPORT_KINDS, PACKAGE_KINDS, type Analysis, type ImportKindName } from '@shared/contract/imports';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { importKindName } from '@shared/messages/imports';
import { latestEvent } from '../../../src/main/backend/database/events';
import { benefitHandlers } from '../../../src/main/backend/handlers/benefits';
import { cardHandlers } from '../../../src/main/backend/handlers/cards';
import { classificationHandlers } from '../../../src/main/backend/handlers/classification';
import { incentiveHandlers } from '../../../src/main/backend/handlers/incentives';
import { complianceHandlers } from '../../../src/main/backend/handlers/compliance';
import { documentHandlers } from '../../../src/main/backend/handlers/documents';
import { reniecHandlers } from '../../../src/main/backend/handlers/reniec';
import { rosterHandlers } from '../../../src/main/backend/handlers/rosters';
import { reconciliationHandlers } from '../../../src/main/backend/handlers/reconciliation';
import { territoryHandlers } from '../../../src/main/backend/handlers/territory';
import type { TestBackend } from '../../support/backend';
import { aHouseholdOffice, importHouseholds } from '../../support/householdOffice';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from '../../support/w1Files';

/* Every kind of incoming file, as this office makes it, given to the importer of every other kind. */

const PERIOD = toPeriod('2026-B3');
const CENTER = { Código: '0504010002', Nombre: 'Maynay', Ubigeo: '050401', 'Pobreza %': '50,1', Altitud: '2600' };
const SCHOOL = { 'Código modular': '0672063', Anexo: '0', Nombre: 'IE 50102', Nivel: 'B0', Ubigeo: '050401' };
const ANSWER = {
  'Código de hogar': 'H-0001',
  'Clasificación socioeconómica': 'POBRE',
  'Fecha de clasificación': '10/04/2026',
};
const RULE = { Reglas: 'CEPAL', Ubigeo: '050401', Distrito: 'HUANTA', Intervenido: 'SÍ', Desde: '01/01/2012' };
const INDEX = { Ubigeo: '050401', Distrito: 'HUANTA', 'Pobreza %': '52,1', Fecha: '01/01/2018' };

const NAMED = {
  Lista: 'TEMPORARY_2020',
  'Código de hogar': 'H-0001',
  'Nombrado desde': '03/10/2020',
  'Documento de la sede': 'Oficio 80-2020',
};
const CANDIDATE = {
  'Año escolar': 2025,
  'Código modular': '0672063-0',
  'Institución educativa': 'IE 50102',
  'Código de hogar': 'H-0001',
  'N.º': 2,
  'Apellidos y nombres': 'QUISPE MAMANI, ROSA',
  Nacimiento: '10/04/2010',
  Documento: 'DNI 78512376',
  Grado: '4',
  Aprobó: 'SÍ',
  Nota: '15',
  'Puesto en el grado': 2,
  'Estudiantes del grado': 30,
};
const BANK = {
  'Código de hogar': 'H-0001',
  'Tipo de documento': 'DNI',
  'N.º de documento': '40000001',
  'Apellido paterno': 'QUISPE',
  Nombres: 'ROSA',
  Pedido: 'ABRIR CUENTA',
  'Respuesta del banco': 'CUENTA ABIERTA',
  'Fecha de la respuesta': '05/07/2026',
  'N.º de cuenta': '04123456789',
};
const SCHEME = {
  Esquema: 'A1',
  Nivel: 'SECUNDARIA',
  Grado: 4,
  'Monto por bimestre': 150,
  'Bono anual': 0,
  'Rige desde': '01/01/2026',
  'Se da': 'EN DISTRITOS',
  'Documento de la sede': 'Oficio 12-2025',
};
const RESULT = {
  'Código de hogar': 'H-0001',
  Motivo: 'Ninguno',
  'Documento del titular': '40000001',
  Total: 200,
  Resultado: 'COBRADO',
  Fecha: '05/07/2026',
};

let office: TestBackend;
beforeAll(async () => {
  const handlers = {
    ...benefitHandlers,
    ...cardHandlers,
    ...classificationHandlers,
    ...complianceHandlers,
    ...documentHandlers,
    ...incentiveHandlers,
    ...reconciliationHandlers,
    ...reniecHandlers,
    ...rosterHandlers,
    ...territoryHandlers,
  };
  office = await aHouseholdOffice({ handlers, role: 'supervisor' });
  const households = [aHouseholdRow()];
  const members = [aMemberRow(), aChildRow({ 'Tipo de documento': 'NINGUNO', 'N.º de documento': null })];
  await importHouseholds(office, await writeW1(office.dir, 'padrón.xlsx', { households, members }));
  await office.ask('affiliation.affiliate', { on: toDate('2026-05-04'), codes: 'all' });
  await office.ask('compliance.open', { period: PERIOD });
  await writeFiles();
});
afterAll(() => office.close());

const place = (kind: string) => join(office.dir, `${kind}.xlsx`);
const typed = (kind: ImportKindName, row: TypedRow) =>
  writeTyped(office.dir, `${kind}.xlsx`, [{ name: 'Hoja1', rows: [row] }]);

async function writeFiles(): Promise<void> {
  await office.ask('households.export', { file: { path: place('hogares') } });
  await typed('instituciones', { ...SCHOOL, 'Centro poblado': 'Huanta', 'Director(a)': 'JOSÉ' });
  await office.ask('catalogs.export', { kind: 'establecimientos', file: { path: place('establecimientos') } });
  await typed('centros-poblados', CENTER);
  await typed('sisfoh', ANSWER);
  await office.ask('documents.campaign', { file: { path: place('campana-documentos') } });
  await office.ask('reniec.export', { file: { path: place('consulta-reniec') } });
  await typed('distritos-intervenidos', { ...RULE, 'Pobreza %': '52,1', Norma: 'RM 001' });
  await typed('indice-distrital', INDEX);
  await typed('resultado-de-pago', RESULT);
  await typed('candidatos-vraem', CANDIDATE);
  await typed('hogares-nombrados', NAMED);
  await typed('esquemas-alternativos', SCHEME);
  await typed('cuentas-banco', BANK);
  await aSentList();
  const { files } = await office.ask('rosters.export', {
    period: PERIOD,
    folder: { path: join(office.dir, 'libros') },
  });
  rosterFile = join(office.dir, 'libros', files[0]?.name ?? '');
}

/** Of a bimester whose payer may answer; what is in it does not matter here. */
async function aSentList(): Promise<void> {
  const { db, user } = office.session();
  const at = '2026-07-06T15:00:00.000Z';
  const other = '01JZZZZZZZZZZZZZZZZZZZZZZZ';
  const figures = { rule_set: 'CEPAL', inputs_sha256: '', sha256: '', paid_count: 0, total_cents: 0 };
  const steps = {
    calculated_on: '2026-07-05',
    calculated_at: at,
    calculated_by: user.id,
    approved_at: at,
    sent_at: at,
  };
  await db('payment_list').insert({
    id: 'L1',
    period: PERIOD,
    status: 'SENT',
    ...figures,
    ...steps,
    approved_by: other,
  });
}

let rosterFile = '';
const fileOf = (kind: ImportKindName) => (kind === 'rosters' ? rosterFile : place(kind));

type Analyse = (file: { readonly path: string }) => Promise<Analysis>;
const catalog =
  (kind: 'instituciones' | 'establecimientos' | 'centros-poblados'): Analyse =>
  (file) =>
    office.ask('catalogs.analyse', { kind, file });
const list =
  (kind: 'distritos-intervenidos' | 'indice-distrital'): Analyse =>
  (file) =>
    office.ask('territory.analyse', { kind, file });

/** What is typed in the office, and what headquarters decides, come in no workbook. */
type FileKind = Exclude<ImportKindName, 'formulario-papel' | (typeof PACKAGE_KINDS)[number]>;
const isFileKind = (kind: ImportKindName): kind is FileKind =>
  kind !== 'formulario-papel' && !PACKAGE_KINDS.some((one) => one === kind);
const FILE_KINDS = IMPORT_KINDS.filter(isFileKind);

const ANALYSE: Readonly<Record<FileKind, Analyse>> = {
  hogares: (file) => office.ask('households.analyse', { file }),
  rosters: (file) => office.ask('rosters.analyse', { period: PERIOD, files: [file] }),
  instituciones: catalog('instituciones'),
  establecimientos: catalog('establecimientos'),
  'centros-poblados': catalog('centros-poblados'),
  sisfoh: (file) => office.ask('classification.analyse', { file }),
  'campana-documentos': (file) => office.ask('documents.analyse', { file }),
  'consulta-reniec': (file) => office.ask('reniec.analyse', { file }),
  'distritos-intervenidos': list('distritos-intervenidos'),
  'indice-distrital': list('indice-distrital'),
  'candidatos-vraem': (file) => office.ask('incentives.analyse', { file }),
  'esquemas-alternativos': (file) => office.ask('benefits.analyseSchemes', { file }),
  'hogares-nombrados': (file) => office.ask('benefits.analyse', { file }),
  'cuentas-banco': (file) => office.ask('cards.analyse', { file }),
  'resultado-de-pago': (file) => office.ask('reconciliation.analyse', { period: PERIOD, file }),
};

const outcomeOf = async (expected: FileKind, path: string) => {
  const [report] = (await ANALYSE[expected]({ path })).files;
  return { status: report?.status, code: report?.code, read: report?.rows.read, message: report?.message };
};

describe.each(FILE_KINDS)('where «%s» is expected', (expected) => {
  it.each(FILE_KINDS.filter((kind) => kind !== expected))('«%s» is refused by name', async (given) => {
    const before = await latestEvent(office.session().db);
    const { message, ...outcome } = await outcomeOf(expected, fileOf(given));
    expect(outcome).toEqual({ status: 'refused', code: 'OTHER_KIND', read: 0 });
    expect(message).toContain(`«${importKindName(given)}»`);
    expect(message).toContain(`«${importKindName(expected)}»`);
    expect(await latestEvent(office.session().db)).toBe(before);
  });

  it('its own file is read', async () => {
    const { status, read } = await outcomeOf(expected, fileOf(expected));
    expect(status).not.toBe('refused');
    expect(read).toBeGreaterThan(0);
  });
});

describe('what only looks like another kind', () => {
  it('is judged as what it was given for where columns are missing', async () => {
    const { Ubigeo: _ubigeo, ...withoutUbigeo } = aHouseholdRow();
    const path = await writeW1(office.dir, 'sin ubigeo.xlsx', { households: [withoutUbigeo], members: [aMemberRow()] });
    expect(await outcomeOf('hogares', path)).toMatchObject({ code: 'COLUMNS_MISSING' });
  });

  it('is taken with columns of the office’s own', async () => {
    const path = await typed('centros-poblados', {
      ...CENTER,
      Distrito: 'HUANTA',
      Fecha: '01/01/2018',
      Fuente: 'INEI',
    });
    expect(await outcomeOf('centros-poblados', path)).toMatchObject({ status: 'ready', read: 1 });
  });
});

it('names and documents without an answer of RENIEC are no answers', async () => {
  const person = { DNI: '40512377', 'Apellido paterno': 'QUISPE', 'Apellido materno': 'MAMANI', Nombres: 'ROSA' };
  const bare = await writeTyped(office.dir, 'nombres.xlsx', [{ name: 'Lista', rows: [person] }]);
  expect(await outcomeOf('consulta-reniec', bare)).toMatchObject({
    status: 'refused',
    code: 'ANSWERS_ABSENT',
    message: expect.stringContaining('«Respuesta»') as unknown,
  });
  const answered = await writeTyped(office.dir, 'respuestas.xlsx', [
    { name: 'Lista', rows: [{ ...person, Resultado: 'NO COINCIDE' }] },
  ]);
  expect(await outcomeOf('consulta-reniec', answered)).toMatchObject({ status: 'ready', read: 1 });
});
