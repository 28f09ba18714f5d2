/** The clock of a PC is set right by some seconds now and then. */
const ALLOWED_BACK_MS = 10 * 60_000;
/** No office notes nothing for half a year; a dead battery or a slip of the hand puts the date far off. */
const ALLOWED_SILENCE_DAYS = 180;
/** The program did not exist before. */
const EARLIEST = '2026-01-01';
const DAY_MS = 86_400_000;

/** What is wrong with the clock: earlier than what was already noted, or far later. */
export type ClockFault = 'BACK' | 'AHEAD';

/**
 * Reloj de la PC: whether it can be right, as far as what was noted tells. `now`, `last`: instants in UTC, ISO 8601;
 * `last` is the latest that was noted since somebody said that the date was right. Terms and bimesters are counted by
 * this clock; the order of what is noted is not.
 */
export function clockFault(now: string, last: string): ClockFault | null {
  const ahead = Date.parse(now) - Date.parse(last);
  if (now < EARLIEST || ahead < -ALLOWED_BACK_MS) return 'BACK';
  return ahead > ALLOWED_SILENCE_DAYS * DAY_MS ? 'AHEAD' : null;
}
