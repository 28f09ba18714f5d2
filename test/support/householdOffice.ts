import type { Output } from '@shared/contract/routes';
import { affiliationHandlers } from '../../src/main/backend/handlers/affiliation';
import { catalogHandlers } from '../../src/main/backend/handlers/catalogs';
import { draftHandlers } from '../../src/main/backend/handlers/drafts';
import { eligibilityHandlers } from '../../src/main/backend/handlers/eligibility';
import { householdHandlers } from '../../src/main/backend/handlers/households';
import { importHandlers, templateHandlers } from '../../src/main/backend/handlers/imports';
import { openTestBackend, type TestBackend, type TestBackendOptions } from './backend';
import { writeTyped } from './w1Files';

export const REGISTRATION_HANDLERS = {
  ...catalogHandlers,
  ...householdHandlers,
  ...draftHandlers,
  ...importHandlers,
  ...templateHandlers,
  ...eligibilityHandlers,
  ...affiliationHandlers,
};

/** An office on 2026-05-04 with one school, one health post and one populated centre over 40 % poverty. */
export async function aHouseholdOffice(options: TestBackendOptions = {}): Promise<TestBackend> {
  const backend = await openTestBackend({ ...options, handlers: { ...REGISTRATION_HANDLERS, ...options.handlers } });
  await importCatalog(backend, 'instituciones', [
    { 'Código modular': '0403691', Anexo: '0', Nombre: 'IE 50101', Nivel: 'B0', Ubigeo: '050401' },
  ]);
  await importCatalog(backend, 'establecimientos', [
    { 'Código IPRESS': '00001234', Nombre: 'P.S. Alto Perú', Categoría: 'I-1', Ubigeo: '050401' },
  ]);
  await importCatalog(backend, 'centros-poblados', [
    { Código: '0504010001', Nombre: 'Huanta', Ubigeo: '050401', 'Pobreza %': '45,2' },
  ]);
  return backend;
}

type Kind = 'instituciones' | 'establecimientos' | 'centros-poblados';

export async function importCatalog(
  backend: TestBackend,
  kind: Kind,
  rows: Parameters<typeof writeTyped>[2][0]['rows'],
) {
  const path = await writeTyped(backend.dir, `${kind}.xlsx`, [{ name: 'Hoja1', rows }]);
  const { analysisId } = await backend.ask('catalogs.analyse', { kind, file: { path } });
  return backend.ask('catalogs.apply', { analysisId });
}

/** Both steps of W1 for a file; the answer of applying. */
export async function importHouseholds(backend: TestBackend, path: string, goodRowsOnly = false) {
  const { analysisId } = await backend.ask('households.analyse', { file: { path } });
  return backend.ask('households.apply', { analysisId, goodRowsOnly });
}

/** A stored member as the form sends it back. */
export const formMember = ({
  id: _id,
  entryDate: _entryDate,
  exitDate: _exitDate,
  schoolName: _schoolName,
  postName: _postName,
  ...fields
}: Output<'households.get'>['members'][number]) => fields;
