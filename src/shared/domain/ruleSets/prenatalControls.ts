import type { PrenatalControl } from './ruleSet';

const WEEKS = [
  [0, 13],
  [0, 21],
  [22, 24],
  [27, 29],
  [33, 35],
  [37, 40],
] as const;

/** The six controls a pregnancy has at least: two before week 22, then one in each window (domain §4.3, Annex B). */
export const SIX_CONTROLS: readonly PrenatalControl[] = WEEKS.map(([from, to], index) => ({
  number: index + 1,
  label: `Control prenatal ${index + 1}`,
  weeks: { from, to },
}));
