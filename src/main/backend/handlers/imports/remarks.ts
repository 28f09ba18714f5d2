import { basename, join } from 'node:path';
import { ok, refuse } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { listBatch, type StoredImport } from '../../database/imports';
import type { HandlersOf } from '../../dispatch';
import { getDraft } from '../../imports/draftLines';
import { inChunks } from '../../jobs/job';
import { makeFolder, writeAsked } from '../writeFile';
import { remarksOf } from './kinds';

export const remarksHandlers: Pick<HandlersOf<'imports'>, 'imports.remarks'> = {
  'imports.remarks': async (backend, { analysisId, target, kind }, job) => {
    const batch = await listBatch(backend.db, analysisId);
    if (batch.length === 0) return refuse({ code: 'not-found', what: 'analysis' });
    const remarked = batch.filter(hasRemarks).slice(0, kind === 'file' ? 1 : batch.length);
    const folder = kind === 'folder' ? await makeFolder(target.path) : ok(target.path);
    if (!folder.ok) return folder;
    const written: { name: string; source: string }[] = [];
    for await (const stored of inChunks(remarked, remarked.length, job, 'writing')) {
      const name = remarksName(
        stored.name,
        written.map((one) => one.name),
      );
      const path = kind === 'file' ? target.path : join(target.path, name);
      const result = await writeRemarks(backend, stored, path);
      if (!result.ok) return result;
      written.push({ name: kind === 'file' ? basename(target.path) : name, source: stored.name });
    }
    return ok({ written });
  },
};

/** Files of the same name from different folders do not write over each other. */
function remarksName(source: string, taken: readonly string[]): string {
  const plain = `Observaciones - ${source.replace(/\.[^.]*$/, '')}`;
  const names = [plain, ...taken.map((_name, index) => `${plain} (${index + 2})`)].map((name) => `${name}.xlsx`);
  const isFree = (name: string) => taken.every((one) => one.toLowerCase() !== name.toLowerCase());
  return names.find(isFree) ?? plain;
}

const hasRemarks = ({ report, status }: StoredImport) =>
  report.problems.length > 0 && (status === 'DRAFT' || status === 'PARTLY' || status === 'APPLIED');

async function writeRemarks(backend: Backend, { id, kind }: StoredImport, path: string) {
  return writeAsked(backend, path, remarksOf(kind, await getDraft(backend.db, id)));
}
