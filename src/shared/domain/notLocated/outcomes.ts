import type { DutyState } from '../compliance/duties';

/** What may be decided of somebody who was looked for: it stays open after the close, or it cannot be known. Never a breach. */
export const NOT_LOCATED_OUTCOMES = [
  'NOT_FOUND_IN_SERVICE',
  'NOT_VERIFIABLE_SUPPLY',
] as const satisfies readonly DutyState[];

/** Why, beside the note of whoever decides. */
export const NOT_LOCATED_REASON = 'NOT_LOCATED';
