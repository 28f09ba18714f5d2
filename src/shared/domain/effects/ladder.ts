import type { Period } from '../calendar';

/** Efecto of a counted bimester: a notice to the family, its payment withheld, exit proposed to two people. */
export const EFFECTS = ['NOTICE', 'PAYMENT_WITHHELD', 'EXIT_PROPOSED'] as const;
export type Effect = (typeof EFFECTS)[number];

/** Peldaño: what follows from so many counted bimesters on, until the next step. */
export type LadderStep = { readonly from: number; readonly effects: readonly Effect[] };

/** Escalera de efectos of a rule set (decisions §4c, domain §4.8). */
export type Ladder = {
  /** Ascending by `from`. */
  readonly steps: readonly LadderStep[];
  /** Bimesters within which they are counted, the present one included; null: all since the affiliation. */
  readonly window: number | null;
  /** Complied bimesters in a row after which the count begins again; null: never. */
  readonly reset: number | null;
};

/** What follows from so many counted bimesters; nothing below the first step. */
export const effectsAt = (count: number, { steps }: Ladder): readonly Effect[] =>
  steps.filter(({ from }) => from <= count).at(-1)?.effects ?? [];

/** Counted bimesters from which exit is proposed: the «3» of «1 de 3»; null where the ladder never proposes it. */
export const exitCount = ({ steps }: Ladder): number | null =>
  steps.find(({ effects }) => effects.includes('EXIT_PROPOSED'))?.from ?? null;

/** Bimesters in order without a gap, to measure how far apart two are. */
export const periodNumber = (period: Period) => Number(period.slice(0, 4)) * 6 + Number(period.slice(6));
