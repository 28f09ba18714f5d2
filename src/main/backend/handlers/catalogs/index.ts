import type { CatalogKind } from '@shared/contract/catalogs';
import { ok, refuse } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { loadEntries } from '../../database/catalogs/catalogStore';
import { listCatalog } from '../../database/catalogs/listCatalog';
import { listBatch } from '../../database/imports';
import type { HandlersOf } from '../../dispatch';
import { analyseFile } from '../../imports/analyseFile';
import { applyAnalysis } from '../../imports/apply';
import { inChunks, type JobContext } from '../../jobs/job';
import { columnSpecs, listsOf, writtenRow } from '../../workbooks/tables/table';
import { writeAsked } from '../writeFile';
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

  'catalogs.export': (backend, { kind, file }, job) => EXPORTS[kind](backend, file.path, job),

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

const exportOf =
  <Fields>({ kind, table, store, keys }: Catalog<Fields>) =>
  async (backend: Backend, path: string, job: JobContext) => {
    const keyOf = (entry: Fields) => keys.map((key) => String(entry[key])).join('-');
    const entries = (await loadEntries(backend.db, store)).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    async function* rows() {
      for await (const entry of inChunks(entries, entries.length, job, 'writing')) yield writtenRow(table, entry);
    }
    const sheet = { name: table.sheet, columns: columnSpecs(table), rows: rows(), landscape: true };
    const written = await writeAsked(backend, path, { subject: kind, lists: listsOf(table), sheets: [sheet] });
    return written.ok ? ok({ rows: entries.length }) : written;
  };

const EXPORTS: Readonly<Record<CatalogKind, ReturnType<typeof exportOf>>> = {
  instituciones: exportOf(schools),
  establecimientos: exportOf(healthPosts),
  'centros-poblados': exportOf(populatedCenters),
};

const APPLICATIONS: ReadonlyMap<string, ReturnType<typeof applicationOf>> = new Map([
  [schools.kind, applicationOf(schools)],
  [healthPosts.kind, applicationOf(healthPosts)],
  [populatedCenters.kind, applicationOf(populatedCenters)],
]);
