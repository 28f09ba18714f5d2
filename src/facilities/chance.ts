/** The chance a facility acts by; given from outside, so that the same seed gives the same answers. */
export type Chance = {
  readonly next: () => number;
  readonly integer: (from: number, to: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
};
