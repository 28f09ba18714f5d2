import type { Outcome } from './decisionTable';

/** Motivo: why a person could not comply (domain §4.6). Their sentences are in the messages. */
export const MOTIVE_CODES = ['J01', 'J02', 'J03', 'J04', 'J05', 'J06', 'J07', 'J08', 'J09', 'J10', 'J99'] as const;
export type MotiveCode = (typeof MOTIVE_CODES)[number];

const EXCUSED: Outcome = { state: 'JUSTIFIED', cause: 'DECIDED' };
const NO_SUPPLY: Outcome = { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'DECIDED' };
const ELSEWHERE: Outcome = { state: 'NOT_FOUND_IN_SERVICE', cause: 'TRANSFERRED' };
/** The facility made a mistake: its row waits for a corrected one. */
const TO_CORRECT: Outcome = { state: 'PENDING', cause: 'ROW_REJECTED' };

/** What accepting a motive makes of the month (decisions §2b E19). */
export const ACCEPTED: Readonly<Record<MotiveCode, Outcome>> = {
  J01: EXCUSED,
  J02: EXCUSED,
  J03: EXCUSED,
  J04: EXCUSED,
  J05: NO_SUPPLY,
  J06: ELSEWHERE,
  J07: EXCUSED,
  J08: NO_SUPPLY,
  J09: TO_CORRECT,
  J10: ELSEWHERE,
  J99: EXCUSED,
};

export const isMotive = (text: string): text is MotiveCode => MOTIVE_CODES.some((code) => code === text);
