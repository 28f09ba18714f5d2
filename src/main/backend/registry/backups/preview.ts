import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { Knex } from 'knex';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { dayNumber, type IsoDate } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { ReadDb } from '../../database/handles';
import { openDatabase } from '../../database/open';
import { countKinds, findLastMoment, KINDS, type KindCounts } from '../../database/restored';
import { findUser } from '../../database/users';
import type { Engine } from '../../engine';
import { isFault } from '../../files/faults';
import { readKeyring } from '../keyring';
import { mayRestore, type OpenedBackup } from './openBackup';

type Preview = Output<'backups.preview'>;
/** The registry that is here. `counts`: as far as it can be read. */
export type Here = Pick<Preview, 'here'> & { readonly counts: KindCounts | undefined; readonly until: IsoDate | null };

/** What restoring a backup would change, by kind, before anything is. */
export async function previewOf({ file, db, ring }: OpenedBackup, { here, counts, until }: Here): Promise<Preview> {
  const inBackup = await countKinds(db);
  const last = await findLastMoment(db);
  return {
    name: basename(file),
    office: ring.office.name,
    here,
    until: last,
    since:
      until === null || last === null || counts === undefined
        ? null
        : { days: dayNumber(until) - dayNumber(last), changes: counts.events - inBackup.events },
    kinds: KINDS.map((kind) => ({ kind, now: counts?.[kind] ?? null, inBackup: inBackup[kind] })),
  };
}

/** The registry that would be replaced; refused to who may not restore it any more, however old the backup. */
export async function lookHere(engine: Engine, backup: OpenedBackup): Promise<Result<Here, Problem>> {
  const { registryFile } = engine.surroundings;
  if (!existsSync(registryFile)) return ok({ here: 'ABSENT', counts: undefined, until: null });
  const ring = readKeyring(registryFile);
  if (ring.ok && ring.value.registryId !== backup.ring.registryId)
    return ok({ here: 'OTHER', counts: undefined, until: null });
  if (engine.session !== undefined) {
    return readHere(engine.session.db, backup, engine.session.look.seen().damage !== null);
  }
  const opened = await openDatabase(registryFile, backup.key);
  if (!opened.ok) return isOver(opened.problem) ? ok(DAMAGED) : opened;
  return closing(opened.value, (db) => readHere(db, backup, false));
}

const DAMAGED: Here = { here: 'DAMAGED', counts: undefined, until: null };
/** Nothing can be read of it; one that another program has open is none of these. */
const isOver = ({ code }: Problem) => code === 'registry-damaged';

async function readHere(db: ReadDb, { userId }: OpenedBackup, isDamaged: boolean): Promise<Result<Here, Problem>> {
  try {
    const role = (await findUser(db, userId))?.role;
    if (!mayRestore(role)) return refuse({ code: 'forbidden', role: role ?? '', route: 'backups.restore' });
    const here = isDamaged ? 'DAMAGED' : 'SOUND';
    return ok({ here, counts: await countKinds(db), until: await findLastMoment(db) });
  } catch (error) {
    if (!isFault(error)) throw error;
    return ok(DAMAGED);
  }
}

async function closing<Value>(db: Knex, work: (db: Knex) => Promise<Value>): Promise<Value> {
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
