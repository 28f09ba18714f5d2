import type { CatalogKind } from '@shared/contract/catalogs';
import { ok, refuse } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { listCatalog } from '../../database/catalogs/listCatalog';
import { listBatch } from '../../database/imports';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import type { JobContext } from '../../jobs/job';
import { analyseCatalog } from './analyseCatalog';
import { healthPosts, populatedCenters, schools, type Catalog } from './catalog';
import { catalogImport } from './catalogImport';

export const catalogHandlers: HandlersOf<'catalogs'> = {
  'catalogs.analyse': (backend, { kind, file }, job) => ANALYSES[kind](backend, file.path, job),

  'catalogs.apply': async (backend, input, job) => {
    const [first] = await listBatch(backend.db, input.analysisId);
    const apply = first === undefined ? undefined : APPLICATIONS.get(first.kind);
    return apply === undefined ? refuse({ code: 'not-found', what: 'analysis' }) : apply(backend, input, job);
  },

  'catalogs.list': async ({ db }, { kind, ...page }) => ok(await listCatalog(db, kind, page)),
};

const analysisOf =
  <Fields extends { readonly ubigeo: string }>(catalog: Catalog<Fields>) =>
  (backend: Backend, path: string, job: JobContext) =>
    analyseFile(backend, catalogImport(catalog), path, job, (content) =>
      analyseCatalog(backend.db, catalog, content, job),
    );

const applicationOf =
  <Fields extends object>(catalog: Catalog<Fields>) =>
  (backend: Backend, input: Parameters<typeof applyAnalysis>[2], job: JobContext) =>
    applyAnalysis(backend, catalogImport(catalog), input, job);

const ANALYSES: Readonly<Record<CatalogKind, ReturnType<typeof analysisOf>>> = {
  instituciones: analysisOf(schools),
  establecimientos: analysisOf(healthPosts),
  'centros-poblados': analysisOf(populatedCenters),
};

const APPLICATIONS: ReadonlyMap<string, ReturnType<typeof applicationOf>> = new Map([
  [schools.kind, applicationOf(schools)],
  [healthPosts.kind, applicationOf(healthPosts)],
  [populatedCenters.kind, applicationOf(populatedCenters)],
]);
