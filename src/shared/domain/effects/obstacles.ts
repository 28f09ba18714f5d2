/** Why an appeal, a proposal or an interruption is refused. */
export const EFFECT_OBSTACLES = [
  'NOT_DUE',
  'STATUS',
  'EXIT_OPEN',
  'NOTHING_TO_APPEAL',
  'FORMER_OFFICE',
  'APPEAL_EARLY',
  'APPEAL_LATE',
  'APPEAL_KNOWN',
  'APPEAL_ABSENT',
  'APPEAL_OPEN',
  'OWN_APPEAL',
  'DATES',
  'GATE_LOST',
  'SAME_OFFICE',
] as const;
export type EffectObstacle = (typeof EFFECT_OBSTACLES)[number];
