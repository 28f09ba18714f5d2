import type { Problem } from '@shared/contract/problems';
import { ok, type Result } from '@shared/domain/result';
import type { SignedInUser, Surroundings } from './backend';
import type { AccessLog } from './database/audit/accessLog';
import type { ReadDb } from './database/handles';
import type { Look } from './database/lookOver';
import { createWriteGate } from './jobs/writeGate';
import type { Keeper } from './registry/backups/keeper';

/** An unlocked registry and who unlocked it. */
export type Session = {
  readonly db: ReadDb;
  readonly user: SignedInUser;
  readonly key: Buffer;
  readonly look: Look;
  readonly keeper: Keeper;
  readonly seen: AccessLog;
  readonly close: () => Promise<void>;
};

/** The backend process: locked or open. Only the handlers of `registry` change `session`. */
export type Engine = {
  readonly surroundings: Surroundings;
  session: Session | undefined;
  readonly hold: ReturnType<typeof createWriteGate>;
};

export const createEngine = (surroundings: Surroundings): Engine => ({
  surroundings,
  session: undefined,
  hold: createWriteGate(),
});

/** Closes the registry and forgets its key; a job that is running keeps it open. */
export const lockSession = (engine: Engine): Promise<Result<null, Problem>> =>
  engine.hold('registry.lock', async () => {
    const { session } = engine;
    engine.session = undefined;
    await noteSigning(engine.surroundings, session, 'SIGN_OUT');
    await session?.close();
    return ok(null);
  });

/** Who came and went. A file that cannot be written keeps nobody in or out. */
export async function noteSigning(
  { now, log }: Surroundings,
  session: Session | undefined,
  kind: 'SIGN_IN' | 'SIGN_OUT',
  failedAt: readonly string[] = [],
): Promise<void> {
  if (session === undefined || session.look.seen().damage !== null) return;
  const { seen, user } = session;
  const line = { userId: user.id, what: '', scope: 'NONE', households: [] } as const;
  const failures = failedAt.map((at) => seen.note({ ...line, userId: '', at, kind: 'SIGN_IN_FAILED' }));
  const all = [...failures, seen.note({ ...line, at: now(), kind })];
  await Promise.all(all).catch((error: unknown) => log.error(error, kind));
}
