import { setTimeout as wait } from 'node:timers/promises';
import type { Problem } from '@shared/contract/problems';
import type { Surroundings } from '../../backend';
import type { Look } from '../../database/lookOver';
import { isFault } from '../../files/faults';
import type { BackupSource } from '../backUpRegistry';
import { keepBackupIfDue } from './keepBackup';

/** Who sees to the automatic backups of an open registry. `failed`: why the last attempt came to nothing. */
export type Keeper = { readonly failed: () => Problem | null; readonly stop: () => Promise<void> };

/** `behind`: while people work; `atClosing`: before a command ends; `never`: backups are somebody else's matter. */
export type WhenKept = 'behind' | 'atClosing' | 'never';

/** What was done is looked at by who did it before it is copied. */
const EVERY_MS = 5000;
/** A full disk or a folder that cannot be written is not tried every few seconds. */
const AFTER_FAILURE_MS = 10 * 60_000;

type Kept = BackupSource & Pick<Surroundings, 'today' | 'now' | 'log' | 'kept'> & { readonly look: Look };

export function startKeeper(kept: Kept, everyMs = EVERY_MS): Keeper {
  const stopping = new AbortController();
  let problem: Problem | null = null;
  const keepOne = async (signal: AbortSignal) => {
    problem = await attempt(kept, signal);
  };
  const round = kept.kept === 'behind' ? goRound(stopping.signal, everyMs, keepOne, () => problem !== null) : undefined;
  return {
    failed: () => problem,
    async stop() {
      stopping.abort();
      await round;
      if (kept.kept === 'atClosing') await keepOne(new AbortController().signal);
    },
  };
}

async function goRound(
  signal: AbortSignal,
  everyMs: number,
  keepOne: (signal: AbortSignal) => Promise<void>,
  hasFailed: () => boolean,
): Promise<void> {
  while (!signal.aborted) {
    const pauseMs = hasFailed() ? AFTER_FAILURE_MS : everyMs;
    await wait(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    if (!signal.aborted) await keepOne(signal);
  }
}

/** Nothing that goes wrong here may disturb who works; damage is never copied over what is sound. */
async function attempt({ log, look, ...kept }: Kept, signal: AbortSignal): Promise<Problem | null> {
  if (look.seen().damage !== null) return null;
  try {
    const made = await keepBackupIfDue(kept, kept, { signal, report: () => undefined });
    return made.ok || made.problem.code === 'cancelled' ? null : made.problem;
  } catch (error) {
    if (signal.aborted) return null;
    log.error(error, 'registry.backup');
    return { code: 'backup-failed', detail: isFault(error) ? error.code : 'unexpected' };
  }
}
