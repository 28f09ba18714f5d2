import type { ReadDb } from './database/handles';
import type { SignedInUser, Surroundings } from './backend';
import { createWriteGate } from './jobs/writeGate';

/** An unlocked registry and who unlocked it. */
export type Session = { readonly db: ReadDb; readonly user: SignedInUser; readonly close: () => Promise<void> };

/** The backend process: locked or open. Only the handlers of `registry` change `session`. */
export type Engine = Surroundings & {
  session: Session | undefined;
  readonly hold: ReturnType<typeof createWriteGate>;
};

export const createEngine = (surroundings: Surroundings): Engine => ({
  ...surroundings,
  session: undefined,
  hold: createWriteGate(),
});
