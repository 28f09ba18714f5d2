import { newestOf, remindersOf } from '@shared/domain/backups';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { findCopied, findFirstDay, findHistoryStands, noteCopied } from '../database/backupsTold';
import type { HandlersOf } from '../dispatch';
import { lockSession, type Engine } from '../engine';
import type { JobContext } from '../jobs/job';
import { copyElsewhere } from '../registry/backups/copyElsewhere';
import { backupFolderOf, listBackupFiles } from '../registry/backups/folder';
import { keepBackup } from '../registry/backups/keepBackup';
import { openBackup, type OpenedBackup } from '../registry/backups/openBackup';
import { lookHere, previewOf } from '../registry/backups/preview';
import { restoreBackup } from '../registry/backups/restore';
import { lookAtBackups } from '../registry/backups/states';

export const backupHandlers: HandlersOf<'backups'> = {
  async 'backups.list'({ surroundings: { registryFile }, session }) {
    const folder = backupFolderOf(registryFile);
    const backups = await lookAtBackups(listBackupFiles(folder), session?.key);
    return ok({ folder, backups: backups.map(({ file: _file, ...backup }) => backup) });
  },

  async 'backups.standing'({ db, registryFile, today, keeper }) {
    const newest = newestBackup({ registryFile, today });
    const copied = await findCopied(db);
    const { event } = await findHistoryStands(db);
    const since = (await findFirstDay(db)) ?? today();
    const failed = keeper.failed();
    return ok({
      late: remindersOf({ today: today(), since, newest, event, elsewhere: copied }),
      event,
      newest: newest === undefined ? null : { day: newest.day, time: newest.time },
      copied: copied === undefined ? null : { day: copied.day, folder: copied.folder },
      failed: failed?.code === 'backup-failed' ? failed.detail : (failed?.code ?? null),
    });
  },

  'backups.make': (backend, _input, job) => keepBackup(backend, backend, job),

  async 'backups.copy'(backend, { folder: asked }, job) {
    const folder = asked?.path ?? (await findCopied(backend.db))?.folder;
    if (folder === undefined) return refuse({ code: 'not-found', what: 'folder' });
    const fresh = await freshBackup(backend, job);
    if (!fresh.ok) return fresh;
    const taken = await copyElsewhere(fresh.value, folder);
    if (!taken.ok) return taken;
    const { name, sha256, isElsewhere } = taken.value;
    if (!isElsewhere || backend.look.seen().damage !== null) return ok({ name, folder, isElsewhere });
    return backend.write(async (tx) => {
      await noteCopied(tx, { ...fresh.value, folder }, sha256);
      return ok({ name, folder, isElsewhere });
    });
  },

  'backups.preview': (engine, asked) =>
    withBackup(engine, asked, async (backup) => {
      const here = await lookHere(engine, backup);
      return here.ok ? ok(await previewOf(backup, here.value)) : here;
    }),

  'backups.restore': (engine, asked) =>
    withBackup(engine, asked, async (backup) => {
      const here = await lookHere(engine, backup);
      if (!here.ok) return here;
      const locked = await lockSession(engine); // waits for no job: one that runs is told
      if (!locked.ok) return locked;
      return engine.hold('backups.restore', () => restoreBackup(engine.surroundings, backup, here.value));
    }),
};

/** A backup is closed again, and its key forgotten, whatever comes of it. */
async function withBackup<Value>(
  engine: Engine,
  asked: Parsed<'backups.preview'>,
  work: (backup: OpenedBackup) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem>> {
  const opened = await openBackup(engine, asked);
  if (!opened.ok) return opened;
  try {
    return await work(opened.value);
  } finally {
    await opened.value.db.destroy();
    opened.value.key.fill(0);
  }
}

const newestBackup = ({ registryFile, today }: Pick<Backend, 'registryFile' | 'today'>) =>
  newestOf(listBackupFiles(backupFolderOf(registryFile)), today());

/** The newest backup, made now where something changed since; of a damaged registry the one there is. */
async function freshBackup(backend: Backend, job: JobContext) {
  const { event } = await findHistoryStands(backend.db);
  const newest = newestBackup(backend);
  const isDamaged = backend.look.seen().damage !== null;
  if (newest !== undefined && (newest.event === event || isDamaged)) return ok(newest);
  const made = await keepBackup(backend, backend, job);
  if (!made.ok) return made;
  const kept = newestBackup(backend);
  return kept === undefined ? refuse({ code: 'not-found' as const, what: made.value.name }) : ok(kept);
}
