/** Failed attempts to unlock, in a row, in this process. */
export type Attempts = {
  readonly secondsToWait: (now: string) => number;
  readonly failed: (now: string) => void;
  readonly succeeded: () => void;
};

const FREE_ATTEMPTS = 5;
const LONGEST_WAIT_SECONDS = 300;

/** After five failures each further attempt waits twice as long, up to five minutes. */
export function createAttempts(): Attempts {
  let failures = 0;
  let openAgainAt = 0;
  return {
    secondsToWait: (now) => Math.max(0, Math.ceil((openAgainAt - Date.parse(now)) / 1000)),
    failed(now) {
      failures += 1;
      if (failures >= FREE_ATTEMPTS) openAgainAt = Date.parse(now) + 1000 * delaySeconds(failures);
    },
    succeeded() {
      failures = 0;
      openAgainAt = 0;
    },
  };
}

const delaySeconds = (failures: number) => Math.min(LONGEST_WAIT_SECONDS, 2 ** (failures - FREE_ATTEMPTS + 1));
