import type { Problem } from '@shared/contract/problems';
import { ok, type Result } from '@shared/domain/result';
import type { SignedInUser, Surroundings } from './backend';
import type { ReadDb } from './database/handles';
import type { Look } from './database/lookOver';
import { createWriteGate } from './jobs/writeGate';
import { createAttempts, type Attempts } from './registry/attempts';

/** An unlocked registry and who unlocked it. */
export type Session = {
  readonly db: ReadDb;
  readonly user: SignedInUser;
  readonly key: Buffer;
  readonly look: Look;
  readonly close: () => Promise<void>;
};

/** The backend process: locked or open. Only the handlers of `registry` change `session`. */
export type Engine = {
  readonly surroundings: Surroundings;
  session: Session | undefined;
  readonly hold: ReturnType<typeof createWriteGate>;
  readonly attempts: Attempts;
};

export const createEngine = (surroundings: Surroundings): Engine => ({
  surroundings,
  session: undefined,
  hold: createWriteGate(),
  attempts: createAttempts(surroundings.registryFile),
});

/** Closes the registry and forgets its key; a job that is running keeps it open. */
export const lockSession = (engine: Engine): Promise<Result<null, Problem>> =>
  engine.hold('registry.lock', async () => {
    const { session } = engine;
    engine.session = undefined;
    await session?.close();
    return ok(null);
  });
