/**
 * What a screen may ask by itself, again and again: nobody uses the registry by it, so that one left open is locked all
 * the same. Only these routes take `refetchInterval`.
 */
export const ASKED_BY_TIMERS = ['registry.look'] as const;
export type AskedByTimer = (typeof ASKED_BY_TIMERS)[number];
