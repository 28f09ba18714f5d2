import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '../files/replaceFile';

/** Failed attempts to unlock, in a row; kept beside the registry, so that starting the program again is no way round. */
export type Attempts = {
  readonly secondsToWait: (now: string) => number;
  readonly failed: (now: string) => Promise<void>;
  /** When each of them was; forgets them. */
  readonly succeeded: () => Promise<readonly string[]>;
};

const FREE_ATTEMPTS = 5;
const LONGEST_WAIT_SECONDS = 300;
const KEPT = 1000;

const stored = z.strictObject({ failures: z.array(z.iso.datetime()).max(KEPT), openAgainAt: z.int().min(0) });
type Stored = z.output<typeof stored>;
const NONE: Stored = { failures: [], openAgainAt: 0 };

export const attemptsFileOf = (registryFile: string) => `${registryFile}.attempts.json`;

/** After five failures each further attempt waits twice as long, up to five minutes. A clock set back adds nothing. */
export function createAttempts(registryFile: string): Attempts {
  const file = attemptsFileOf(registryFile);
  return {
    secondsToWait(now) {
      const seconds = Math.ceil((read(file).openAgainAt - Date.parse(now)) / 1000);
      return Math.min(LONGEST_WAIT_SECONDS, Math.max(0, seconds));
    },
    async failed(now) {
      const failures = [...read(file).failures, now].slice(-KEPT);
      const waits = failures.length >= FREE_ATTEMPTS;
      await keep(file, { failures, openAgainAt: waits ? Date.parse(now) + 1000 * delaySeconds(failures.length) : 0 });
    },
    async succeeded() {
      const { failures } = read(file);
      if (failures.length > 0) await keep(file, NONE);
      return failures;
    },
  };
}

const delaySeconds = (failures: number) => Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - FREE_ATTEMPTS + 1));

const keep = (file: string, value: Stored) => replaceFile(file, `${JSON.stringify(value)}\n`);

// Without it, or with a broken one, nobody is kept out of their own registry.
function read(file: string): Stored {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return NONE;
  }
}
