import type { DownloadHeader } from '@shared/contract/downloads';
import type { Problem } from '@shared/contract/problems';
import { isDownloadKind } from '@shared/domain/packages/downloads';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvent } from '../../database/events';
import { listBatch } from '../../database/imports';
import { keepImport, listDownloads } from '../../database/packages/downloads';
import { findOriginal } from '../../database/receivedFiles';
import { insertReceived } from '../../database/packages/received';
import type { HandlersOf } from '../../dispatch';
import { DOWNLOAD_TABLES, tablesOf } from '../../packages/downloads/tables';
import { readTables, refusePackage, type Incoming } from '../../packages/incoming';
import { readPackage } from '../../packages/readPackage';
import { inOrder, isOutsideChain, openReceived } from '../packages/receive';
import { DOWNLOADS } from './kinds';

export const downloadHandlers: HandlersOf<'downloads'> = {
  'downloads.analyse': async (backend, { file: { path }, conflicts: rule, decisions }, job) => {
    const read = await readPackage(path);
    if (!read.ok) return read;
    const opened = await open(backend, read.value.bytes);
    if (!opened.ok) return opened;
    const { info, parts } = opened.value;
    const header = headerOf(opened.value);
    // A receipt changes no data: there is nothing to look at before it is taken in.
    if (isOutsideChain(info.kind)) return ok({ header, analysis: null });
    if (!isDownloadKind(info.kind)) return refusePackage('KIND_UNKNOWN', info.kind);
    const tables = readTables(parts, tablesOf(info.kind));
    if (!tables.ok) return tables;
    const rows = tables.value.get(DOWNLOAD_TABLES[info.kind].name) ?? [];
    const came = { file: read.value, rows, tables: tables.value };
    const choices = { rule, decisions: new Map(decisions.map(({ key, keep }) => [key, keep] as const)) };
    const analysed = await DOWNLOADS[info.kind].analyse(backend, came, choices, job);
    return analysed.ok ? ok({ header, analysis: analysed.value }) : analysed;
  },

  'downloads.apply': async (backend, input, job) => {
    const [first] = await listBatch(backend.db, input.analysisId);
    const original = first && (await findOriginal(backend.db, first.id));
    if (first === undefined || original === undefined) return refuse({ code: 'not-found', what: 'analysis' });
    // Opened once more: keys may have been withdrawn and another package may have taken its place since.
    const opened = await open(backend, original);
    if (!opened.ok) return opened;
    const { info, sha256 } = opened.value;
    const { identifier, kind, sequence } = info;
    if (!isDownloadKind(kind)) return refusePackage('KIND_UNKNOWN', kind);
    return backend.write(async (tx) => {
      const applied = await DOWNLOADS[kind].apply(tx, backend, input, job);
      if (!applied.ok) return applied;
      const known = await listDownloads(tx);
      if (known.every((one) => one.sequence !== sequence)) await insertReceived(tx, opened.value);
      await keepImport(tx, sequence, first.id);
      const details = { kind, sha256 };
      await noteEvent(tx, { kind: 'package.received', subject: identifier, importId: first.id, details });
      return ok({ ...applied.value, header: headerOf(opened.value) });
    });
  },

  'downloads.list': async ({ db }) => ok([...(await listDownloads(db))]),
};

/** For this office and next in the chain, in which a receipt has no place; one that was taken back may come once more, where none after it is in force. */
async function open(backend: Backend, bytes: Buffer): Promise<Result<Incoming, Problem>> {
  const opened = await openReceived(backend, bytes);
  if (!opened.ok) return opened;
  const { info, sha256 } = opened.value;
  if (isOutsideChain(info.kind)) return opened;
  const from = (await listDownloads(backend.db)).filter(({ sequence }) => sequence >= info.sequence);
  const isTakenBack = from.length > 0 && from.every(({ outcome }) => outcome === 'UNDONE');
  if (isTakenBack && from.at(-1)?.sha256 === sha256) return opened;
  return inOrder(backend.db, opened.value);
}

const headerOf = ({ info, sha256 }: Incoming): DownloadHeader => ({
  identifier: info.identifier,
  kind: info.kind,
  sequence: info.sequence,
  from: info.organisation,
  date: info.date,
  expires: info.expires,
  sha256,
});
